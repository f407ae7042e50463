/** Assessments from a file: whole or not at all, once, and as they were taken away. */
import { describe, expect, it } from 'vitest';
import { byteOrderMark, csvOf } from '#graphql/exports/csv.ts';
import { exportImpacts } from '#graphql/exports/exportImpacts.ts';
import { importAssessments } from '#graphql/impacts/importAssessments.ts';
import { type ImpactRecord, keepImpact } from '#graphql/impacts/keepImpact.ts';
import { everyImpact } from '#graphql/impacts/query.ts';
import { startEngine } from '#test/support/engine.ts';
import { impact } from '#test/support/record.ts';
import {
  type Actor,
  at,
  curator,
  hours,
  inWorld,
  makeWorld,
  member,
  member2,
  system,
  visitor,
} from '#test/support/world.ts';
import * as file from './importing.ts';
import { csv, enter, json, many, PUBLISHED, type Row, row } from './importing.ts';

const world = inWorld();
const entered = (actor: Actor, content: string, more: object = {}, where = world()) =>
  file.entered(where, actor, content, more);
const drafts = (actor: Actor) => file.drafts(world(), actor);

/** What the export says, of the columns that a file is entered by. */
async function takenAway(format: 'json' | 'lines' | 'csv'): Promise<string> {
  const found = await exportImpacts(world().context(system), { query: everyImpact, sort: null });
  try {
    if (format === 'csv') {
      return csvOf([found.columns.map(({ name }) => name), ...[...found.rows()].flat()]);
    }
    return [...(format === 'json' ? found.json() : found.lines())].map(String).join('');
  } finally {
    found.close();
  }
}
async function rowsTakenAway(where = world()): Promise<Row[]> {
  const found = await exportImpacts(where.context(system), { query: everyImpact, sort: null });
  const names = found.columns.filter(({ isEntered }) => isEntered).map(({ name }) => name);
  const text = [...found.lines()].map(String).join('');
  found.close();
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row)
    .map((one) => Object.fromEntries(names.map((name) => [name, one[name]])))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('a file', () => {
  it('becomes drafts of one’s own, which nobody else sees, and which tell of nothing', async () => {
    const before = (await world().dump()).filter(({ pk }) => String(pk).startsWith('evt') || pk === 'events').length;
    const rows = [
      row({ basis: 'OWN', assessor: null, affected: ['CHILDREN', 'JOURNALISTS'] }),
      row({ proposal: 'rus-27-1', quote: 'another route', basis: 'OWN', assessor: 'member', sources: [] }),
      { proposal: 'td62-alg' },
    ];
    expect(await entered(member, csv(rows))).toEqual({ written: 3, unchanged: 0, faults: [] });
    const mine = await drafts(member);
    expect(mine).toHaveLength(3);
    const rus = await world().proposalId('rus-27-1');
    expect(mine).toContainEqual(
      expect.objectContaining({
        content: expect.objectContaining({ selector: { exact: 'another route', start: 67, textId: rus }, textId: rus }),
        faults: [],
      }),
    );
    expect(await drafts(member2)).toEqual([]);
    expect(await drafts(curator)).toEqual([]);
    const after = (await world().dump()).filter(({ pk }) => String(pk).startsWith('evt') || pk === 'events').length;
    expect(after).toBe(before);
  });

  it('is only looked at in a dry run', async () => {
    const before = await world().dump();
    expect(await entered(member, json([row(), row({ right: 'UDHR-12' })]), { dryRun: true })).toMatchObject({
      written: 2,
    });
    expect(await world().dump()).toEqual(before);
  });

  it('sent again adds nothing, also by a draft that was changed since; what is new in it is added', async () => {
    const first = [row(), row({ right: 'UDHR-12' })];
    await entered(member, json(first));
    const again = await entered(member, csv([...first, row({ rationale: 'Another reason.' })]));
    expect(again).toEqual({ written: 1, unchanged: 2, faults: [] });
    expect(await drafts(member)).toHaveLength(3);
    expect(await entered(member2, json(first))).toMatchObject({ written: 2 });
  });

  it('is published by curators: as outside views and editorial readings, each told of', async () => {
    const rows = [row(), row({ basis: 'EDITORIAL', assessor: null, sources: [], right: 'UDHR-12' })];
    expect(await entered(curator, csv(rows), PUBLISHED)).toEqual({ written: 2, unchanged: 0, faults: [] });
    const document = `{ proposal(slug: "rcc-14-2") { impacts { basis assessor state scope right { code } author { handle } } }
      events(last: 2) { nodes { kind subject { __typename } } } }`;
    const answer = await world().get(visitor, document);
    expect(at(answer, 'proposal.impacts')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ basis: 'EDITORIAL', assessor: 'curator', right: { code: 'UDHR-12' }, author: null }),
        expect.objectContaining({ basis: 'SOURCED', assessor: 'An institute', state: 'PUBLISHED', scope: 'RECORD' }),
      ]),
    );
    expect(at(answer, 'events.nodes')).toEqual(
      Array(2).fill({ kind: 'IMPACT_ASSESSED', subject: { __typename: 'Impact' } }),
    );
    expect(await entered(curator, json(rows), PUBLISHED)).toEqual({ written: 0, unchanged: 2, faults: [] });
  });

  it('may hold an answer to another of its rows, in any order', async () => {
    const rows = [
      row({ id: 'b', answers: 'a', stance: 'DISSENTS', direction: 'ADVANCES', assessor: 'A ministry' }),
      row({ id: 'a' }),
    ];
    expect(await entered(curator, json(rows), PUBLISHED)).toMatchObject({ written: 2, faults: [] });
    const document = '{ proposal(slug: "rcc-14-2") { impacts { assessor stance answers { assessor } } } }';
    expect(at(await world().get(visitor, document), 'proposal.impacts')).toContainEqual({
      assessor: 'A ministry',
      stance: 'DISSENTS',
      answers: { assessor: 'An institute' },
    });
    expect(await entered(curator, json(rows), PUBLISHED)).toMatchObject({ written: 0, unchanged: 2 });
  });

  it('interrupted half-way is completed when it is sent again, and doubles nothing', async () => {
    const content = json(many(50));
    const context = world().context(curator);
    let left = 1;
    const table = {
      ...world().table,
      async transact(...asked: Parameters<typeof context.table.transact>) {
        left -= 1;
        if (left < 0) throw new Error('the line is cut');
        return await world().table.transact(...asked);
      },
    };
    const input = { format: 'JSON', content, as: 'PUBLISHED' } as const;
    await expect(importAssessments({ ...context, table }, input)).rejects.toThrow('the line is cut');
    const report = await entered(curator, content, PUBLISHED);
    expect(report.unchanged).toBeGreaterThan(0);
    expect(report.written).toBeGreaterThan(0);
    expect(report.written + report.unchanged).toBe(50);
    const count = '{ impacts(query: { assessors: ["An institute"] }) { totalCount } }';
    expect(at(await world().get(visitor, count), 'impacts.totalCount')).toBe(50);
  });

  it('sent twice at once is entered once', async () => {
    const content = json(many(5));
    await Promise.allSettled([entered(curator, content, PUBLISHED), entered(curator, content, PUBLISHED)]);
    await entered(curator, content, PUBLISHED);
    const count = '{ impacts(query: { assessors: ["An institute"] }) { totalCount } }';
    expect(at(await world().get(visitor, count), 'impacts.totalCount')).toBe(5);
  });

  it('does not bring back what was taken back since', async () => {
    await entered(curator, json([row()]), PUBLISHED);
    const find = '{ impacts(query: { assessors: ["An institute"] }) { nodes { id } totalCount } }';
    const id = at(await world().get(visitor, find), 'impacts.nodes.0.id');
    const withdraw = 'mutation ($id: ID!) { withdrawImpact(id: $id, reason: "It was misread.") { id } }';
    await world().get(curator, withdraw, { id });
    expect(await entered(curator, json([row()]), PUBLISHED)).toMatchObject({ written: 0, unchanged: 1 });
    expect(at(await world().get(visitor, find), 'impacts.totalCount')).toBe(0);
  });

  it('reads a byte order mark, line feeds alone, blank lines and columns that it does not know', async () => {
    const content = `${byteOrderMark}proposal,colour,rationale\n\nrcc-14-2,blue,"a\nb"\n\n`;
    expect(await entered(member, content)).toEqual({ written: 1, unchanged: 0, faults: [] });
    expect(await drafts(member)).toMatchObject([{ content: { rationale: 'a\nb' } }]);
  });

  it('with a retry key is entered once and told of as the first time', async () => {
    const asked = { format: 'JSON', content: json([row()]), key: 'one' };
    const first = await world().get(member, enter, asked);
    expect((await world().get(member, enter, asked, hours(1))).data).toEqual(first.data);
  });
});

describe('what was taken away', () => {
  const awkward = [
    { rationale: `=SUM(A1:A9)\nand "quotes", a comma\r\nand نص 文本 \u{1F600}`, dutyNote: `'=as it was` },
    { rationale: `''+1`, right: 'UDHR-12', dutyNote: '-2' },
  ];
  const whole: Partial<ImpactRecord> = {
    severity: { scale: 5, scope: 4, irremediability: 3 },
    likelihood: 2,
    confidence: 'LOW',
    limitation: {
      legality: 'NOT_MET',
      legalityReason: 'No law.',
      legitimateAim: 'UNCLEAR',
      necessity: 'MET',
      necessityReason: 'Nothing less would do.',
    },
    affected: ['JOURNALISTS', 'CHILDREN'],
    infrastructure: ['DNS', 'CDN'],
    dutyBearers: ['OPERATOR'],
    dutyNote: 'To keep a list.',
    alternative: 'States may ask.',
    quote: 'the route of traffic',
  };

  it.each(['csv', 'json'] as const)('as %s is left alone where it came from, row for row', async (format) => {
    const ctx = world().context(system);
    for (const [at, more] of awkward.entries()) {
      await keepImpact(ctx, impact({ key: `awkward/${at}`, proposal: 'rcc-14-2', right: 'UDHR-19', ...more }));
    }
    await keepImpact(ctx, impact({ key: 'whole', proposal: 'rus-27-1', right: 'ICCPR-19', ...whole }));
    const rows = await rowsTakenAway();
    const file = await takenAway(format);
    for (const [actor, more] of [
      [member, {}],
      [curator, PUBLISHED],
    ] as const) {
      expect(await entered(actor, file, more)).toEqual({ written: 0, unchanged: rows.length, faults: [] });
    }
  });

  it.each(['csv', 'json'] as const)('as %s is entered elsewhere without loss', async (format) => {
    const file = json([
      row({ rationale: awkward[0]?.rationale, duty_note: awkward[0]?.dutyNote }),
      row({
        rationale: awkward[1]?.rationale,
        right: 'UDHR-12',
        basis: 'EDITORIAL',
        assessor: 'an editor',
        sources: [],
      }),
      row({
        ...{ proposal: 'rus-27-1', right: 'ICCPR-19', scope: 'TOPIC', quote: 'route', quote_start: 57 },
        ...{ severity_scale: 5, severity_scope: 4, severity_irremediability: 3, likelihood: 2, confidence: 'LOW' },
        ...{ legality: 'NOT_MET', legality_reason: 'No law.', legitimate_aim: 'UNCLEAR', necessity: 'MET' },
        ...{ affected: ['JOURNALISTS', 'CHILDREN'], infrastructure: ['DNS', 'CDN'], duty_bearers: ['OPERATOR'] },
        ...{ duty_note: 'To keep a list.', alternative: 'States may ask.' },
      }),
    ]);
    await entered(curator, file, PUBLISHED);
    const engine = await startEngine();
    const elsewhere = await makeWorld(engine);
    try {
      const [mine, theirs] = [await rowsTakenAway(), await rowsTakenAway(elsewhere)];
      const report = await entered(curator, await takenAway(format), PUBLISHED, elsewhere);
      expect(report).toEqual({ written: 3, unchanged: theirs.length, faults: [] });
      expect(await rowsTakenAway(elsewhere)).toEqual(mine);
    } finally {
      elsewhere.catalogue.close();
      await engine.stop();
    }
  });
});
