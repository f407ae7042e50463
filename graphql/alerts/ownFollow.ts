/** One's own follow of a thing or of a search, for the page that offers it. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { proposalQuery } from '../proposals/query.ts';
import type { Follow } from './follow.ts';
import { followOf } from './follows.ts';
import { canonical, idOfSearch } from './searches.ts';

const followQuestion = z.object({ subject: z.string().nullish(), query: proposalQuery.nullish() });
export type FollowQuestion = z.input<typeof followQuestion>;

/** Null when there is none. */
export async function ownFollow(ctx: Context, asked: FollowQuestion): Promise<Follow | null> {
  const { subject, query } = parse(followQuestion, asked);
  if (subject && !query) return followOf(ctx, subject);
  if (query && !subject) return followOf(ctx, idOfSearch(canonical(query)));
  throw invalid('subject', 'Name either what is followed or a search.');
}
