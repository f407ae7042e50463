/** A feed, before it is written in one format or another. */
import type { Context } from '#graphql/context.ts';
import type { Markup } from './markup.ts';

export interface Feed {
  /** Path without its format: /feeds/topics/routing */
  path: string;
  /** By which the feed itself is known for good, where that is not its path. */
  name?: string;
  /** The question as it stands in the address; empty when there is none. */
  question: string;
  title: string;
  subtitle: string;
  /** Where a person reads the same, from the root of the site. */
  page: string;
  updated: string;
  /** Where this stretch began, as the address said it; null at the beginning. */
  from: string | null;
  /** Where the next stretch begins; null at the end. */
  next: string | null;
  entries: Entry[];
}

export interface Entry {
  /** Id of the record or event. */
  id: string;
  title: string;
  /** From the root of the site. */
  path: string;
  published: string;
  updated: string;
  people: { name: string; path: string }[];
  subjects: { term: string; label: string; scheme: string }[];
  /** Plain text; null when the content says it all. */
  summary: string | null;
  content: Markup;
  /** Addresses at which the sources were read. */
  sources: string[];
}

/** Ids stay the same for good: they are made of the site's name and the record's id, after RFC 4151. */
export const tagOf = ({ publicUrl }: Context, name: string) => `tag:${new URL(publicUrl).hostname},2026:${name}`;

export const addressOf = ({ publicUrl }: Context, { path, question }: Feed, format: string, from: string | null) => {
  const parameters = new URLSearchParams(question);
  if (from !== null) parameters.set('from', from);
  const asked = parameters.toString();
  return `${publicUrl}${path}.${format}${asked === '' ? '' : `?${asked}`}`;
};

/** The latest change among entries, or else what is given. */
export const updatedOf = (entries: readonly Entry[], otherwise: string) =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? otherwise;
