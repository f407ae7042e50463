/** The question to the list of assessments, as it stands in the address. */
import { describe, expect, it } from 'vitest';
import { readImpactQuestion } from '#graphql/impacts/query.ts';
import { impactPartsOf, withOne } from '#web/impacts/impactFilters.ts';
import { formatImpactQuestion, parseImpactQuestion } from '#web/impacts/impactQuestion.ts';

const parse = (address: string) => parseImpactQuestion(new URLSearchParams(address));
const address =
  '?topics=spam&directions=RESTRICTS&rights=UDHR-19&bases=OWN&affected=JOURNALISTS&affected=WOMEN&dutyBearers=STATE&assessors=A+%26+B&states=WITHDRAWN&answering=false&sort=GRAVEST&after=abc';

describe('the address of a list of assessments', () => {
  it('holds every part of the question, and is written as it was read', () => {
    expect(parse(address)).toEqual({
      proposals: { topics: ['spam'], directions: ['RESTRICTS'], rights: ['UDHR-19'], bases: ['OWN'] },
      affected: ['JOURNALISTS', 'WOMEN'],
      dutyBearers: ['STATE'],
      assessors: ['A & B'],
      states: ['WITHDRAWN'],
      answering: false,
      sort: 'GRAVEST',
      after: 'abc',
    });
    expect(formatImpactQuestion(parse(address))).toBe(address);
    expect(formatImpactQuestion(parse(''))).toBe('');
  });

  it('leaves out what it holds wrongly', () => {
    expect(parse('?affected=EVERYBODY&states=LOST&answering=perhaps&sort=BEST&proposalIds=x&directions=UP')).toEqual({
      proposals: {},
    });
  });

  it('is read the same by the files', () => {
    const { query, sort } = readImpactQuestion(new URLSearchParams(formatImpactQuestion(parse(address))));
    const { proposals, sort: asked, after: _, ...own } = parse(address);
    expect(query).toMatchObject(own);
    expect(query.proposals).toMatchObject(proposals);
    expect(sort).toBe(asked);
  });

  it('changes one filter from the first page, and names each part with the question without it', () => {
    expect(withOne(parse(address), 'affected', 'CHILDREN')).toMatchObject({ affected: ['CHILDREN'] });
    expect(withOne(parse(address), 'rights', '').proposals.rights).toBeUndefined();
    expect(withOne(parse(address), 'rights', '').after).toBeUndefined();
    const parts = impactPartsOf(parse(address), () => undefined);
    expect(parts.map(({ label }) => label)).toContain('People it would fall on: Women and girls');
    const women = parts.find(({ key }) => key === 'affected WOMEN');
    expect(formatImpactQuestion(women?.without ?? { proposals: {} })).toBe(
      address.replace('&affected=WOMEN', '').replace('&after=abc', ''),
    );
  });
});
