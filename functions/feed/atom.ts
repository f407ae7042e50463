/** Atom, RFC 4287, with links from stretch to stretch after RFC 5005. Written here: no library at hand pages, escapes everything once, and keeps control characters out. */
import type { Context } from '#graphql/context.ts';
import { addressOf, type Entry, type Feed, tagOf } from './feed.ts';
import { html, type Markup } from './markup.ts';

export const atomType = 'application/atom+xml; charset=utf-8';

export function toAtom(ctx: Context, feed: Feed): string {
  const { publicUrl } = ctx;
  const named = (feed.name ?? feed.path) + (feed.question === '' ? '' : `?${feed.question}`);
  const next = feed.next === null ? null : addressOf(ctx, feed, 'atom', feed.next);
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${tagOf(ctx, named)}</id>
  <title>${feed.title}</title>
  <subtitle>${feed.subtitle}</subtitle>
  <updated>${feed.updated}</updated>
  <author><name>Travaux</name><uri>${publicUrl}</uri></author>
  <link rel="self" type="application/atom+xml" href="${addressOf(ctx, feed, 'atom', feed.from)}"/>
  <link rel="alternate" type="text/html" href="${publicUrl + feed.page}"/>
${next === null ? null : html`  <link rel="next" type="application/atom+xml" href="${next}"/>\n`}${feed.entries.map((entry) => entryOf(ctx, entry))}</feed>
`.text;
}

const entryOf = (ctx: Context, entry: Entry): Markup => html`  <entry>
    <id>${tagOf(ctx, entry.id)}</id>
    <title>${entry.title}</title>
    <link rel="alternate" type="text/html" href="${ctx.publicUrl + entry.path}"/>
    <published>${entry.published}</published>
    <updated>${entry.updated}</updated>
${[
  ...entry.people.map(
    ({ name, path }) => html`    <author><name>${name}</name><uri>${ctx.publicUrl + path}</uri></author>\n`,
  ),
  ...entry.subjects.map(
    ({ term, label, scheme }) =>
      html`    <category term="${term}" label="${label}" scheme="${ctx.publicUrl + scheme}"/>\n`,
  ),
  ...entry.sources.map((address) => html`    <link rel="via" href="${address}"/>\n`),
  entry.summary === null ? null : html`    <summary>${entry.summary}</summary>\n`,
]}    <content type="html">${entry.content.text}</content>
  </entry>
`;
