/** How notes follow their words, measured on a smaller set than that of `npm run anchors`. */
import { describe, expect, it } from 'vitest';
import { thresholds } from '#graphql/annotations/carry.ts';
import { cases, measure } from '#test/anchors/measure.ts';
import { count } from '#test/anchors/report.ts';

describe('of some 6,000 quotes in four languages', () => {
  const outcomes = measure(cases(4711, 4, 20));
  const all = count(outcomes);

  it('enough were kept, reworded, doubled and deleted to tell', () => {
    expect(all.quotes).toBe(6080);
    expect(all.kept).toBeGreaterThan(3_500);
    expect(all.changed).toBeGreaterThan(500);
    expect(all.gone).toBeGreaterThan(300);
    expect(all.doubtful).toBeGreaterThan(20);
  });

  it('at least 99 % of those whose words were kept are certain at their own place', () => {
    expect(all.keptCertain / all.kept).toBeGreaterThanOrEqual(0.99);
  });

  it('at most 0.1 % of what is shown as certain is wrong', () => {
    expect(all.certainWrong / all.certain).toBeLessThanOrEqual(0.001);
  });

  it('of a text in which nothing changed every one is EXACT', () => {
    const same = outcomes.filter(({ kind }) => kind === 'nothing changed');
    expect(same.length).toBeGreaterThan(300);
    expect(same.filter(({ state, isRight }) => state !== 'EXACT' || !isRight)).toEqual([]);
  });

  it('at least 85 % of those reworded are shown to be confirmed, and of what is so shown 85 % is right', () => {
    expect(all.changedFound / all.changed).toBeGreaterThanOrEqual(0.85);
    expect(all.possibleRight / all.possible).toBeGreaterThanOrEqual(0.85);
  });

  it('in no language the aims are missed by much', () => {
    for (const language of new Set(outcomes.map((one) => one.language))) {
      const one = count(outcomes.filter((outcome) => outcome.language === language));
      expect(one.keptCertain / one.kept, language).toBeGreaterThanOrEqual(0.985);
      expect(one.certainWrong / one.certain, language).toBeLessThanOrEqual(0.003);
    }
  });
});

describe('the measure', () => {
  it('is the same for the same seed', () => {
    expect(measure(cases(1, 1, 3))).toEqual(measure(cases(1, 1, 3)));
  });

  it('sees a rule that is too sure of itself', () => {
    const bold = { ...thresholds, aligned: -99, elsewhere: -99, edge: -99, possible: -99, margin: -99 };
    const all = count(measure(cases(4711, 1, 20), bold));
    expect(all.certainWrong / all.certain).toBeGreaterThan(0.003);
  });
});
