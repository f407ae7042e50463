/** What is asked wrongly, and readers who leave: refused with what there is, never a fault of ours, and nothing stays open. */
import { readdirSync, readlinkSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { handler } from '#functions/export/index.ts';
import { exportProposals } from '#graphql/exports/exportProposals.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { everything } from '#graphql/proposals/query.ts';
import { enterWorld, makeWorld } from '#test/graphql/catalogue/world.ts';
import { aProposal } from '#test/support/records.ts';
import { served } from './served.ts';

const here = served(async (ctx) => {
  await enterWorld(ctx, makeWorld(3));
  for (let at = 0; at < 400; at += 1)
    await keepProposal(ctx, aProposal({ slug: `many-${at}`, summary: 'a word '.repeat(1000), topics: ['spam'] }));
});

const refused = z.object({
  errors: z.tuple([
    z.object({ message: z.string(), extensions: z.object({ code: z.string(), field: z.string().optional() }) }),
  ]),
});
async function refusal(path: string) {
  const answer = await here().get(path);
  expect(answer.headers.get('content-type')).toContain('application/json');
  const [{ message, extensions }] = refused.parse(await answer.json()).errors;
  return { status: answer.status, ...extensions, message };
}

/** As much of a gateway's event as the export looks at. */
const requestOf = (event: object) => z.custom<APIGatewayProxyEventV2>(() => true).parse(event);

/** Files of the catalogue that this process has open. */
const openFiles = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(here().folder);
    } catch {
      return false;
    }
  }).length;

/** Waits until what happens is so; fails when it never is. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tried = 0; tried < 200 && !isSo(); tried += 1) await pause(25);
  expect(isSo()).toBe(true);
}

describe('a request', () => {
  it.each([
    ['an unknown format', '/export/proposals.pdf', 'format', 'csv, jsonl, xlsx'],
    ['an unknown format of the matrix', '/export/matrix.xlsx?rows=TOPIC&columns=RIGHT', 'format', 'csv'],
    ['an unknown column', '/export/proposals.csv?columns=id,colour', 'columns', 'id, slug, permalink'],
    ['an unknown axis', '/export/matrix.csv?rows=COLOUR&columns=TOPIC', 'rows', 'SPONSOR, TOPIC'],
    ['no axis', '/export/matrix.csv?rows=TOPIC', 'columns', 'SPONSOR, TOPIC'],
    ['an unknown shape', '/export/matrix.csv?rows=TOPIC&columns=RIGHT&shape=round', 'shape', 'grid, list'],
    ['an unknown parameter', '/export/proposals.csv?colour=red', 'colour', 'text, kinds'],
    ['a parameter of another format', '/export/proposals.jsonl?bom=true', 'bom', 'text, kinds'],
    ['an unknown sort', '/export/proposals.csv?sort=COLOUR', 'sort', 'RELEVANCE, TABLED_NEWEST'],
    ['an unknown value', '/export/proposals.csv?stages=DONE', 'stages.0', 'TABLED'],
    ['a mark that is neither', '/export/proposals.csv?bom=maybe', 'bom', 'true or false'],
  ])('with %s is refused with what there is', async (_what, path, field, list) => {
    const { status, message, ...rest } = await refusal(path);
    expect({ status, ...rest }).toEqual({ status: 400, code: 'INVALID', field });
    expect(message).toContain(list);
  });

  it('for what is not there is told what is', async () => {
    const { status, code, message } = await refusal('/export/everything.tar');
    expect([status, code]).toEqual([404, 'NOT_FOUND']);
    expect(message).toContain('/export/travaux.sqlite');
  });

  it('that would change something is refused', async () => {
    const answer = await fetch(`${here().url}/export/proposals.csv`, { method: 'POST', body: '{}' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    ['20 kB of words', `text=${'word+'.repeat(4000)}`],
    ['20 kB of one list', `topics=${'a'.repeat(20_000)}`],
    ['control characters', 'text=%00%01%1f%7f&topics=%00'],
    ['lone surrogates', 'text=%ED%A0%80&sponsors=%ED%BF%BF'],
    ['marks of direction', 'text=%E2%80%8Fspam%E2%80%AE'],
    ['SQL', `topics=' OR 1=1 --&text='); DROP TABLE proposals; --`],
    ['the syntax of full-text search', 'text=NEAR("a" "b", 2) AND title:* OR ^x NOT'],
    ['broken encoding', 'text=%E0%A4%A&topics=%'],
    ['names of what every object has', 'constructor=1&__proto__=2'],
  ])('with %s is answered, or refused for what it is', async (_what, query) => {
    for (const path of ['proposals.csv', 'proposals.jsonl', 'proposals.xlsx', 'matrix.csv']) {
      const axes = path === 'matrix.csv' ? '&rows=TOPIC&columns=RIGHT' : '';
      const answer = await here().get(`/export/${path}?${query}${axes}`);
      await answer.arrayBuffer();
      // 431: Node itself reads no more than 16 kB of a request's head.
      expect([200, 400, 431]).toContain(answer.status);
    }
  });

  it('whose query string is longer than Node reads is refused for what it is where a gateway lets it in', async () => {
    const event = { rawPath: '/export/proposals.csv', headers: {}, requestContext: { http: { method: 'GET' } } };
    for (const rawQueryString of [`text=${'word+'.repeat(4000)}`, `topics=${'a'.repeat(20_000)}`, '&'.repeat(20_000)]) {
      const asked = requestOf({ ...event, rawQueryString });
      const { statusCode, body } = await handler(asked);
      if (typeof body !== 'string') body.destroy();
      expect([200, 400]).toContain(statusCode);
    }
  });

  it('of any query string whatever never fails on our side', async () => {
    const any = fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const answer = await here().get(
        `/export/proposals.csv?text=${encodeURIComponent(text.toWellFormed())}&columns=id`,
      );
      await answer.arrayBuffer();
      expect([200, 400]).toContain(answer.status);
    });
    await fc.assert(any, { numRuns: 60, seed: 5 });
  });

  it('left no fault in the log', () => {
    expect(readdirSync(here().folder)).not.toContain('log.jsonl');
  });
});

describe('a reader who hangs up', () => {
  it.each(['csv', 'jsonl', 'xlsx'])('in the middle of %s leaves nothing open', async (format) => {
    await here()
      .get('/export/proposals.csv?columns=id')
      .then((answer) => answer.arrayBuffer());
    const before = openFiles();
    await new Promise<void>((done, fail) => {
      const request = get(`${here().url}/export/proposals.${format}`, (response) => {
        response.once('data', () => {
          expect(openFiles()).toBeGreaterThan(before);
          response.destroy();
          done();
        });
      });
      request.once('error', fail);
    });
    await until(() => openFiles() === before);
  });

  it('is no fault in the log', () => {
    expect(readdirSync(here().folder)).not.toContain('log.jsonl');
  });

  it('before anything was read leaves nothing open', async () => {
    const before = openFiles();
    const found = await exportProposals(here().visitor(), { query: everything, sort: null });
    expect(openFiles()).toBeGreaterThan(before);
    found.close();
    expect(openFiles()).toBe(before);
  });

  it('after the end leaves nothing open', async () => {
    const before = openFiles();
    await (await here().get('/export/proposals.jsonl')).arrayBuffer();
    await until(() => openFiles() === before);
  });
});

describe('a long export', () => {
  it('tells of one state of the record, whatever is entered meanwhile', async () => {
    const found = await exportProposals(
      here().visitor(),
      { query: { ...everything, topics: ['spam'] }, sort: 'TABLED_NEWEST' },
      ['slug', 'title'],
    );
    const rows = found.rows();
    const first = rows.next().value ?? [];
    for (let at = 0; at < 400; at += 1)
      await keepProposal(
        here().ctx(),
        aProposal({ slug: `many-${at}`, title: 'Changed meanwhile', topics: ['finance'] }),
      );
    await (await here().visitor().catalogue()).catchUp(here().entry.table);
    const all = [...first, ...[...rows].flat()];
    found.close();
    expect(all).toHaveLength(found.count);
    expect(all.filter(([, title]) => title === 'Changed meanwhile')).toEqual([]);
  });
});
