/** What other sites show inside their pages: light, with its source, and refused in words when it cannot be. */
import { describe, expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposal, summary } from '#test/support/record.ts';
import { contextOf, get, plain, seen, site, withPages } from './asked.ts';

withPages();

const matrix = '/embed/matrix?processes=wcit-12&rows=SPONSOR&columns=TOPIC';

describe('an embedded matrix', () => {
  it('counts the records of its query, and names its source, its moment and its page', async () => {
    const { statusCode, body } = await get(matrix);
    expect(statusCode).toBe(200);
    const text = seen(body);
    expect(text).toMatch(/aria-label="Russian Federation, Routing: 1"/);
    expect(text).toContain('5 records in all.');
    expect(text).toContain('Process: wcit-12');
    expect(text).toContain('as of <time dateTime="2012-12-03T06:0');
    expect(text).toContain(`href="${site}/matrix?processes=wcit-12&rows=SPONSOR&columns=TOPIC"`);
  });

  it('shows what assessments say where that is asked', async () => {
    const { body } = await get('/embed/matrix?rows=SPONSOR&columns=RIGHT&cells=direction&theme=dark');
    expect(seen(body)).toMatch(/▼<\/span><span class="unseen">, restricts <\/span>1/);
    expect(body).toContain('data-theme="dark"');
  });

  it.each([
    ['rows=COLOUR', 'SPONSOR, TOPIC, RIGHT, PROCESS, PROVISION, ACTION, STAGE, DIRECTION, YEAR'],
    ['rows=TOPIC&columns=TOPIC', 'Choose another axis'],
    ['cells=smell', 'count, rowshare, columnshare, share, direction'],
    ['stages=LOST', 'TABLED'],
    ['colour=red', 'There are: '],
    ['theme=pink', 'light, dark'],
    [`text=${'x'.repeat(20_000)}`, 'At most 500 characters'],
  ])('with %s is 400, and says what there is', async (query, words) => {
    const { statusCode, body } = await get(`/embed/matrix?${query}`);
    expect(statusCode).toBe(400);
    expect(seen(body)).toContain(words);
  });
});

describe('an embedded proposal', () => {
  it('has its summary, sponsors, stage with what that covers, and how sure it is', async () => {
    const { statusCode, body } = await get('/embed/proposal/rus-27-1');
    expect(statusCode).toBe(200);
    for (const part of [
      'The text of rus-27-1',
      summary,
      'Russian Federation',
      'said of the subject, not of this record',
      'High confidence',
    ])
      expect(seen(body)).toContain(part);
  });

  it('that there is not is 404', async () => {
    const { statusCode, body } = await get('/embed/proposal/none');
    expect(statusCode).toBe(404);
    expect(seen(body)).toContain('There is no such proposal');
  });
});

describe('whatever is embedded', () => {
  it.each([matrix, '/embed/proposal/rus-27-1', '/embed/matrix?rows=COLOUR'])(
    '%s is one document with one style sheet, two small scripts of ours and no client',
    async (path) => {
      const { body } = await get(path);
      expect(body.match(/<link rel="stylesheet"/g)).toHaveLength(1);
      expect([...body.matchAll(/<script [^>]*src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
        '/styles.js',
        '/embed.js',
      ]);
      expect(body).not.toMatch(/modulepreload|id="sent"|<[^>]* (style|on\w+)=/);
    },
  );

  it('opens every link in a page of its own, which cannot reach back', async () => {
    for (const path of [matrix, '/embed/proposal/rus-27-1']) {
      const links = [...(await get(path)).body.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
      expect(links.length).toBeGreaterThan(3);
      expect(links.filter((tag) => !tag.startsWith('<a target="_blank" rel="noopener" '))).toEqual([]);
    }
  });

  it('keeps its position while it shows the same, and moves when the record does', async () => {
    const { body } = await get(matrix);
    const [, position = ''] = / data-position="([^"]+)"/.exec(body) ?? [];
    const [, ask = ''] = / data-ask="([^"]+)"/.exec(body) ?? [];
    expect(ask).toBe(`/embed/position?of=${encodeURIComponent(matrix)}`);
    expect(JSON.parse((await get(plain(ask))).body)).toEqual({ position });
    await keepProposal(await contextOf(), proposal('elsewhere', { process: 'cstd' }));
    expect(JSON.parse((await get(ask)).body)).toEqual({ position });
    await keepProposal(await contextOf(), proposal('moved', {}));
    expect(JSON.parse((await get(ask)).body)).not.toEqual({ position });
  });

  it.each(['/embed/position', '/embed/position?of=/graphql', '/embed/position?of=/embed/matrix?rows=COLOUR'])(
    'asked by %s for the position of nothing is 400',
    async (path) => expect((await get(path)).statusCode).toBe(400),
  );
});
