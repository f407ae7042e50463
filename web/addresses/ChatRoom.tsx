/** The chat room that is told, by its incoming webhook. */
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './Address.module.css';

const ChatRoom_room = graphql(`
  fragment ChatRoom_room on ChatRoom {
    host
    since
    fault
  }
`);

const SetChatRoom = graphql(`
  mutation SetChatRoom($url: URL!, $idempotencyKey: String) {
    setChatRoom(url: $url, idempotencyKey: $idempotencyKey) {
      ...ChatRoom_room
    }
  }
`);

const RemoveChatRoom = graphql(`
  mutation RemoveChatRoom($idempotencyKey: String) {
    removeChatRoom(idempotencyKey: $idempotencyKey)
  }
`);

export function ChatRoom(props: { room: FragmentType<typeof ChatRoom_room> | null }) {
  const room = readFragment(ChatRoom_room, props.room);
  const [setting, set] = useMutation(SetChatRoom);
  const [removing, remove] = useMutation(RemoveChatRoom);
  const [url, setUrl] = useState('');
  const [fault, setFault] = useState<string | undefined>();

  async function name(event: FormEvent) {
    event.preventDefault();
    if (!URL.canParse(url.trim())) return setFault('Enter the whole address, which begins with https://.');
    setFault(undefined);
    const { error } = await set({ url: url.trim(), idempotencyKey: idempotencyKey() });
    if (error) return setFault(faultOf(error).sentence);
    setUrl('');
  }
  async function forget() {
    setFault(undefined);
    const { error } = await remove({ idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
  }

  return (
    <div className={styles.part}>
      {room && (
        <Notice tone={room.fault ? 'warning' : 'remark'}>
          <div className={styles.known}>
            <p>
              A room at <strong className={styles.address}>{room.host}</strong>, since <DateTime at={room.since} />
            </p>
            {room.fault && <p>Nothing is sent there any more: {room.fault} Name the room again to go on.</p>}
            <Button look="quiet" isPending={removing.fetching} onPress={() => void forget()}>
              Forget the room
            </Button>
          </div>
        </Notice>
      )}
      <form className={styles.form} onSubmit={(event) => void name(event)} noValidate>
        <Field
          label={room ? 'Another room: address of its incoming webhook' : 'Address of the room’s incoming webhook'}
          help="Slack, Mattermost, Rocket.Chat and others give you one. Everybody in the room sees what is told there. We keep the address as a secret and send a line there at once, to see that it works."
          type="url"
          value={url}
          onChange={setUrl}
          maxLength={2000}
          fault={fault}
          autoComplete="off"
        />
        <Button type="submit" isPending={setting.fetching}>
          {room ? 'Take this room' : 'Name the room'}
        </Button>
      </form>
    </div>
  );
}
