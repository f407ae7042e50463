/** A note with what a reader needs to know beside it, as every file of notes tells it. */
import type { Context } from '../../context.ts';
import { groupById } from '../../groups/groups.ts';
import type { Account } from '../../people/accounts.ts';
import { organisationOf } from '../../people/organisations.ts';
import type { AnchorState } from '../anchor.ts';
import { type Annotation, annotationById, authorOf } from '../annotations.ts';
import { anchorOf } from '../places.ts';
import { type Target, targetById } from '../targets.ts';

export interface Noted {
  note: Annotation;
  /** Null when it is gone. */
  target: Target | null;
  author: Account;
  /** The name of the organisation for which the author speaks; null when for none. */
  organisation: string | null;
  /** The name of the group that shares it; null unless it is a group's. */
  groupName: string | null;
  anchor: AnchorState;
  /** The note it answers; null when it answers none, or one that is gone or that the reader may not see. */
  parent: Annotation | null;
  /** Where a reader finds it; also its name for good. */
  url: string;
}

export const noteUrl = ({ publicUrl }: Context, target: Pick<Target, 'path'> | null, { id }: Pick<Annotation, 'id'>) =>
  `${publicUrl}${target?.path ?? '/annotations'}#${id}`;

export async function describeNote(ctx: Context, note: Annotation): Promise<Noted> {
  const [target, author, group, anchor, parent] = await Promise.all([
    targetById(ctx, note.targetId),
    authorOf(ctx, note),
    note.visibility === 'GROUP' && note.groupId !== null ? groupById(ctx, note.groupId) : null,
    anchorOf(ctx, note),
    note.parentId === null ? null : annotationById(ctx, note.parentId),
  ]);
  const organisation = (await organisationOf(ctx, author))?.name ?? null;
  return {
    ...{ note, target, author, organisation, anchor, parent },
    groupName: group?.name ?? null,
    url: noteUrl(ctx, target, note),
  };
}

export const describeNotes = (ctx: Context, notes: readonly Annotation[]): Promise<Noted[]> =>
  Promise.all(notes.map((note) => describeNote(ctx, note)));
