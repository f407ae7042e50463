/** A saved search and the search page that it leads to are the same search, whatever it asks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, idOfSearch, queryStringOf, searchPath } from '#graphql/alerts/searches.ts';
import { infrastructureRoles } from '#graphql/impacts/affected.ts';
import { proposalActions, proposalKinds, proposalStages } from '#graphql/proposals/proposals.ts';
import { assessmentStatuses, proposalQuery } from '#graphql/proposals/query.ts';
import { bases } from '#graphql/provenance.ts';
import { formatQuestion, parseQuestion } from '#web/proposals/queryString.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(fc.array(value, { minLength: 1, maxLength: 4 }));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const query = fc
  .record({
    text: fc.option(words),
    kinds: some(fc.constantFrom(...proposalKinds)),
    actions: some(fc.constantFrom(...proposalActions)),
    stages: some(fc.constantFrom(...proposalStages)),
    bases: some(fc.constantFrom(...bases)),
    infrastructure: some(fc.constantFrom(...infrastructureRoles)),
    disputed: fc.option(fc.boolean()),
    assessed: some(fc.constantFrom(...assessmentStatuses)),
    actionLines: some(fc.constantFrom('C2', 'C5', 'C10')),
    topics: some(words),
    sponsors: some(words),
    rights: some(words),
    provisions: some(fc.constantFrom('ITR-1988/3.3', 'DEMO-RELAYS/5', 'new 5B; definition 2.13')),
    processes: some(words),
    expandGroups: fc.option(fc.boolean()),
    tabledFrom: fc.option(day),
  })
  .map((asked) => canonical(proposalQuery.parse(asked)));

const asked = (address: string) => new URLSearchParams(address.split('?')[1] ?? '');
const again = (parameters: URLSearchParams) => canonical(proposalQuery.parse(parseQuestion(parameters).query));

describe('the link of a saved search', () => {
  it('opens exactly this search', () => {
    fc.assert(
      fc.property(query, (saved) => {
        expect(again(asked(searchPath(saved)))).toEqual(saved);
      }),
    );
  });

  it('and the page knows it as the one that is followed', () => {
    fc.assert(
      fc.property(query, (saved) => {
        const shown = parseQuestion(new URLSearchParams(queryStringOf(saved)));
        expect(idOfSearch(again(asked(formatQuestion(shown))))).toBe(idOfSearch(saved));
      }),
    );
  });
});
