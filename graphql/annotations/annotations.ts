/** Annotations: notes on words, or the whole, of a proposal. Default is private; one rule decides who may read. */
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { Keepable } from '../events/keep.ts';
import { mayReadNote } from '../people/permissions.ts';
import type { TextSelector } from './anchor.ts';
import { readAnnotation } from './store.ts';

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
  /** The group that shares it; null unless its visibility is GROUP, or was until its embargo ended. */
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
  /** When it was last flagged and not decided on since; null else. */
  flaggedAt: string | null;
}

/** Named after the version it was decided of. With DROP there is no place. */
export interface Placement {
  textId: string;
  verdict: 'ACCEPT' | 'MOVE' | 'DROP';
  start: number | null;
  end: number | null;
}

/** What a note said until a moment. */
export interface Edit {
  until: string;
  body: string;
  tags: string[];
}

/** A note by its id, if the actor may read it; null otherwise, as if it did not exist. */
export async function annotationById(ctx: Context, id: string): Promise<Annotation | null> {
  const note = await readAnnotation(ctx, id);
  return note && mayReadNote(ctx.actor, note) ? note : null;
}

/** The same, or a refusal that does not tell "not there" from "not yours". */
export async function demandAnnotation(ctx: Context, id: string): Promise<Annotation> {
  const note = await annotationById(ctx, id);
  if (!note) throw notFound('id');
  return note;
}
