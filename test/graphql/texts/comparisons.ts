/** A record of texts to be taken together, followed and compared: one provision with words of today, one without. */
import type { Context } from '#graphql/context.ts';
import { keepProvision } from '#graphql/processes/instruments.ts';
import { keepProposal, type ProposalRecord } from '#graphql/proposals/keepProposal.ts';
import { enterRecord, proposal } from '#test/support/record.ts';

export const today = {
  en: 'Operating agencies shall publish their charges once a year, and shall answer questions on them within thirty days.',
  ar: 'تنشر وكالات التشغيل رسومها مرة كل سنة وتجيب عن الأسئلة بشأنها في غضون ثلاثين يوما.',
} as const;
export const soft = today.en.replace('shall publish', 'should publish');
export const fair = today.en.replace('thirty days', 'ten working days');
export const softer = soft.replace('once a year', 'from time to time');
/** Words that a later result keeps in part. */
export const early =
  'Each state shall keep a public register of charges. The register names every agency and its charges, and is open to everyone free of cost.';
export const late =
  'Each state may keep a register. The register names every agency and its charges, and is open to everyone against a fee.';
export const copied = `${early.replace('public', 'national')} It is kept for ten years.`;

const texts = (...bodies: string[]): ProposalRecord['texts'] =>
  bodies.map((body, at) => ({
    language: 'en',
    body,
    versionedAt: `2012-0${at + 1}-01T00:00:00Z`,
    basedOn: at === 0 ? null : at - 1,
  }));

export async function enterComparisons(ctx: Context): Promise<void> {
  await enterRecord(ctx);
  const bodies = [
    { language: 'en', body: today.en },
    { language: 'ar', body: today.ar },
  ];
  await keepProvision(ctx, { instrument: 'ITR-1988', number: '5.1', order: 5, texts: bodies });
  await keepProvision(ctx, { instrument: 'ITR-1988', number: '5.2', order: 6 });
  const [charges, register] = [['ITR-1988/5.1'], ['ITR-1988/5.2']];
  const enter = (slug: string, rest: Partial<ProposalRecord>) => keepProposal(ctx, proposal(slug, rest));
  await enter('soft', { action: 'MOD', provisions: charges, tabled: '2012-03-01', texts: texts(soft) });
  await enter('fair', { action: 'MOD', provisions: charges, tabled: '2012-04', texts: texts(fair) });
  await enter('softer', { action: 'MOD', provisions: charges, texts: texts(soft, softer) });
  await enter('gone', { action: 'SUP', provisions: charges });
  await enter('stay', { action: 'NOC', provisions: charges });
  await enter('wordless', { action: 'MOD', provisions: charges });
  const arabic = [
    { language: 'ar', body: today.ar.replace('تنشر', 'يجوز أن تنشر'), versionedAt: '2012-01-01T00:00:00Z' },
  ];
  await enter('in-arabic', { action: 'MOD', provisions: charges, texts: arabic });
  await enter('unmatched', { action: 'MOD', tabled: '2012-09', texts: texts(soft) });
  await enter('loose', { action: 'ADD', texts: texts('A new annex is added.') });
  const fresh = { action: 'ADD', provisions: register } as const;
  await enter('register', { ...fresh, tabled: '2012-05-10', texts: texts(early, early.replace('public', 'printed')) });
  await enter('rival', { ...fresh, tabled: '2012-05-20', texts: texts('No register is kept.') });
  const result = { kind: 'OUTCOME', provisions: register, stage: 'UNKNOWN' } as const;
  await enter('result', { ...result, tabled: '2012-12', texts: texts(late) });
  await enter('old-result', { ...result, tabled: '2011', texts: texts(early) });
  const adopted = { ...fresh, stage: 'ADOPTED', tabled: '2012-06' } as const;
  await enter('adopted', { ...adopted, texts: texts(late.replace('may', 'shall')) });
  await enter('adopted-in-part', { ...adopted, tabled: '2012-07', stageScope: 'TOPIC', texts: texts(late) });
  await enter('copy', { process: 'cstd', action: 'ADD', tabled: '2012-05-11', texts: texts(copied) });
  await enter('undated-copy', { action: 'ADD', texts: texts(copied) });
  await enter('vague-copy', {
    action: 'ADD',
    tabled: '2012-05',
    texts: texts(`${copied} Copies are sent to all members.`),
  });
}
