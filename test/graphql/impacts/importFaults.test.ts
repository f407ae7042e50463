/** Files of assessments with a row at fault, and files that are none: nothing of them is written. */
import { describe, expect, it } from 'vitest';
import { type Actor, curator, inWorld, member, refusal, type Variables } from '#test/support/world.ts';
import * as file from './importing.ts';
import { csv, enter, json, many, PUBLISHED, type Row, row } from './importing.ts';

const world = inWorld();
const entered = (actor: Actor, content: string, more: object = {}) => file.entered(world(), actor, content, more);

describe('a row at fault', () => {
  it('among a thousand is named, with its column, and nothing is written', async () => {
    const rows = many(1000, { sources: [{ title: 'S' }] });
    rows[612] = row({ severity_scale: 6, severity_scope: 2, severity_irremediability: 2 });
    const before = await world().dump();
    const report = await entered(curator, csv(rows), PUBLISHED);
    expect(report).toMatchObject({ written: 0, faults: [{ row: 613, field: 'severity_scale' }] });
    expect(report.faults).toHaveLength(1);
    expect(await world().dump()).toEqual(before);
  });

  it.each<[string, Row, string]>([
    ['on a proposal that is not there', { proposal: 'nowhere' }, 'proposal'],
    ['without a proposal', { proposal: null }, 'proposal'],
    ['on a right that is not in the vocabulary', { right: 'UDHR-99' }, 'right'],
    ['in an unknown direction', { direction: 'SIDEWAYS' }, 'direction'],
    ['with a severity that is no number', { severity_scale: 'high' }, 'severity_scale'],
    ['with half a number', { likelihood: 2.5 }, 'likelihood'],
    ['with words that stand nowhere', { quote: 'not in the text' }, 'quote'],
    ['with words in several places', { proposal: 'rus-27-1', quote: 'route' }, 'quote_start'],
    ['on a version that is not there', { text_id: 'text_none' }, 'text_id'],
    ['for unknown people', { affected: ['EVERYBODY'] }, 'affected.0'],
    ['with a source without a title', { sources: [{ url: 'https://example.org' }] }, 'sources.0.title'],
    ['that answers nothing there is', { answers: 'imp_none', stance: 'AGREES' }, 'answers'],
    ['that did not stand when it was taken away', { state: 'WITHDRAWN' }, 'state'],
    ['without a word of why', { rationale: ' ' }, 'rationale'],
    ['with half a test', { legality: 'MET' }, 'legitimate_aim'],
    ['with half a severity', { severity_scale: 3 }, 'severity_scope'],
    ['from outside without who says so', { assessor: null }, 'assessor'],
    ['from outside without a source', { sources: [] }, 'sources'],
    ['signed by somebody', { basis: 'OWN' }, 'basis'],
  ])('published %s', async (_, more, field) => {
    const { faults, written } = await entered(curator, json([row({ rationale: 'Fine.' }), row(more)]), PUBLISHED);
    expect([written, faults.map(({ row, field }) => [row, field])]).toEqual([0, [[2, field]]]);
    expect(faults[0]?.message).toMatch(/\.$/);
  });

  it.each<[string, Row, string]>([
    ['of the editors', { basis: 'EDITORIAL', assessor: null }, 'basis'],
    ['that somebody else signed', { basis: 'OWN', assessor: 'member2' }, 'assessor'],
  ])('as a draft %s', async (_, more, field) => {
    const { faults, written } = await entered(member, json([row(more)]));
    expect([written, faults.map(({ field }) => field)]).toEqual([0, [field]]);
  });

  it('that stands twice is named once', async () => {
    expect(await entered(member, json([row(), row()]))).toMatchObject({
      written: 0,
      faults: [{ row: 2, field: null }],
    });
  });

  it.each<[string, string, number | null]>([
    ['with too few cells', 'proposal,right,rationale\r\nrcc-14-2,UDHR-19,x\r\nrcc-14-2,UDHR-19\r\n', 2],
    ['with a list that is none', 'proposal,affected\r\nrcc-14-2,CHILDREN\r\n', 1],
    ['with an open quotation mark', 'proposal,rationale\r\nrcc-14-2,a\r\nrcc-14-2,"b\r\n', 2],
  ])('of CSV %s', async (_, content, place) => {
    const { faults, written } = await entered(member, content);
    expect([written, faults.map(({ row }) => row)]).toEqual([0, [place]]);
  });
});

describe('a file is refused', () => {
  it.each<[string, Variables, string]>([
    ['without headings', { format: 'CSV', content: '' }, 'INVALID content'],
    ['parted by semicolons', { format: 'CSV', content: 'proposal;right\nrcc-14-2;UDHR-19' }, 'INVALID content'],
    ['that has a column twice', { format: 'CSV', content: 'proposal,right,right\na,b,c' }, 'INVALID content'],
    ['that is no JSON', { format: 'JSON', content: '{' }, 'INVALID content'],
    ['of another format', { format: 'JSON', content: '{"format":"x"}' }, 'INVALID content'],
    [
      'of another version',
      { format: 'JSON', content: json([]).replace('"version":1', '"version":2') },
      'INVALID content',
    ],
    ['of more than 240 kB', { format: 'CSV', content: 'x'.repeat(240_001) }, 'INVALID content'],
    ['of 1,001 rows', { format: 'CSV', content: `proposal\n${'a\n'.repeat(1001)}` }, 'INVALID content'],
    ['as something else', { format: 'CSV', content: '', as: 'RUMOURS' }, 'INVALID as'],
    ['published by a member', { format: 'JSON', content: json([row()]), ...PUBLISHED }, 'FORBIDDEN'],
    ['of more drafts than there is room for', { format: 'JSON', content: json(many(201)) }, 'TOO_MANY'],
  ])('%s', async (_, asked, told) => {
    const before = await world().dump();
    expect(refusal(await world().ask(member, enter, asked))).toBe(told);
    expect(await world().dump()).toEqual(before);
  });
});
