/** Feeds as others read them: Atom by an XML parser and the rules of RFC 4287, JSON Feed by the rules of version 1.1. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect } from 'vitest';
import * as z from 'zod';

const iri = z.url();
const instant = z.iso.datetime({ offset: true });
const person = z.strictObject({ name: z.string().min(1), uri: iri.optional(), email: z.string().optional() });
const link = z.strictObject({ rel: z.string(), href: iri, type: z.string().optional() });
const category = z.strictObject({ term: z.string().min(1), label: z.string().min(1), scheme: iri });

/** What RFC 4287 wants of an entry: exactly one id, title and time of change, and content. */
const entry = z.strictObject({
  id: iri,
  title: z.string().min(1),
  link: z.array(link).refine((links) => links.filter(({ rel }) => rel === 'alternate').length === 1),
  published: instant,
  updated: instant,
  author: z.array(person).default([]),
  category: z.array(category).default([]),
  summary: z.string().optional(),
  content: z.strictObject({ '#text': z.string().min(1), type: z.literal('html') }),
});
const feed = z.strictObject({
  xmlns: z.literal('http://www.w3.org/2005/Atom'),
  'xml:lang': z.literal('en'),
  id: iri,
  title: z.string().min(1),
  subtitle: z.string().min(1),
  updated: instant,
  author: z.array(person).min(1),
  link: z.array(link),
  entry: z.array(entry).default([]),
});
export type Atom = z.output<typeof feed>;

const many = ['entry', 'link', 'author', 'category'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => many.includes(name),
});

/** A document as the parser sees it, without the white space between elements. */
const withoutGaps = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, held]) => name !== '#text' || String(held).trim() !== '');
  return Object.fromEntries(kept.map(([name, held]) => [name, withoutGaps(held)]));
};

export function readAtom(xml: string): Atom {
  expect(XMLValidator.validate(xml)).toBe(true);
  // What XML 1.0 may hold; the parser itself is not so strict.
  expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  const read = z.looseObject({ feed }).parse(withoutGaps(parser.parse(xml))).feed;
  expect(read.link.filter(({ rel }) => rel === 'self')).toHaveLength(1);
  const ids = read.entry.map(({ id }) => id);
  expect(new Set(ids).size, 'ids of entries').toBe(ids.length);
  return read;
}

const author = z.strictObject({ name: z.string().min(1), url: iri });
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: iri,
  feed_url: iri,
  next_url: iri.optional(),
  description: z.string(),
  language: z.literal('en'),
  authors: z.array(author).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: iri,
      title: z.string().min(1),
      content_html: z.string().min(1),
      summary: z.string().optional(),
      date_published: instant,
      date_modified: instant,
      authors: z.array(author).min(1).optional(),
      tags: z.array(z.string().min(1)),
    }),
  ),
});

export const readJson = (text: string) => jsonFeed.parse(JSON.parse(text));
