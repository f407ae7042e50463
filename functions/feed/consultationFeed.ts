/** The feed of consultations: new ones and those to which something happened. */
import { consultationPath } from '#graphql/consultations/consultations.ts';
import { type ChangedConsultation, newestConsultations } from '#graphql/consultations/newest.ts';
import type { Context } from '#graphql/context.ts';
import { eventWords } from '#graphql/events/eventWords.ts';
import { partyById, partyPath } from '#graphql/parties/parties.ts';
import { allPresent, present } from '#graphql/present.ts';
import { processById } from '#graphql/processes/processes.ts';
import { topicById } from '#graphql/vocabulary/topics.ts';
import { consultationLines } from './consultationWords.ts';
import { type Entry, type Feed, updatedOf } from './feed.ts';
import { html } from './markup.ts';
import { addressesOf, line, sourceList } from './proposalEntry.ts';
import { lastChange } from './proposalFeeds.ts';

export async function consultationFeed(ctx: Context): Promise<Feed> {
  const changed = await newestConsultations(ctx);
  const entries = await Promise.all(changed.map((one) => entryOf(ctx, one)));
  return {
    path: '/feeds/consultations',
    question: '',
    title: 'Travaux: consultations',
    subtitle: 'New consultations, and those that opened, closed or were changed, the newest first.',
    page: '/consultations',
    updated: updatedOf(entries, await lastChange(ctx)),
    from: null,
    next: null,
    entries,
  };
}

async function entryOf(ctx: Context, { consultation, kind, changedAt }: ChangedConsultation): Promise<Entry> {
  const { id, slug, title, summary, processId, hostId, topicIds, officialUrl, sources, createdAt } = consultation;
  const [process, host, topics] = await Promise.all([
    processId === null ? null : present(processById(ctx, processId)),
    hostId === null ? null : present(partyById(ctx, hostId)),
    allPresent(topicIds, (topic) => topicById(ctx, topic)),
  ]);
  const official =
    officialUrl === null ? null : html`<a href="${officialUrl}" rel="noopener noreferrer nofollow">${officialUrl}</a>`;
  const facts = consultationLines(consultation, ctx.now).map(([label, words]) => line(label, [words]));
  return {
    id,
    title: `${eventWords[kind]}: ${title}`,
    path: consultationPath(slug),
    published: createdAt,
    updated: changedAt,
    people: host ? [{ name: host.name, path: partyPath(host.code) }] : [],
    subjects: [
      ...(process ? [{ term: process.slug, label: process.title, scheme: '/processes' }] : []),
      ...topics.map((topic) => ({ term: topic.slug, label: topic.label, scheme: '/topics' })),
    ],
    summary,
    content: html`<p dir="auto">${summary}</p>\n<ul>\n${facts}${line('Official page', official ? [official] : [])}</ul>\n${sourceList(sources)}`,
    sources: addressesOf(sources),
  };
}
