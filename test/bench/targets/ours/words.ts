/** The generator's words in ours, and back: every one has exactly one, so that an answer can be read back whole. */

import type { ImpactDirection } from '#graphql/impacts/impacts.ts';
import type { ProposalStage } from '#graphql/proposals/proposals.ts';
import type { RightsInstrument } from '#graphql/vocabulary/rights.ts';
import { type directions, rights, type statuses, topics } from '../../generator/lists.ts';
import { at } from '../../generator/random.ts';
import type { ProposalRow } from '../../generator/rows.ts';

export const processSlugOf = (code: string) => code.toLowerCase();
export const processCodeOf = (slug: string) => slug.toUpperCase();
/** A symbol names one proposal, and its slug is made of it. */
export const proposalSlugOf = (symbol: string) => symbol.toLowerCase().replace('/', '-');

export const stages: Record<(typeof statuses)[number], ProposalStage> = {
  SUBMITTED: 'TABLED',
  IN_DISCUSSION: 'REVISED',
  MERGED: 'MERGED',
  ADOPTED: 'ADOPTED',
  REJECTED: 'NOT_ADOPTED',
  WITHDRAWN: 'WITHDRAWN',
};
const ourDirections: Record<(typeof directions)[number], ImpactDirection> = {
  RISK: 'RESTRICTS',
  BENEFIT: 'ADVANCES',
  MIXED: 'MIXED',
};
export const directionOf = (direction: (typeof directions)[number]) => ourDirections[direction];

/** From ours back to the generator's; what the generator has no word for stays as it is, and the answer is then wrong. */
function backwards(forwards: Readonly<Record<string, string>>): (ours: string) => string {
  const back = new Map(Object.entries(forwards).map(([theirs, ours]) => [ours, theirs]));
  return (ours) => back.get(ours) ?? ours;
}
export const statusOf = backwards(stages);
export const theirDirectionOf = backwards(ourDirections);

/** Rights are articles here. The generator's forty stand for the thirty of the Declaration and the first ten of a Covenant. */
const declaration = 30;
const articles = rights.map(({ slug, name }, place) => {
  const instrument: RightsInstrument = place < declaration ? 'UDHR' : 'ICCPR';
  const article = String(place < declaration ? place + 1 : place - declaration + 1);
  return { slug, name, instrument, article, code: `${instrument}-${article}` };
});
const bySlug = new Map(articles.map((article) => [article.slug, article]));
export function articleOf(slug: string) {
  const found = bySlug.get(slug);
  if (!found) throw new Error(`no right ${slug}`);
  return found;
}
export const rightSlugOf = backwards(Object.fromEntries(articles.map(({ slug, code }) => [slug, code])));

/**
 * A topic goes by a number, not by its name: our search looks into the names of topics too, and would find what the others'
 * searches, which look into titles, summaries and texts, do not.
 */
export const topicLabelOf = (slug: string) => `Topic ${topics.findIndex((topic) => topic.slug === slug) + 1}`;

export type Severity = ProposalRow['impacts'][number]['severity'];
export const first = <T>(list: readonly T[]): T => at(list, 0);
