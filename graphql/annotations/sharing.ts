/** With whom a new note is shared: nobody, a group, until an embargo ends or for good, or everyone. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, notFound, Refusal } from '../errors.ts';
import type { Part } from '../events/commit.ts';
import { demandMembership } from '../groups/groups.ts';
import { stillMember } from '../groups/memberships.ts';
import { isPublicNote } from '../people/permissions.ts';
import { type Annotation, type Visibility, visibilities } from './annotations.ts';

/** These parts of a note's input. */
export const sharingInput = {
  visibility: z
    .enum(visibilities)
    .nullish()
    .transform((visibility): Visibility => visibility ?? 'PRIVATE'),
  group: z.string().nullish(),
  embargoUntil: z.iso.datetime({ offset: true }).nullish(),
};

interface Wish {
  visibility: Visibility;
  group?: string | null | undefined;
  embargoUntil?: string | null | undefined;
}

export type Shared = Pick<Annotation, 'visibility' | 'groupId' | 'embargoUntil'>;

interface Sharing extends Shared {
  /** Parts of the change that hold only while its author may still share it so. */
  still: Part[];
}

/** Refuses what the author may not. A group one does not belong to is refused like one that is not there. */
export async function demandSharing(ctx: Context, { visibility, group, embargoUntil }: Wish): Promise<Sharing> {
  if (visibility !== 'GROUP') {
    if (group != null) throw invalid('group', 'Only a note with visibility GROUP names a group.');
    if (embargoUntil != null) throw invalid('embargoUntil', 'Only a note with visibility GROUP has an embargo.');
    return { visibility, groupId: null, embargoUntil: null, still: [] };
  }
  if (group == null) throw invalid('group', 'Say which group.');
  const own = await demandMembership(ctx, group, 'group');
  if (own.role === 'READER')
    throw new Refusal('FORBIDDEN', 'As a reader of this group you do not write in it.', 'group');
  const until = embargoUntil == null ? null : endOfEmbargo(ctx.now, embargoUntil);
  const still = { write: stillMember(own), otherwise: notFound('group') };
  return { visibility, groupId: group, embargoUntil: until, still: [still] };
}

function endOfEmbargo(now: Date, wished: string): string {
  const until = new Date(wished);
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 2);
  if (until <= now) throw invalid('embargoUntil', 'An embargo ends later than now.');
  if (until > latest) throw invalid('embargoUntil', 'An embargo lasts at most two years.');
  return until.toISOString();
}

/** An answer must not be told to more people than the note it answers. */
export function demandWithin(sharing: Shared, parent: Annotation): void {
  if (sharing.visibility === 'PRIVATE' || isPublicNote(parent)) return;
  // That there is an answer would tell of a note that waits, or was hidden.
  if (parent.visibility === 'PUBLIC') {
    throw invalid('visibility', 'This note is not shown to others, and takes only private answers.');
  }
  if (parent.visibility === 'PRIVATE') throw invalid('visibility', 'A private note takes only private answers.');
  if (sharing.visibility === 'PUBLIC') {
    throw invalid('visibility', 'A note of a group takes no public answer. Answer in the group, or for yourself.');
  }
  if (sharing.groupId !== parent.groupId) throw invalid('group', 'A note of a group is answered in that group.');
}
