/** Annotations: notes on words, or the whole, of a proposal. Default is private; one rule decides who may read. */
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { Keepable } from '../events/keep.ts';
import { type Group, groupById } from '../groups/groups.ts';
import { memberships, noGroups } from '../groups/memberships.ts';
import { isA } from '../ids.ts';
import { type Account, accountById, authorById } from '../people/accounts.ts';
import { mayReadNote } from '../people/permissions.ts';
import { proposalById } from '../proposals/proposals.ts';
import type { TextSelector } from './anchor.ts';
import { readAnnotation, readGroupHandle } from './store.ts';

export const visibilities = ['PRIVATE', 'GROUP', 'PUBLIC'] as const;
export type Visibility = (typeof visibilities)[number];
export const motivations = ['COMMENTING', 'QUESTIONING', 'HIGHLIGHTING', 'LINKING'] as const;
export type Motivation = (typeof motivations)[number];
export const moderations = ['PENDING', 'APPROVED', 'HIDDEN', 'SPAM'] as const;
export type Moderation = (typeof moderations)[number];

export interface Annotation extends Keepable {
  targetId: string;
  authorId: string;
  visibility: Visibility;
  motivation: Motivation;
  body: string;
  tags: string[];
  /** Where its words stand in the text on which it was written; null when it is about the whole. */
  selector: TextSelector | null;
  /** What its author decided of its place in a later version; null while nothing. */
  placement: Placement | null;
  /** The group that shares it; null unless its visibility is GROUP. */
  groupId: string | null;
  /** When a group's note becomes public; null when it does not. */
  embargoUntil: string | null;
  /** Accounts of its group that it mentions. */
  mentionedIds: string[];
  /** What it said before, newest first. */
  edits: Edit[];
  parentId: string | null;
  editedAt: string | null;
  moderation: Moderation;
  /** Present on public notes while their author is blocked: hidden from others, whatever moderators decided of them one by one. */
  withheld?: true;
}

/** Named after the version it was decided of. With DROP there is no place. */
export interface Placement {
  textId: string;
  verdict: 'ACCEPT' | 'MOVE' | 'DROP';
  start: number | null;
  end: number | null;
  /** The words there and around them, for when that version is changed. Absent in what came from a file. */
  quote?: Pick<TextSelector, 'exact' | 'prefix' | 'suffix'>;
}

/** What a note said until a moment. */
export interface Edit {
  until: string;
  body: string;
  tags: string[];
  /** Of the note's versions, the last that said so. Absent in what came from a file. */
  version?: number;
}

/** What moderators decided of a note, or of its author: what a blocked account published is hidden. */
export const shownModeration = ({ moderation, withheld }: Pick<Annotation, 'moderation' | 'withheld'>): Moderation =>
  withheld && moderation === 'APPROVED' ? 'HIDDEN' : moderation;

/** A note by its id, if the actor may read it; null otherwise, as if it did not exist. */
export async function annotationById(ctx: Context, id: string): Promise<Annotation | null> {
  const found = await readAnnotation(ctx, id);
  const note = found && (await isLeftToItsAuthor(ctx, found)) ? null : found;
  if (note && mayReadNote(ctx.actor, noGroups, note)) return note;
  // Asked for also where there is nothing, so that what is done does not tell.
  const groups = await memberships(ctx);
  return note && mayReadNote(ctx.actor, groups, note) ? note : null;
}

/** A public note whose target was deleted is for its author alone: what it was said of is no longer there for anybody. */
const isLeftToItsAuthor = async (ctx: Context, { visibility, targetId, authorId }: Annotation): Promise<boolean> =>
  visibility === 'PUBLIC' &&
  !(ctx.actor.kind === 'SIGNED_IN' && ctx.actor.id === authorId) &&
  isA('proposal', targetId) &&
  (await proposalById(ctx, targetId)) === null;

/** Who wrote a note. Of whoever wrote for groups alone nothing but the group's entry holds the pseudonym. */
export async function authorOf(ctx: Context, note: Annotation): Promise<Account> {
  const author = await authorById(ctx, note.authorId);
  if (note.visibility !== 'GROUP' || (await accountById(ctx, note.authorId))) return author;
  return { ...author, handle: (await readGroupHandle(ctx, note)) ?? author.handle };
}

/** The group that shares a note, for whoever belongs to it. */
export const groupOf = async (ctx: Context, { groupId }: Annotation): Promise<Group | null> =>
  groupId === null ? null : groupById(ctx, groupId);

/** The same, or a refusal that does not tell "not there" from "not yours". */
export async function demandAnnotation(ctx: Context, id: string): Promise<Annotation> {
  const note = await annotationById(ctx, id);
  if (!note) throw notFound('id');
  return note;
}
