/** A random life: people found groups, join and leave them, write, answer, publish, hide and delete. The model is told of each. */
import { annotate as annotateVerb } from '#graphql/annotations/annotate.ts';
import type { Moderation, Visibility } from '#graphql/annotations/annotations.ts';
import { publishDue } from '#graphql/annotations/publishDue.ts';
import { withholdDue } from '#graphql/annotations/withhold.ts';
import { clearGroups } from '#graphql/groups/deleteGroup.ts';
import type { GroupRole } from '#graphql/groups/groups.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import {
  createGroup,
  deleteGroup,
  invitation,
  joinGroup,
  leaveGroup,
  removeFromGroup,
  setGroupRole,
} from '#test/support/groups.ts';
import { deleteAnnotation, flagAnnotation } from '#test/support/mutations.ts';
import { listAt, system, textAt, type World } from '#test/support/world.ts';
import { draftOne, turnDraft } from './drafts.ts';
import { isModerator, isOut, type Model, type ModelGroup, type ModelNote, mayRead } from './model.ts';

const edit = 'mutation ($id: ID!, $body: String!) { editAnnotation(id: $id, body: $body) { id } }';
const moderate = `mutation ($id: ID!, $moderation: Moderation!) {
  moderateAnnotation(id: $id, moderation: $moderation, reason: "So.") { id }
}`;
const block = 'mutation ($account: ID!) { blockAccount(account: $account, reason: "So.") { id } }';
const unblock = 'mutation ($account: ID!) { unblockAccount(account: $account) { id } }';

/** A source of numbers that gives the same ones for the same seed. */
export function randomOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    chance: (of: number) => next() < of,
    below: (limit: number) => Math.floor(next() * limit),
    /** One of them; none where there are none. */
    pick: <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)],
  };
}
export type Random = ReturnType<typeof randomOf>;

/** One person writes each time under another mark. */
let marks = 0;
const newMark = (kind: string) => `zq${kind}${(marks++).toString(36).padStart(4, '0')}z`;

export interface Life {
  world: World;
  model: Model;
  random: Random;
  targets: readonly string[];
}

type Act = (life: Life) => Promise<void>;

const alive = ({ groups }: Model) => groups.filter(({ ended }) => !ended);
const roleIn = (group: ModelGroup, { id }: SignedIn) => group.roles.get(id);
const owners = (group: ModelGroup) => [...group.roles].filter(([, role]) => role === 'OWNER').map(([id]) => id);

function someone({ random, model }: Life): SignedIn {
  return random.pick(model.people) ?? fail();
}
function personOf({ model }: Life, id: string | undefined): SignedIn {
  return model.people.find((person) => person.id === id) ?? fail();
}
function fail(): never {
  throw new Error('nobody is there');
}

const found: Act = async (life) => {
  const { world, model } = life;
  const owner = someone(life);
  const mark = newMark('group');
  const made = await world.get(owner, createGroup, { name: mark, description: `For ${mark}.` }, model.now);
  const id = textAt(made, 'createGroup.id');
  model.groups.push({ id, mark, roles: new Map([[owner.id, 'OWNER']]), token: null, ended: false });
};

const join: Act = async (life) => {
  const { world, model, random } = life;
  const group = random.pick(alive(model));
  if (!group) return found(life);
  const owner = personOf(life, owners(group)[0]);
  const who = someone(life);
  const role: GroupRole = random.chance(0.7) ? 'MEMBER' : 'READER';
  const { token } = await invitation({ ...world, get: (a, d, v) => world.get(a, d, v, model.now) }, owner, group.id, {
    role,
  });
  await world.get(who, joinGroup, { token }, model.now);
  group.token = token;
  if (!group.roles.has(who.id)) group.roles.set(who.id, role);
};

const go: Act = async ({ world, model, random, ...rest }) => {
  const group = random.pick(alive(model));
  const id = group && random.pick([...group.roles.keys()]);
  if (!group || !id || (owners(group).length === 1 && owners(group)[0] === id)) return;
  const life = { world, model, random, ...rest };
  if (random.chance(0.5)) await world.get(personOf(life, id), leaveGroup, { id: group.id }, model.now);
  else {
    await world.get(personOf(life, owners(group)[0]), removeFromGroup, { group: group.id, member: id }, model.now);
    group.token = null;
  }
  group.roles.delete(id);
};

const promote: Act = async (life) => {
  const { world, model, random } = life;
  const group = random.pick(alive(model));
  const id = group && random.pick([...group.roles.keys()]);
  const role = random.pick(['OWNER', 'MEMBER', 'READER'] as const) ?? 'MEMBER';
  if (!group || !id || (role !== 'OWNER' && owners(group).length === 1 && owners(group)[0] === id)) return;
  const owner = personOf(life, owners(group)[0]);
  await world.get(owner, setGroupRole, { group: group.id, member: id, role }, model.now);
  group.roles.set(id, role);
};

const end: Act = async (life) => {
  const { world, model, random } = life;
  const group = random.pick(alive(model));
  if (!group || alive(model).length < 3) return;
  await world.get(personOf(life, owners(group)[0]), deleteGroup, { id: group.id }, model.now);
  group.ended = true;
  for (const note of model.notes) {
    if (note.group !== group) continue;
    Object.assign(note, { visibility: 'PRIVATE', group: null, embargoUntil: null, mentioned: null });
  }
  for (const draft of model.drafts) {
    if (draft.group !== group || draft.isGone) continue;
    // Whoever began it has it, if they belonged to the group to the end.
    if (group.roles.has(draft.author.id)) Object.assign(draft, { group: null, version: 1 });
    else draft.isGone = true;
  }
};

const write: Act = async (life) => {
  const { world, model, random, targets } = life;
  const author = someone(life);
  const writable = alive(model).filter((group) => (roleIn(group, author) ?? 'READER') !== 'READER');
  const parent = random.chance(0.45)
    ? random.pick(model.notes.filter((note) => mayRead(model, author, note) && fits(model, note, writable)))
    : undefined;
  const group = parent?.visibility === 'GROUP' ? parent.group : (random.pick(writable) ?? null);
  const allowed: Visibility[] = ['PRIVATE'];
  if (group && writable.includes(group) && parent?.visibility !== 'PRIVATE') allowed.push('GROUP', 'GROUP');
  if ((!parent || parent.visibility === 'PUBLIC') && !model.blocked.has(author.id)) allowed.push('PUBLIC');
  const visibility = random.pick(allowed) ?? 'PRIVATE';
  const isShared = visibility === 'GROUP';
  const embargoUntil = isShared && random.chance(0.5) ? model.now.getTime() + (1 + random.below(6)) * 3_600_000 : null;
  const mark = newMark('note');
  const fellow = isShared && group ? personOf(life, random.pick([...group.roles.keys()])) : null;
  const mentioned = fellow && fellow.id !== author.id && random.chance(0.5) ? fellow : null;
  const ctx = world.context(author, model.now);
  ctx.fromTable();
  const isWaiting = visibility === 'PUBLIC' && random.chance(0.2);
  const target = parent?.target ?? random.pick(targets) ?? '';
  const version =
    target === targets[0] && model.texts.length > 0 && random.chance(0.6) ? random.below(model.texts.length) : null;
  const text = version === null ? null : model.texts[version];
  const made = await annotateVerb(isWaiting ? { ...ctx, noteRules: { newMembers: 'wait', notesPerHour: null } } : ctx, {
    ...{ target, visibility, body: `It is ${mark}${mentioned ? ` to @${mentioned.handle}` : ''}.` },
    group: isShared ? group?.id : null,
    embargoUntil: embargoUntil === null ? null : new Date(embargoUntil).toISOString(),
    parent: parent?.id ?? null,
    selector: text ? { textId: text.id, exact: text.body, start: 0 } : null,
  });
  const note: ModelNote = {
    ...{
      id: made.id,
      mark,
      version,
      names: mentioned ? [mentioned.handle] : [],
      past: [],
      author,
      target,
      visibility,
      group: isShared ? group : null,
      embargoUntil,
    },
    ...{
      moderation: made.moderation,
      flagged: false,
      flaggers: new Set(),
      parent: parent ?? null,
      mentioned,
      deleted: false,
      wasOut: false,
    },
  };
  model.notes.push(note);
  publish(model, note);
};

/** Whatever is answered must be answered where its own readers are. */
const fits = (model: Model, note: ModelNote, writable: readonly ModelGroup[]) =>
  (note.visibility === 'PUBLIC' && isOut(model, note)) ||
  note.visibility === 'PRIVATE' ||
  (note.group !== null && writable.includes(note.group));

function publish(model: Model, note: ModelNote): void {
  if (note.visibility !== 'PUBLIC') return;
  model.known.add(note.author.id);
  note.wasOut ||= isOut(model, note);
}

const change: Act = async ({ world, model, random }) => {
  const all = model.notes.filter(({ deleted }) => !deleted);
  const awaited = all.filter(({ embargoUntil }) => embargoUntil !== null);
  const note = (random.chance(0.6) ? random.pick(awaited) : undefined) ?? random.pick(all);
  if (!note) return;
  const mark = newMark('note');
  await world.get(note.author, edit, { id: note.id, body: `It became ${mark}.` }, model.now);
  Object.assign(note, { mark, names: [], past: [...note.past, note.mark, ...note.names], mentioned: null });
};

const take: Act = async ({ world, model, random }) => {
  const note = random.pick(model.notes.filter(({ deleted }) => !deleted));
  if (!note) return;
  await world.get(note.author, deleteAnnotation, { id: note.id }, model.now);
  note.deleted = true;
};

/** The text that notes are written on gets a version more, with their words or without. */
const revise: Act = async ({ world, model, random, targets }) => {
  const curator = model.people.find(({ role }) => role === 'CURATOR');
  const newest = model.texts.at(-1)?.body ?? 'States tell each other the route.';
  if (!curator || model.texts.length > 4) return;
  model.now = new Date(model.now.getTime() + 60_000);
  const number = model.texts.length;
  const body = random.chance(0.6) ? `Now ${number}. ${newest}` : `Number ${number} begins anew and says little.`;
  const input = { proposal: targets[0], language: 'en', body };
  const answer = await world.get(
    curator,
    'mutation ($input: RevisionInput!) { reviseProposal(input: $input) { texts { id body } } }',
    { input },
    model.now,
  );
  const made = listAt(answer, 'reviseProposal.texts').find((text) => Object(text).body === body);
  model.texts.push({ id: String(Object(made).id), body });
};

const flag: Act = async (life) => {
  const { world, model, random } = life;
  const note = random.pick(model.notes.filter((one) => isOut(model, one)));
  if (!note) return;
  const who = someone(life);
  await world.get(who, flagAnnotation, { id: note.id, reason: 'Look at it.' }, model.now);
  // Flagging twice counts once, also when moderators decided in between.
  note.flagged ||= !note.flaggers.has(who);
  note.flaggers.add(who);
};

const decide: Act = async ({ world, model, random }) => {
  const moderator = model.people.find(isModerator);
  const note = random.pick(model.notes.filter(({ deleted, visibility }) => !deleted && visibility === 'PUBLIC'));
  const moderation = random.pick<Moderation>(['APPROVED', 'HIDDEN', 'SPAM']) ?? 'HIDDEN';
  if (!note || !moderator) return;
  await world.get(moderator, moderate, { id: note.id, moderation }, model.now);
  Object.assign(note, { moderation, flagged: false });
  publish(model, note);
};

const bar: Act = async ({ world, model, random }) => {
  const moderator = model.people.find(isModerator);
  const who = random.pick(model.people.filter((one) => hasPublished(model, one) && !isModerator(one)));
  if (!who || !moderator) return;
  const isBlocked = model.blocked.has(who.id);
  await world.get(moderator, isBlocked ? unblock : block, { account: who.id }, model.now);
  if (isBlocked) model.blocked.delete(who.id);
  else model.blocked.add(who.id);
  for (const note of model.notes) publish(model, note);
};

const hasPublished = ({ notes }: Model, who: SignedIn) =>
  notes.some(({ author, wasOut, deleted }) => author === who && wasOut && !deleted);

/** Hours pass, and the clock does its work. */
export const pass: Act = async ({ world, model, random }) => {
  model.now = new Date(model.now.getTime() + (1 + random.below(3)) * 3_600_000);
  for (const verb of [publishDue, clearGroups, withholdDue]) await verb(world.context(system, model.now));
  const due = model.notes.filter(
    ({ deleted, embargoUntil }) => !deleted && embargoUntil !== null && embargoUntil <= model.now.getTime(),
  );
  due.sort((a, b) => (a.embargoUntil ?? 0) - (b.embargoUntil ?? 0) || (a.id < b.id ? -1 : 1));
  for (const note of due) {
    note.embargoUntil = null;
    if (model.blocked.has(note.author.id)) continue;
    const isThreadOut = note.parent !== null && isOut(model, note.parent);
    Object.assign(note, { visibility: 'PUBLIC', group: null, mentioned: null, past: [] });
    if (!isThreadOut) note.parent = null;
    publish(model, note);
  }
};

const acts: readonly [Act, number][] = [
  [write, 12],
  [found, 1],
  [join, 4],
  [go, 2],
  [promote, 1],
  [end, 1],
  [change, 2],
  [take, 2],
  [draftOne, 4],
  [turnDraft, 3],
  [revise, 1],
  [flag, 1],
  [decide, 2],
  [bar, 1],
  [pass, 2],
];
const urn = acts.flatMap(([act, weight]) => Array.from({ length: weight }, () => act));

/** One thing happens; at the beginning of a life each thing once, so that none is left to chance. */
export async function live(life: Life, step: number): Promise<void> {
  await (acts[step - 1]?.[0] ?? life.random.pick(urn) ?? write)(life);
}

/** Two groups and somebody in them, so that there is something to see. */
export async function begin(life: Life): Promise<void> {
  for (const act of [
    revise,
    found,
    found,
    join,
    join,
    join,
    ...Array.from({ length: 9 }, () => write),
    draftOne,
    draftOne,
    draftOne,
  ])
    await act(life);
}
