/** Whether what an event tells of may still be told. Asked when it is told, again when a digest is made, and again when a message is sent. */
import { annotationById } from '../annotations/annotations.ts';
import type { Context } from '../context.ts';
import type { Event } from '../events/events.ts';
import { isPublicNote } from '../people/permissions.ts';

/** A note may have been hidden, deleted or taken back since; that it was removed may be told. All else in the feed stays public. */
export async function isStillPublic(ctx: Context, { kind, subjectId }: Event): Promise<boolean> {
  if (kind !== 'ANNOTATION_PUBLISHED' && kind !== 'ANNOTATION_EDITED') return true;
  const note = await annotationById(ctx, subjectId);
  return note !== null && isPublicNote(note);
}
