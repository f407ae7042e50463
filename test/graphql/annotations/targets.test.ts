/** Notes on what is not a proposal: provisions and consultations. */
import { describe, expect, it } from 'vitest';
import { annotate as annotateVerb } from '#graphql/annotations/annotate.ts';
import type { Context } from '#graphql/context.ts';
import { keepProvision } from '#graphql/processes/instruments.ts';
import {
  annotate,
  consultationId,
  deleteAnnotation,
  editAnnotation,
  flagAnnotation,
  moderateAnnotation,
} from '#test/support/mutations.ts';
import { enterRecord } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, inWorld, listAt, member, member2, moderator, system, textAt, visitor } from '#test/support/world.ts';

const base = (body: string) => ({
  instrument: 'ITR-1988',
  number: '9.9',
  order: 99,
  texts: [
    { language: 'en', body },
    { language: 'ar', body: 'تحدد الإدارات المسار الدولي.' },
  ],
});
const world = inWorld('EACH', async (ctx: Context) => {
  await enterRecord(ctx);
  await keepProvision(ctx, base('Administrations determine the international route.'));
});
const provision = 'prov_ITR-1988/9.9';
const provisionText = 'base_ITR-1988/9.9:en';
const lastEvent = async () =>
  at(
    await world().get(
      visitor,
      '{ events(last: 1) { nodes { kind subjectLabel subjectUrl subject { id } process { slug } } } }',
    ),
    'events.nodes.0',
  );

describe('a provision', () => {
  it('takes a public note on the whole, which is told of with its page', async () => {
    const input = { target: provision, body: 'Old.', visibility: 'PUBLIC' };
    const id = textAt(await world().get(member, annotate, { input }), 'annotate.id');
    expect(await lastEvent()).toEqual({
      kind: 'ANNOTATION_PUBLISHED',
      subjectLabel: 'ITR-1988/9.9',
      subjectUrl: `https://travaux.test/provisions/ITR-1988%2F9.9#${id}`,
      subject: { id },
      process: { slug: 'wcit-12' },
    });
    const list = '{ provision(code: "ITR-1988/9.9") { annotationCount annotations { nodes { id target { id } } } } }';
    expect((await world().get(visitor, list)).data).toEqual({
      provision: { annotationCount: 1, annotations: { nodes: [{ id, target: { id: provision } }] } },
    });
  });

  it('takes notes on words of its base text, in each of its languages', async () => {
    for (const [textId, exact] of [
      [provisionText, 'international route'],
      ['base_ITR-1988/9.9:ar', 'المسار'],
    ]) {
      const input = { target: provision, body: 'Which?', selector: { textId, exact } };
      expect(at(await world().get(member, annotate, { input }), 'annotate.selector')).toMatchObject({ textId, exact });
    }
  });

  it('has no text by another id, and nothing is noted on one that is not there', async () => {
    const selector = { textId: provision, exact: 'route' };
    const input = { target: provision, body: 'Which?', selector };
    expect(await refused(world(), member, annotate, { input })).toBe('INVALID selector.textId');
    for (const target of ['prov_ITR-1988/0', 'inst_ITR-1988', 'topic_spam', provisionText, member.id]) {
      expect(await refused(world(), member, annotate, { input: { target, body: 'Which?' } })).toBe('NOT_FOUND target');
    }
  });

  it('that is corrected while somebody notes is looked at again: the words must stand in what it says then', async () => {
    const ctx = world().context(member);
    await ctx.catalogue();
    await keepProvision(world().context(system), base('Member States determine the international route.'));
    const noteOn = (exact: string) =>
      annotateVerb(ctx, { target: provision, body: 'Who?', selector: { textId: provisionText, exact } });
    await expect(noteOn('Administrations')).rejects.toMatchObject({ code: 'INVALID', field: 'selector.exact' });
    expect((await noteOn('Member States')).selector).toMatchObject({ start: 0, end: 13 });
  });
});

describe('a consultation', () => {
  it('takes a note on words of its summary, by its own id', async () => {
    const target = await consultationId(world());
    const input = { target, body: 'By whom?', selector: { textId: target, exact: 'Comments' }, visibility: 'PUBLIC' };
    const id = textAt(await world().get(member, annotate, { input }), 'annotate.id');
    expect(await lastEvent()).toMatchObject({ subjectUrl: `https://travaux.test/consultations/comments#${id}` });
    const list = '{ consultation(slug: "comments") { annotationCount annotations { nodes { id } } } }';
    expect((await world().get(visitor, list)).data).toEqual({
      consultation: { annotationCount: 1, annotations: { nodes: [{ id }] } },
    });
  });

  it('whoever follows it is told of public notes on it; whoever follows its process is not', async () => {
    const target = await consultationId(world());
    const follow = 'mutation ($id: ID!) { follow(id: $id) { id } }';
    await world().get(member2, follow, { id: target });
    await world().get(moderator, follow, { id: 'proc_wcit-12' });
    await world().get(member, annotate, { input: { target, body: 'By whom?', visibility: 'PUBLIC' } });
    await world().tellAll();
    const inbox = '{ viewer { inbox { nodes { event { kind } } } } }';
    const kinds = async (who: typeof member) => JSON.stringify(await world().get(who, inbox));
    expect(await kinds(member2)).toContain('ANNOTATION_PUBLISHED');
    expect(await kinds(moderator)).not.toContain('ANNOTATION_PUBLISHED');
  });
});

it('a note on any of them is changed, flagged, hidden and deleted as one on a proposal', async () => {
  for (const target of [provision, await consultationId(world())]) {
    const input = { target, body: 'Old.', visibility: 'PUBLIC' };
    const id = textAt(await world().get(member, annotate, { input }), 'annotate.id');
    await world().get(member, editAnnotation, { id, body: 'Older.' });
    await world().get(member2, flagAnnotation, { id, reason: 'Rude.' });
    await world().get(moderator, moderateAnnotation, { id, moderation: 'HIDDEN', reason: 'Rude.' });
    await world().get(moderator, moderateAnnotation, { id, moderation: 'APPROVED', reason: 'It is not.' });
    await world().get(member, deleteAnnotation, { id });
    const told = await world().get(visitor, '{ events(last: 5) { nodes { kind subjectId } } }');
    expect(listAt(told, 'events.nodes')).toEqual(
      ['PUBLISHED', 'EDITED', 'REMOVED', 'PUBLISHED', 'REMOVED'].map((kind) => ({
        kind: `ANNOTATION_${kind}`,
        subjectId: id,
      })),
    );
  }
});
