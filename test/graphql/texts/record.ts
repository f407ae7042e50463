/** A record with texts to compare: provisions with what they say today, and proposals of several versions. */
import type { Context } from '#graphql/context.ts';
import { keepProvision } from '#graphql/processes/instruments.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { enterRecord, proposal, source } from '#test/support/record.ts';

export const base = {
  en: 'States shall see the route of traffic.',
  ar: 'على الدول أن ترى مسار الحركة.',
} as const;

export async function enterTexts(ctx: Context): Promise<void> {
  await enterRecord(ctx);
  const texts = [
    { language: 'en', body: base.en, source },
    { language: 'ar', body: base.ar },
  ];
  await keepProvision(ctx, { instrument: 'ITR-1988', number: '4.1', order: 3, texts });
  await keepProposal(
    ctx,
    proposal('change', {
      action: 'MOD',
      provisions: ['ITR-1988/4.1'],
      sponsorships: [
        { party: 'ALG', role: 'LEAD' },
        { party: 'USA', role: 'OPPOSED' },
      ],
      texts: [
        {
          language: 'en',
          body: 'States may see the route of traffic.',
          versionedAt: '2012-10-01T09:00:00+02:00',
          timeZone: 'Europe/Zurich',
        },
        {
          language: 'ar',
          body: 'يجوز للدول أن ترى مسار الحركة.',
          versionedAt: '2012-10-01T09:00:00+02:00',
          basedOn: 0,
        },
        {
          language: 'en',
          body: 'States may ask for the route of traffic.',
          versionedAt: '2012-11-01T00:00:00Z',
          basedOn: 0,
          document: 'TD 62',
        },
      ],
    }),
  );
  const others = {
    provisions: ['ITR-1988/4.1'],
    texts: [{ language: 'en', body: 'Routes are open.', versionedAt: '2012-10-01T00:00:00Z' }],
  };
  await keepProposal(ctx, proposal('addition', { ...others, action: 'ADD' }));
  await keepProposal(ctx, proposal('deletion', { ...others, action: 'SUP', texts: [] }));
  await keepProposal(ctx, proposal('no-change', { ...others, action: 'NOC', texts: [] }));
  await keepProposal(ctx, proposal('advice', { ...others, kind: 'RECOMMENDATION', provisions: [] }));
  await keepProposal(ctx, proposal('blind', { ...others, action: 'MOD', provisions: ['ITR-1988/3.3'] }));
}
