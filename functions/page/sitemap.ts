/** What search engines may read, and where they find it: /robots.txt and the map of the site, in parts where it is long. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Context } from '#graphql/context.ts';
import { type Answer, fleeting, keepable, text } from './answer.ts';

/** A map may name 50,000 addresses; so long an answer would not leave a function in one piece. */
const part = 20_000;
const xml = 'application/xml; charset=utf-8';
const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages that are no record's. */
const places = [
  ...['/', '/consultations', '/processes', '/proposals', '/matrix', '/topics', '/rights', '/parties'],
  ...['/impacts', '/assess', '/action-lines', '/operators', '/brief'],
  ...['/data', '/api', '/api/schema'],
];

/** Null for any other address. */
export async function answerSitemap(event: APIGatewayProxyEventV2, context: Context): Promise<Answer | null> {
  const { rawPath } = event;
  if (rawPath === '/robots.txt') return keepable(event, { type: text, body: robots(context.publicUrl) });
  if (rawPath === '/sitemap.xml') return keepable(event, { type: xml, body: await whole(context) });
  const [, number] = /^\/sitemap-([1-9]\d{0,3})\.xml$/.exec(rawPath) ?? [];
  if (!number) return null;
  const body = await stretch(context, Number(number));
  return body ? keepable(event, { type: xml, body }) : fleeting(404, text, 'The map of the site has no such part.\n');
}

const robots = (site: string) =>
  [
    'User-agent: *',
    ...['/inbox', '/keys', '/curate', '/moderate', '/signed-in', '/embed/', '/graphql'].map(
      (path) => `Disallow: ${path}`,
    ),
    '',
    `Sitemap: ${site}/sitemap.xml`,
    '',
  ].join('\n');

/** All addresses in one, or the parts in which they come. */
async function whole(context: Context): Promise<string> {
  const count = (await context.catalogue()).addressCount();
  if (count <= part) return (await stretch(context, 1)) ?? '';
  const parts = Array.from({ length: Math.ceil(count / part) }, (_, place) => `/sitemap-${place + 1}.xml`);
  return document(
    'sitemapindex',
    parts.map((path) => `<sitemap><loc>${escaped(context.publicUrl + path)}</loc></sitemap>`),
  );
}

/** One part; null when the site has no so many. */
async function stretch(context: Context, number: number): Promise<string | null> {
  const records = (await context.catalogue()).addresses((number - 1) * part, part);
  if (records.length === 0 && number > 1) return null;
  const fixed = number === 1 ? places.map((path) => ({ path, updatedAt: null })) : [];
  return document(
    'urlset',
    [...fixed, ...records].map(({ path, updatedAt }) => {
      const changed = updatedAt === null ? '' : `<lastmod>${escaped(updatedAt)}</lastmod>`;
      return `<url><loc>${escaped(context.publicUrl + path)}</loc>${changed}</url>`;
    }),
  );
}

const document = (kind: string, entries: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="${space}">\n${entries.join('\n')}\n</${kind}>\n`;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (plain: string) => plain.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
