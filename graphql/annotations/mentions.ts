/** Mentions: `@` and the pseudonym of somebody in the note's group. */
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import type { Part } from '../events/commit.ts';
import { accountIn, membersOf } from '../groups/groups.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { type Account, authorById } from '../people/accounts.ts';
import type { SignedIn } from '../people/actor.ts';
import { type Annotation, annotationById } from './annotations.ts';
import { mentionIds, putMention, removeMention } from './store.ts';

const most = 20;

/** Ids of the members of a group whom a text mentions, but for its author; null where the actor does not belong to the group. */
export async function mentionedIn(
  ctx: Context,
  { body, groupId, authorId }: Pick<Annotation, 'body' | 'groupId' | 'authorId'>,
): Promise<string[] | null> {
  if (groupId === null || !body.includes('@')) return [];
  const members = await membersOf(ctx, groupId);
  if (members.length === 0) return null;
  const accounts = members.map(({ account }) => account).filter(({ id }) => id !== authorId);
  const mentioned = accounts.filter(({ handle }) => isMentioned(handle, body)).map(({ id }) => id);
  if (mentioned.length > most) throw invalid('body', `A note mentions at most ${most} members. Name fewer by @.`);
  return mentioned;
}

/** Whether `@` and the pseudonym stand in a text as a word: not within an address, and not as the beginning of a longer pseudonym. */
export const isMentioned = (handle: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}_.@])@${literally(handle)}(?![\\p{L}\\p{N}_]|[-.][\\p{L}\\p{N}])`, 'iu').test(text);

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Parts of a change that tell those mentioned now, and take it back from those who were and are no more. */
export const tellMentioned = (id: string, before: readonly string[], after: readonly string[]): Part[] => [
  ...after.filter((account) => !before.includes(account)).map((account) => putMention(account, id)),
  ...before.filter((account) => !after.includes(account)).map((account) => removeMention(account, id)),
];

/** Whom a note mentions, for the members of its group: to others it would tell who belongs to it. */
export async function mentionsOf(ctx: Context, { visibility, groupId, mentionedIds }: Annotation): Promise<Account[]> {
  if (visibility !== 'GROUP' || groupId === null) return [];
  const read = async (id: string) => (await accountIn(ctx, groupId, id)) ?? authorById(ctx, id);
  return Promise.all(mentionedIds.map(read));
}

/** Notes that mention somebody, newest first, as long as they may read them: whoever left a group is not reminded of it. */
export async function ownMentions(ctx: Context, { id: viewer }: SignedIn, args: PageArgs): Promise<Page<Annotation>> {
  const found = await Promise.all((await mentionIds(ctx, viewer)).map((id) => annotationById(ctx, id)));
  const notes = found.filter((note) => note?.mentionedIds.includes(viewer) === true);
  const byId = new Map(notes.flatMap((note) => (note ? [[note.id, note]] : [])));
  return readPage([...byId.keys()], args, ['mentions']).load((id) => byId.get(id) ?? null);
}
