/** Chat rooms for tests. */
import type { Mutation } from './mutations.ts';
import { member } from './world.ts';

export const setChatRoom = `mutation ($url: URL!, $key: String) {
  setChatRoom(url: $url, idempotencyKey: $key) { host since fault }
}`;
export const removeChatRoom = `mutation ($key: String) { removeChatRoom(idempotencyKey: $key) }`;
export const ownChatRoom = '{ viewer { chatRoom { host since fault } } }';

export const chatRoomMutations: readonly Mutation[] = [
  {
    verb: 'setChatRoom',
    document: setChatRoom,
    actor: member,
    async prepare() {
      return {
        variables: { url: 'https://chat.example.com/services/1' },
        other: { url: 'https://chat.example.com/services/2' },
      };
    },
  },
];
