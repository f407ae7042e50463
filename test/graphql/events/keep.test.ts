/** Keeping the records of a data set. */
import { describe, expect, it } from 'vitest';
import { changeDeadline } from '#graphql/consultations/changeDeadline.ts';
import { consultationBySlug } from '#graphql/consultations/consultations.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { consultation } from '#test/support/record.ts';
import { curator, days, inWorld, system } from '#test/support/world.ts';

const world = inWorld();
const kept = consultation({
  slug: 'kept-window',
  title: 'A window of the data set',
  closesAt: '2012-12-20T16:00:00.000Z',
  closesPrecision: 'INSTANT',
});
const moved = '2013-01-15T16:00:00.000Z';

async function deadline(): Promise<string | null | undefined> {
  return (await consultationBySlug(world().context(system), kept.slug))?.closesAt;
}

describe('a record of a data set', () => {
  it('is left as people made it while the data set says what it said', async () => {
    await keepConsultation(world().context(system), kept);
    const { id = '' } = (await consultationBySlug(world().context(system), kept.slug)) ?? {};
    await changeDeadline(world().context(curator), { id, closesAt: moved, reason: 'Extended.' });
    expect(await keepConsultation(world().context(system, days(1)), kept)).toBe('UNCHANGED');
    expect(await deadline()).toBe(moved);
  });

  it('is corrected when the data set says something else', async () => {
    await keepConsultation(world().context(system), kept);
    expect(await keepConsultation(world().context(system, days(1)), { ...kept, summary: 'Other words.' })).toBe(
      'CORRECTED',
    );
    expect(await keepConsultation(world().context(system, days(2)), { ...kept, summary: 'Other words.' })).toBe(
      'UNCHANGED',
    );
  });
});
