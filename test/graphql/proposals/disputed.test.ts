/** On which rights assessments of a proposal disagree: the rule that pages, lists and alerts share. */
import { describe, expect, it } from 'vitest';
import { type Said, saidBy } from '#graphql/proposals/card.ts';
import { disputedRights } from '#graphql/proposals/disputed.ts';

const says = (direction: string, more: Partial<Said> = {}): Said => ({
  rightId: 'right_UDHR-19',
  direction,
  basis: 'OWN',
  ...more,
});
const privacy = { rightId: 'right_UDHR-12' };

describe('a right is disputed', () => {
  it('when assessments of it say different directions', () => {
    expect(disputedRights({ a: says('RESTRICTS'), b: says('MIXED') })).toEqual(new Set(['right_UDHR-19']));
    expect(disputedRights({ a: says('RESTRICTS'), b: says('RESTRICTS') })).toEqual(new Set());
    expect(disputedRights({ a: says('RESTRICTS'), b: says('ADVANCES', privacy) })).toEqual(new Set());
    const three = { a: says('RESTRICTS'), b: says('ADVANCES'), c: says('ADVANCES') };
    expect(disputedRights(three)).toEqual(new Set(['right_UDHR-19']));
  });

  it('when one dissents from another, also in the same direction', () => {
    const dissent = says('RESTRICTS', { dissentsFrom: 'a' });
    expect(disputedRights({ a: says('RESTRICTS'), b: dissent })).toEqual(new Set(['right_UDHR-19']));
  });

  it('no longer when what was dissented from stands no more, nor by a dissent on another right', () => {
    expect(disputedRights({ b: says('RESTRICTS', { dissentsFrom: 'a' }) })).toEqual(new Set());
    expect(disputedRights({ a: says('RESTRICTS', privacy), b: says('RESTRICTS', { dissentsFrom: 'a' }) })).toEqual(
      new Set(),
    );
  });

  it('by those assessments alone that a question asks for; from which one they dissent is not asked', () => {
    const editorial = says('ADVANCES', { basis: 'EDITORIAL' });
    const isSigned = ({ basis }: Said) => basis !== 'EDITORIAL';
    expect(disputedRights({ a: editorial, b: says('RESTRICTS') }, isSigned)).toEqual(new Set());
    const dissent = says('ADVANCES', { dissentsFrom: 'a' });
    expect(disputedRights({ a: editorial, b: dissent }, isSigned)).toEqual(new Set(['right_UDHR-19']));
    expect(disputedRights({ a: editorial, b: dissent }, ({ basis }) => basis === 'EDITORIAL')).toEqual(new Set());
  });
});

describe('what was said', () => {
  const impact = { rightId: 'right_UDHR-19', direction: 'MIXED', basis: 'OWN' };

  it('holds no part that is empty, as what was kept before there were such parts', () => {
    expect(saidBy({ ...impact, answersId: null, stance: null, infrastructure: [] })).toEqual(impact);
    expect(saidBy({ ...impact, answersId: 'imp_1', stance: 'AGREES' })).toEqual(impact);
  });

  it('holds from what it dissents and which infrastructure it names, also when it was kept', () => {
    const said = saidBy({ ...impact, answersId: 'imp_1', stance: 'DISSENTS', infrastructure: ['DNS'] });
    expect(said).toEqual({ ...impact, dissentsFrom: 'imp_1', infrastructure: ['DNS'] });
    expect(saidBy(said)).toEqual(said);
  });
});
