/** The list of assessments, its page and its export mean the same by one address. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { affectedGroups, dutyBearers, infrastructureRoles } from '#graphql/impacts/affected.ts';
import { impactDirections, impactStates } from '#graphql/impacts/impacts.ts';
import { formatImpactQuestion, impactQuery, impactSorts, readImpactQuestion } from '#graphql/impacts/query.ts';
import * as page from '#web/impacts/impactQuestion.ts';

const some = <Value extends string>(values: readonly Value[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), { freq: 2 });
const questions = fc.record({
  query: fc
    .record({
      proposals: fc.record({
        rights: some(['UDHR-19', 'ICCPR-17']),
        directions: some(impactDirections),
        infrastructure: some(infrastructureRoles),
        topics: some(['spam', 'routing']),
        disputed: fc.option(fc.boolean()),
      }),
      assessors: some(['A reader', 'Zoë & co; “others”']),
      affected: some(affectedGroups),
      dutyBearers: some(dutyBearers),
      states: some(impactStates),
      answering: fc.option(fc.boolean()),
    })
    .map((query) => impactQuery.parse(query)),
  sort: fc.option(fc.constantFrom(...impactSorts)),
});

it('what the page has in its address is what the API reads there', () => {
  const same = fc.property(questions, (question) => {
    const shown = page.parseImpactQuestion(new URLSearchParams(formatImpactQuestion(question)));
    const address = page.formatImpactQuestion(shown).replace(/^\?/, '');
    expect(readImpactQuestion(new URLSearchParams(address))).toEqual(question);
    expect(impactQuery.parse(page.impactQuery(shown))).toEqual(question.query);
  });
  fc.assert(same, { numRuns: 300 });
});
