/** An event as an entry of a feed: what happened, to what, and what changed. */
import type { Context } from '#graphql/context.ts';
import type { Event } from '#graphql/events/events.ts';
import { eventWords } from '#graphql/events/eventWords.ts';
import { isA } from '#graphql/ids.ts';
import { impactById, impactPath, stateOf } from '#graphql/impacts/impacts.ts';
import type { Entry } from './feed.ts';
import { html, type Markup } from './markup.ts';
import { addressesOf, assessment, sourceList } from './proposalEntry.ts';
import { revision } from './revision.ts';
import { marksOf } from './words.ts';

export async function eventEntry(ctx: Context, event: Event): Promise<Entry> {
  const { id, kind, at, subjectId, subjectLabel, subjectPath, changes } = event;
  const impact = isA('impact', subjectId) ? await impactById(ctx, subjectId) : null;
  const back = impact?.withdrawnAt
    ? html`<p dir="auto">Taken back on ${impact.withdrawnAt.slice(0, 10)}: ${impact.withdrawnReason ?? ''}</p>\n`
    : null;
  const newer = impact?.supersededById
    ? html`<p>A <a href="${ctx.publicUrl + impactPath(impact.supersededById)}">newer one</a> of the same assessor stands in its place.</p>\n`
    : null;
  const said =
    impact && html`${back}${newer}<ul>\n${await assessment(ctx, impact)}</ul>\n${sourceList(impact.sources)}`;
  const told = kind === 'PROPOSAL_REVISED' ? await revision(ctx, event) : changeList(changes);
  return {
    id,
    title: `${eventWords[kind]}${impact ? ` [${marksOf({ ...impact, state: stateOf(impact) }).join('; ')}]` : ''}: ${subjectLabel}`,
    path: subjectPath,
    published: at,
    updated: at,
    people: [],
    subjects: [],
    summary: null,
    content: html`<p dir="auto">${eventWords[kind]}: ${subjectLabel}</p>\n${said}${told}`,
    sources: addressesOf(impact?.sources ?? []),
  };
}

function changeList(changes: Event['changes']): Markup | null {
  if (changes.length === 0) return null;
  const items = changes.map(
    ({ field, before, after }) =>
      html`<li>${field}: <del dir="auto">${short(before)}</del> → <ins dir="auto">${short(after)}</ins></li>\n`,
  );
  return html`<ul>\n${items}</ul>\n`;
}

/** The whole of a long value stands in the record's history. */
const short = (value: string | null) =>
  value === null ? 'nothing' : value.length > 500 ? `${value.slice(0, 500)}…` : value;
