/** JSON Feed, version 1.1. */
import type { Context } from '#graphql/context.ts';
import { addressOf, type Entry, type Feed, tagOf } from './feed.ts';
import { clean } from './markup.ts';

export const jsonFeedType = 'application/feed+json; charset=utf-8';

export function toJsonFeed(ctx: Context, feed: Feed): string {
  const { publicUrl } = ctx;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: clean(feed.title),
    home_page_url: publicUrl + feed.page,
    feed_url: addressOf(ctx, feed, 'json', feed.from),
    description: clean(feed.subtitle),
    ...(feed.next !== null && { next_url: addressOf(ctx, feed, 'json', feed.next) }),
    authors: [{ name: 'Travaux', url: publicUrl }],
    language: 'en',
    items: feed.entries.map((entry) => item(ctx, entry)),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

const item = (ctx: Context, entry: Entry) => ({
  id: tagOf(ctx, entry.id),
  url: ctx.publicUrl + entry.path,
  title: clean(entry.title),
  content_html: entry.content.text,
  ...(entry.summary !== null && { summary: clean(entry.summary) }),
  date_published: entry.published,
  date_modified: entry.updated,
  ...(entry.people.length > 0 && {
    authors: entry.people.map(({ name, path }) => ({ name: clean(name), url: ctx.publicUrl + path })),
  }),
  tags: entry.subjects.map(({ label }) => clean(label)),
});
