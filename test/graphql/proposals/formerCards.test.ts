/** Cards of moments before there was an answer, a part of the infrastructure or an action line to ask for. */
import { describe, expect, it } from 'vitest';
import type { Naming } from '#graphql/catalogue/naming.ts';
import { type Card, cardBefore, type Former } from '#graphql/proposals/card.ts';
import { readQuery } from '#graphql/proposals/meets.ts';
import { type ProposalQueryInput, proposalQuery } from '#graphql/proposals/query.ts';

const naming: Naming = {
  ids: (_, values) => [...values],
  names: () => [],
  members: () => [],
  groups: () => [],
  words: () => {
    throw new Error('No words are asked for.');
  },
};
/** As an event kept it: of a proposal that was deleted, whole. */
const kept = {
  facts: {
    ...{
      kind: 'PROPOSAL',
      symbol: null,
      title: 'A title',
      summary: 'A summary',
      justification: null,
      provisionNote: null,
    },
    ...{
      processId: 'proc_x',
      provisionIds: [],
      topicIds: [],
      sponsorIds: [],
      action: null,
      stage: 'TABLED',
      tabled: null,
    },
  },
  said: {
    imp_1: { rightId: 'UDHR-19', direction: 'RESTRICTS', basis: 'EDITORIAL' },
    imp_2: { rightId: 'UDHR-12', direction: 'ADVANCES', basis: 'EDITORIAL' },
  },
} satisfies Former;
const cardThen = (former: Former, after: Card | null = null): Card => {
  const card = cardBefore(after, { proposalId: 'prop_x', former });
  if (!card) throw new Error('All of it was kept.');
  return card;
};
const meets = (card: Card, query: ProposalQueryInput) => readQuery(proposalQuery.parse(query), naming)(card);

describe('what was kept before', () => {
  it('is on no action line, names no part of the infrastructure, and answers nothing', () => {
    const card = cardThen(kept);
    expect(meets(card, { stages: ['TABLED'], assessed: ['EDITORIAL_ONLY'], disputed: false })).toBe(true);
    expect(meets(card, { actionLines: ['C5'] })).toBe(false);
    expect(meets(card, { infrastructure: ['DNS'] })).toBe(false);
    expect(meets(card, { disputed: true })).toBe(false);
  });

  it('leaves the action lines of the present as they are', () => {
    const now = cardThen({ ...kept, facts: { ...kept.facts, actionLines: ['C5'] } });
    const earlier = cardThen({ facts: { title: 'Another title' } }, now);
    expect(meets(earlier, { actionLines: ['C5'] })).toBe(true);
  });

  it('is disputed as soon as one says otherwise of the same right, or dissents from one that stands', () => {
    const other = { rightId: 'UDHR-19', direction: 'MIXED', basis: 'SOURCED' };
    const card = cardThen({ said: { imp_3: other } }, cardThen(kept));
    expect(meets(card, { disputed: true })).toBe(true);
    expect(meets(card, { disputed: true, rights: ['UDHR-12'] })).toBe(false);
    expect(meets(card, { disputed: true, directions: ['MIXED'] })).toBe(true);
    expect(meets(card, { disputed: true, bases: ['EDITORIAL'] })).toBe(false);
    const dissent = { ...other, direction: 'RESTRICTS', dissentsFrom: 'imp_1' };
    expect(meets(cardThen({ said: { imp_3: dissent } }, cardThen(kept)), { disputed: true })).toBe(true);
    expect(meets(cardThen({ said: { imp_3: dissent, imp_1: null } }, cardThen(kept)), { disputed: true })).toBe(false);
  });
});
