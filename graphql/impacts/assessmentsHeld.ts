/** All that is held of somebody's assessments: drafts, also those of groups that they began, what they say to be at work on, what they published. */
import type { Context } from '../context.ts';
import type { SignedIn } from '../people/actor.ts';
import { ownClaims } from './claims.ts';
import { draftsOf } from './drafts.ts';
import { impactById } from './impacts.ts';
import { readSigned } from './store.ts';

export async function assessmentsHeld(ctx: Context, viewer: SignedIn) {
  const signed = await Promise.all((await readSigned(ctx, viewer.id)).map((id) => impactById(ctx, id)));
  return {
    assessmentDrafts: (await draftsOf(ctx, viewer))
      .filter(({ groupId, authorId }) => groupId === null || authorId === viewer.id)
      .map(({ authorId: _, ...draft }) => draft),
    assessing: await ownClaims(ctx, viewer.id),
    assessments: signed.filter((impact) => impact !== null).map(({ authorId: _, ...impact }) => impact),
  };
}
