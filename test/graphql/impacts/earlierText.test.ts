/** Assessments made on a text that changed since, and other wording that they propose. */
import { describe, expect, it } from 'vitest';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { enterTexts } from '#test/graphql/texts/record.ts';
import { correctProposal } from '#test/support/curating.ts';
import { reviseProposal } from '#test/support/mutations.ts';
import { impact, proposal } from '#test/support/record.ts';
import { curator, hours, inWorld, system, textAt, visitor } from '#test/support/world.ts';
import { entered, read, versionOf } from './entered.ts';

const world = inWorld('EACH', enterTexts);
const textParts = 'madeOn { id } isOnEarlierText changedSince { plain from { id } to { id } }';
const unchanged = { isOnEarlierText: false, changedSince: null };

const revise = async (body: string, language = 'en') =>
  world().get(
    curator,
    reviseProposal,
    { input: { proposal: await world().proposalId('change'), language, body } },
    hours(1),
  );
const correct = async (input: object, slug = 'change') =>
  world().get(curator, correctProposal, { id: await world().proposalId(slug), input, reason: 'A slip.' }, hours(1));

describe('an assessment of a version', () => {
  it('is of that version as long as none is newer in its language', async () => {
    const newest = await versionOf(world(), 'change', 2);
    const id = await entered(world(), 'change', { textId: newest });
    expect(await read(world(), id, textParts)).toEqual({ madeOn: { id: newest }, ...unchanged });
    await revise('يجوز للدول أن تسأل عن مسار الحركة.', 'ar');
    expect(await read(world(), id, textParts)).toMatchObject(unchanged);
  });

  it('is on an earlier text once there is a newer one, with what changed from the one to the newest', async () => {
    const [first, newest] = [await versionOf(world(), 'change', 0), await versionOf(world(), 'change', 2)];
    const old = await entered(world(), 'change', { textId: first });
    const late = await entered(world(), 'change', { textId: newest });
    expect(await read(world(), old, textParts)).toEqual({
      madeOn: { id: first },
      isOnEarlierText: true,
      changedSince: {
        plain: 'States may [-see-][+ask for+] the route of traffic.',
        from: { id: first },
        to: { id: newest },
      },
    });
    await revise('States shall ask for the route of traffic.');
    expect(await read(world(), late, textParts)).toMatchObject({
      isOnEarlierText: true,
      changedSince: { plain: 'States [-may-][+shall+] ask for the route of traffic.', from: { id: newest } },
    });
    expect(await read(world(), old, textParts)).toMatchObject({
      changedSince: { plain: 'States [-may see-][+shall ask for+] the route of traffic.', from: { id: first } },
    });
  });
});

describe('an assessment of the summary', () => {
  it('is on an earlier text once the summary is corrected, whether or not it names words', async () => {
    const whole = await entered(world(), 'change');
    const worded = await entered(world(), 'change', { quote: 'What change' });
    for (const id of [whole, worded]) {
      expect(await read(world(), id, textParts)).toEqual({ madeOn: null, ...unchanged });
    }
    await correct({ title: 'Another title' });
    expect(await read(world(), whole, textParts)).toMatchObject(unchanged);
    await correct({ summary: 'What change asks for.' });
    for (const id of [whole, worded]) {
      expect(await read(world(), id, textParts)).toEqual({ madeOn: null, isOnEarlierText: true, changedSince: null });
    }
    // What is entered after the correction is of the corrected words.
    const later = await entered(world(), 'change', {}, hours(2));
    expect(await read(world(), later, textParts)).toMatchObject(unchanged);
  });

  it('is not, when a version is added: the summary is what it was made on', async () => {
    const id = await entered(world(), 'change');
    await revise('States shall ask for the route of traffic.');
    expect(await read(world(), id, textParts)).toMatchObject(unchanged);
  });

  it('of a data set is on an earlier text until the data set says it of the new words', async () => {
    const record = proposal('kept', { summary: 'Routes are open.' });
    const said = impact({ key: 'kept/1', proposal: 'kept', right: 'UDHR-19', quote: 'open' });
    await keepProposal(world().context(system), record);
    await keepImpact(world().context(system), said);
    const id = textAt(
      await world().get(visitor, '{ proposal(slug: "kept") { impacts { id } } }'),
      'proposal.impacts.0.id',
    );
    expect(await read(world(), id, textParts)).toMatchObject(unchanged);
    await keepProposal(world().context(system, hours(1)), { ...record, summary: 'Routes are open to all.' });
    await keepImpact(world().context(system, hours(1)), said);
    expect(await read(world(), id, textParts)).toMatchObject({ isOnEarlierText: true });
    await keepImpact(world().context(system, hours(2)), { ...said, quote: 'open to all' });
    expect(await read(world(), id, textParts)).toMatchObject(unchanged);
  });
});

it('a version that is corrected in place is another text than the one it was', async () => {
  const record = proposal('slip', {
    texts: [{ language: 'en', body: 'Routes are opne.', versionedAt: '2012-10-01T00:00:00Z' }],
  });
  await keepProposal(world().context(system), record);
  const id = await entered(world(), 'slip', { textId: await versionOf(world(), 'slip', 0) });
  expect(await read(world(), id, textParts)).toMatchObject(unchanged);
  const texts = [{ language: 'en', body: 'Routes are open.', versionedAt: '2012-10-01T00:00:00Z' }];
  await keepProposal(world().context(system, hours(1)), { ...record, texts });
  expect(await read(world(), id, textParts)).toMatchObject({ isOnEarlierText: true, changedSince: null });
});

describe('other wording', () => {
  const parts = 'alternative alternativeRedline { plain from { id } to { id } addedWords removedWords }';
  const words = { exact: 'may ask for', start: 7 };

  it('is shown in the place of the words it is for, against the version they stand in', async () => {
    const textId = await versionOf(world(), 'change', 2);
    const id = await entered(world(), 'change', { selector: { textId, ...words }, alternative: 'shall never ask for' });
    expect(await read(world(), id, parts)).toEqual({
      alternative: 'shall never ask for',
      alternativeRedline: {
        plain: 'States [-may-][+shall never+] ask for the route of traffic.',
        from: { id: textId },
        to: null,
        addedWords: 2,
        removedWords: 1,
      },
    });
    // A newer text changes nothing in what was proposed for the old one.
    await revise('States shall ask for the route of traffic.');
    expect(await read(world(), id, parts)).toMatchObject({ alternativeRedline: { from: { id: textId } } });
  });

  it('without words stands in the place of the whole text, whatever its script', async () => {
    const textId = await versionOf(world(), 'change', 1);
    const id = await entered(world(), 'change', { textId, alternative: 'يجوز للدول أن تسأل.' });
    const { alternativeRedline } = (await read(world(), id, parts)) as { alternativeRedline: { plain: string } };
    expect(alternativeRedline.plain).toMatch(/^يجوز للدول أن /);
    expect(alternativeRedline).toMatchObject({ from: { id: textId }, to: null });
  });

  it('has no redline where none is proposed, and where it was made on a summary, which is nobody’s wording', async () => {
    const bare = await entered(world(), 'change', { textId: await versionOf(world(), 'change', 2) });
    expect(await read(world(), bare, parts)).toEqual({ alternative: null, alternativeRedline: null });
    const onSummary = await entered(world(), 'change', { alternative: 'Nothing of the kind.' });
    expect(await read(world(), onSummary, parts)).toEqual({
      alternative: 'Nothing of the kind.',
      alternativeRedline: null,
    });
  });
});
