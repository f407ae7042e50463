/** What people choose to be told, for tests. */
import { mailAddressKey } from '#graphql/table/keys.ts';
import type { Mutation } from './mutations.ts';
import { at, listAt, member, type SignedIn, textAt, type Variables, type World } from './world.ts';

const followed = 'id name kinds rate channels query url fault createdAt subject { id }';
export const followFully = `mutation ($id: ID!, $kinds: [EventKind!], $rate: AlertRate, $channels: [AlertChannel!]) {
  follow(id: $id, kinds: $kinds, rate: $rate, channels: $channels) { ${followed} }
}`;
export const saveSearch = `mutation ($name: String!, $query: ProposalQuery!, $kinds: [EventKind!], $rate: AlertRate, $channels: [AlertChannel!], $everything: Boolean, $key: String) {
  saveSearch(name: $name, query: $query, kinds: $kinds, rate: $rate, channels: $channels, everything: $everything, idempotencyKey: $key) { ${followed} }
}`;
export const changeFollow = `mutation ($id: ID!, $name: String, $kinds: [EventKind!], $rate: AlertRate, $channels: [AlertChannel!], $everything: Boolean, $key: String) {
  changeFollow(id: $id, name: $name, kinds: $kinds, rate: $rate, channels: $channels, everything: $everything, idempotencyKey: $key) { ${followed} }
}`;
export const markAllRead =
  'mutation ($follow: ID, $key: String) { markAllRead(follow: $follow, idempotencyKey: $key) }';
export const changeAlertSettings = `mutation ($timeZone: String, $digestHour: Int, $digestDay: Int, $reminderDays: [Int!], $key: String) {
  changeAlertSettings(timeZone: $timeZone, digestHour: $digestHour, digestDay: $digestDay, reminderDays: $reminderDays, idempotencyKey: $key) {
    timeZone digestHour digestDay reminderDays
  }
}`;

export const alertMutations: readonly Mutation[] = [
  {
    verb: 'saveSearch',
    document: saveSearch,
    actor: member,
    async prepare() {
      const variables = { name: 'Routes', query: { topics: ['routing'] } };
      return { variables, other: { ...variables, name: 'Other routes' } };
    },
  },
  {
    verb: 'changeFollow',
    document: changeFollow,
    actor: member,
    async prepare(world, owner) {
      const id = textAt(await world.get(owner, followFully, { id: 'topic_networks' }), 'follow.id');
      return { variables: { id, rate: 'DAILY' }, other: { id, rate: 'WEEKLY' } };
    },
  },
  {
    verb: 'markAllRead',
    document: markAllRead,
    actor: member,
    async prepare(world, owner) {
      await world.get(owner, followFully, { id: 'proc_wcit-12', kinds: ['PROPOSAL_TABLED'] });
      await world.tellAll();
      const id = textAt(await world.get(owner, followFully, { id: 'topic_networks' }), 'follow.id');
      return { variables: {}, other: { follow: id } };
    },
  },
  {
    verb: 'changeAlertSettings',
    document: changeAlertSettings,
    actor: member,
    async prepare() {
      return { variables: { digestHour: 20 }, other: { digestHour: 21 } };
    },
  },
];

export interface Told {
  id: string;
  reason: string;
  readAt: string | null;
  event: { id: string; kind: string; subjectLabel: string };
  follow: { id: string } | null;
}

/** What lies in an inbox, newest first: the first 100. */
export async function inboxOf(world: World, actor: SignedIn, wanted: Variables = {}): Promise<Told[]> {
  const document = `query ($follow: ID, $digest: ID, $unread: Boolean) { viewer { inbox(first: 100, follow: $follow, digest: $digest, unread: $unread) {
    nodes { id reason readAt event { id kind subjectLabel } follow { id } } } } }`;
  return listAt(await world.get(actor, document, wanted), 'viewer.inbox.nodes').map((node) => node as Told);
}

export const unreadOf = async (world: World, actor: SignedIn): Promise<unknown> =>
  at(await world.get(actor, '{ viewer { unreadCount } }'), 'viewer.unreadCount');

/** Number of the newest event. */
export async function newest(world: World): Promise<number> {
  const answer = await world.get(member, '{ events(last: 1) { nodes { id } } }');
  return Number(textAt(answer, 'events.nodes.0.id').slice('evt_'.length));
}

/** Lets an account have an address that was confirmed. */
export const confirmedMail = (world: World, { id }: SignedIn): Promise<void> =>
  world.table.transact([
    { put: { ...mailAddressKey(id), accountId: id, address: 'somebody@example.org', state: 'CONFIRMED', version: 1 } },
  ]);
