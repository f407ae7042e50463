/** Notes as files: what each format holds, and of whose notes. */
import { parse } from 'csv-parse/sync';
import { micromark } from 'micromark';
import { beforeAll, describe, expect, it } from 'vitest';
import { listOf, readCollection } from '#test/functions/annotations/model.ts';
import { type Actor, at, inWorld, member, member2, refusal, textAt, visitor } from '#test/support/world.ts';

const world = inWorld('ONCE');
const fileOf = `query ($query: AnnotationQuery, $format: AnnotationFormat!) {
  annotationFile(query: $query, format: $format) { name mediaType content count }
}`;
const annotate = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }';

const file = (actor: Actor, format: string, query: object = {}) => world().get(actor, fileOf, { format, query });
const content = async (actor: Actor, format: string, query: object = {}) =>
  textAt(await file(actor, format, query), 'annotationFile.content');

const hostile =
  '=HYPERLINK("https://evil.example")\n# Not a heading\n<script>alert(1)</script> [x](javascript:alert(1)) ![i](https://evil.example/x.png)\n1. no list\n> no quote\n---';

beforeAll(async () => {
  const target = await world().proposalId('rus-27-1');
  const write = async (author: Actor, input: object) =>
    textAt(await world().get(author, annotate, { input: { target, ...input } }), 'annotate.id');
  const first = await write(member, {
    body: hostile,
    tags: ['=1+1', 'راوتر'],
    visibility: 'PUBLIC',
    selector: { textId: target, exact: '🛰 They', start: 39 },
  });
  await write(member2, { body: 'I answer.', parent: first, visibility: 'PUBLIC' });
  await write(member, { body: 'mine alone' });
  await write(member2, { body: 'theirs alone', target: 'prov_ITR-1988/3.3' });
});

it.each([
  ['CSV', 'csv', 'text/csv; charset=utf-8'],
  ['MARKDOWN', 'md', 'text/markdown; charset=utf-8'],
  ['JSON', 'json', 'application/json'],
  ['JSON_LD', 'jsonld', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'],
])(
  '%s has its name, media type and count, and holds what its reader may see and nothing else',
  async (format, ending, type) => {
    const answer = await file(member, format);
    expect(at(answer, 'annotationFile')).toMatchObject({
      name: `travaux-notes-2012-12-03.${ending}`,
      mediaType: type,
      count: 3,
    });
    const [own, others, anyones] = await Promise.all([member, member2, visitor].map((actor) => content(actor, format)));
    expect([own, others, anyones].map((text) => text?.includes('mine alone'))).toEqual([true, false, false]);
    expect([own, others, anyones].map((text) => text?.includes('theirs alone'))).toEqual([false, true, false]);
    expect(at(await file(visitor, format, { text: 'answer' }), 'annotationFile.count')).toBe(1);
  },
);

describe('CSV', () => {
  it('is read back as it was, with no cell that a spreadsheet takes for a formula', async () => {
    const text = await content(visitor, 'CSV');
    const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' });
    const first = rows.find(({ is_answer }) => is_answer === 'false');
    expect(first).toMatchObject({
      body: `'${hostile}`,
      tags: "'=1+1; راوتر",
      quote: '🛰 They',
      start: '39',
      end: '45',
      anchor: 'EXACT',
      author: 'member',
      on: 'The text of rus-27-1',
    });
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.find(({ is_answer }) => is_answer === 'true')).toMatchObject({ answers: first?.id });
  });
});

describe('Markdown', () => {
  it('shows what was written as it was typed, and does nothing else that it says', async () => {
    const html = micromark(await content(visitor, 'MARKDOWN'), {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    });
    expect(html).not.toMatch(/<script|<img|href="javascript|<ol|<hr|<h1>Not a/);
    for (const words of [
      '# Not a heading',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '[x](javascript:alert(1))',
      '1. no list',
      '&gt; no quote',
      '---',
    ]) {
      expect(html).toContain(words);
    }
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<blockquote>\s*<p>🛰 They<\/p>/);
  });
});

describe('Web Annotations', () => {
  it('are one collection with its page in it, by the rules of the model', async () => {
    const found = readCollection(await content(member, 'JSON_LD'));
    expect(found.total).toBe(3);
    const page = typeof found.first === 'object' ? found.first : null;
    expect(page?.items).toHaveLength(3);
    const reply = page?.items.find(({ motivation }) => listOf(motivation).includes('replying'));
    const first = page?.items.find(({ id }) => id === reply?.target);
    expect(first?.creator?.nickname).toBe('member');
    expect(readCollection(await content(visitor, 'JSON_LD', { text: 'nothing' }))).toMatchObject({ total: 0 });
  });

  it('name the same author the same, and their account nowhere', async () => {
    const text = await content(member2, 'JSON_LD');
    expect(text).not.toContain(member.id.slice(5));
    expect(text).not.toContain(member2.id.slice(5));
  });
});

it('what there is not as a format, and a query that cannot be taken, are refused', async () => {
  expect(refusal(await world().ask(visitor, fileOf, { format: 'PDF' }))).toMatch(/^INVALID/);
  expect(refusal(await world().ask(visitor, fileOf, { format: 'CSV', query: { tags: [''] } }))).toBe('INVALID tags.0');
});
