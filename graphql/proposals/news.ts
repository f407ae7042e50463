/** What events on proposals say. All events of one change are given the same `before`. */
import type { News } from '../events/events.ts';
import { formerOf, type Saying, wholeFormer } from './card.ts';
import { type Proposal, proposalSubject } from './proposals.ts';

/** What an event says of a proposal as it is now; `before` is its record until then, null when it is new. */
export const proposalNews = (after: Proposal, before: Proposal | null): Omit<News, 'kind'> => ({
  ...proposalSubject(after),
  ...(before && {
    proposal: {
      proposalId: after.id,
      change: `${after.id} ${before.version}`,
      former: formerOf(before, after),
    },
  }),
});

/**
 * What the event of its deletion says of a proposal. Its assessments go with it; events that tell of them follow this one.
 */
export const deletedProposalNews = (
  before: Proposal,
  impacts: readonly (Saying & { id: string })[],
): Omit<News, 'kind'> => ({
  ...proposalSubject(before),
  proposal: {
    proposalId: before.id,
    change: `${before.id} ${before.version}`,
    former: wholeFormer(before, impacts),
  },
});

/** What changes a proposal's words also concerns its assessments, which rest on them: right after the proposal, the closest. */
export const concerningImpacts = <N extends Pick<News, 'concerns'>>(news: N, impactIds: readonly string[]): N => {
  const [proposalId, ...others] = news.concerns;
  return { ...news, concerns: [...(proposalId === undefined ? [] : [proposalId]), ...impactIds, ...others] };
};
