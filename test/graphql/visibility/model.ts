/** Who may see what, said once more and independently of the code: people, groups and notes as they should be, and ten lines of rule. */
import type { Moderation, Visibility } from '#graphql/annotations/annotations.ts';
import type { GroupRole } from '#graphql/groups/groups.ts';
import type { Actor, SignedIn } from '#graphql/people/actor.ts';

export interface ModelGroup {
  id: string;
  /** Its name, which stands nowhere else. */
  mark: string;
  roles: Map<string, GroupRole>;
  /** A link to it that holds. */
  token: string | null;
  ended: boolean;
}

export interface ModelNote {
  id: string;
  /** A word of its body, which stands nowhere else. */
  mark: string;
  /** The pseudonym in its body, if any. */
  names: string[];
  /** The same of the bodies it had before, as long as its history shows them. */
  past: string[];
  author: SignedIn;
  target: string;
  /** Which version of the target's text its words are in; null when it is about the whole. */
  version: number | null;
  visibility: Visibility;
  group: ModelGroup | null;
  embargoUntil: number | null;
  moderation: Moderation;
  flagged: boolean;
  flaggers: Set<SignedIn>;
  parent: ModelNote | null;
  mentioned: SignedIn | null;
  deleted: boolean;
  /** Whether it ever stood where everyone could see it: then its id is in the record of events for good. */
  wasOut: boolean;
}

export interface ModelDraft {
  id: string;
  /** A word of it, which stands nowhere else. */
  mark: string;
  version: number;
  /** Who began it. */
  author: SignedIn;
  group: ModelGroup | null;
  proposal: string;
  isGone: boolean;
  /** Published: its words are everybody's. */
  isOut: boolean;
}

export interface Model {
  now: Date;
  people: SignedIn[];
  groups: ModelGroup[];
  notes: ModelNote[];
  drafts: ModelDraft[];
  /** Versions of the text of the one target that is revised, the oldest first. */
  texts: { id: string; body: string }[];
  blocked: Set<string>;
  /** Accounts that others can see. */
  known: Set<string>;
}

const idOf = (who: Actor) => (who.kind === 'SIGNED_IN' ? who.id : null);
export const isModerator = (who: Actor) => who.kind === 'SIGNED_IN' && who.role === 'MODERATOR';

export function belongs(group: ModelGroup | null, who: Actor): boolean {
  return group !== null && !group.ended && group.roles.has(idOf(who) ?? '');
}

/** The ten lines. */
export function isOut({ blocked }: Model, note: ModelNote): boolean {
  return (
    !note.deleted && note.visibility === 'PUBLIC' && note.moderation === 'APPROVED' && !blocked.has(note.author.id)
  );
}
export function mayRead(model: Model, who: Actor, note: ModelNote): boolean {
  if (note.deleted) return false;
  if (isOut(model, note) || note.author.id === idOf(who)) return true;
  return note.visibility === 'GROUP' ? belongs(note.group, who) : note.visibility === 'PUBLIC' && isModerator(who);
}
export function mayReadDraft(who: Actor, { isGone, group, author }: ModelDraft): boolean {
  return !isGone && (group === null ? author.id === idOf(who) : belongs(group, who));
}
/** Moderators can look at what was hidden, and lists do not show it to them. */
export function isListed(model: Model, who: Actor, note: ModelNote): boolean {
  return (
    mayRead(model, who, note) && (note.visibility !== 'PUBLIC' || isOut(model, note) || note.author.id === idOf(who))
  );
}

/** Every word that somebody may come upon, anywhere. */
export function wordsFor(model: Model, who: Actor): Set<string> {
  const words = new Set<string>();
  const own = model.groups.filter((group) => belongs(group, who));
  const readable = model.notes.filter((note) => mayRead(model, who, note));
  for (const { mark } of own) words.add(mark);
  for (const { mark, names, past, author } of readable)
    for (const word of [mark, ...names, ...past, author.handle]) words.add(word);
  for (const draft of model.drafts) {
    const isRead = mayReadDraft(who, draft);
    if (isRead || draft.isOut) words.add(draft.mark);
    if (isRead) words.add(draft.author.handle);
  }
  for (const { id, handle } of model.people) {
    const isFellow = own.some(({ roles }) => roles.has(id));
    if (id === idOf(who) || isFellow || model.known.has(id)) words.add(handle);
  }
  return words;
}

/** Every id that somebody may come upon. */
export function idsFor(model: Model, who: Actor): Set<string> {
  const groups = model.groups.filter((group) => belongs(group, who));
  const notes = model.notes.filter((note) => note.wasOut || mayRead(model, who, note));
  // Who wrote for a group and left it may still see in their own note which group that was.
  const former = model.notes.filter(({ author }) => author.id === idOf(who)).flatMap(({ group }) => group ?? []);
  const drafts = model.drafts.filter((draft) => mayReadDraft(who, draft));
  return new Set([...groups, ...former, ...notes, ...drafts].map(({ id }) => id));
}
