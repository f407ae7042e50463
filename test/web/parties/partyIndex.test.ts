/** Finding a party among all. */
import { describe, expect, it } from 'vitest';
import { type IndexedParty, partyIndex } from '#web/parties/partyIndex.ts';

const parties: IndexedParty[] = [
  { code: 'RUS', iso3: 'RUS', name: 'Russian Federation', kind: 'STATE', proposalCount: 15 },
  { code: 'ALG', iso3: 'DZA', name: 'Algeria', kind: 'STATE', proposalCount: 5 },
  { code: 'CTI', iso3: 'CIV', name: 'Côte d’Ivoire', kind: 'STATE', proposalCount: 4 },
  { code: 'NOR', iso3: 'NOR', name: 'Norway', kind: 'STATE', proposalCount: 0 },
  { code: 'RCC', name: 'Regional Commonwealth', kind: 'REGIONAL_GROUP', proposalCount: 4 },
];
const codes = (question: Partial<Parameters<typeof partyIndex>[1]>) =>
  partyIndex(parties, { text: '', kind: null, silent: false, ...question }).map((group) => [
    group.kind,
    ...group.parties.map(({ code }) => code),
  ]);

describe('the index of parties', () => {
  it('groups by kind, groups of states first, and orders by name', () => {
    expect(codes({})).toEqual([
      ['REGIONAL_GROUP', 'RCC'],
      ['STATE', 'ALG', 'CTI', 'RUS'],
    ]);
  });

  it('leaves out those with no record until they are asked for', () => {
    expect(codes({ silent: true }).flat()).toContain('NOR');
    expect(codes({ text: 'norway' })).toEqual([['STATE', 'NOR']]);
  });

  it.each([
    ['cote', 'CTI'],
    ['DZA', 'ALG'],
    ['alg', 'ALG'],
    ['commonwealth', 'RCC'],
  ])('finds %s', (text, code) => {
    expect(codes({ text }).map(([, ...found]) => found)).toEqual([[code]]);
  });

  it('keeps to one kind, and finds nothing where nothing is', () => {
    expect(codes({ kind: 'REGIONAL_GROUP', silent: true })).toEqual([['REGIONAL_GROUP', 'RCC']]);
    expect(codes({ text: 'atlantis' })).toEqual([]);
  });
});
