/** A proposal as an entry of a feed: what it says, who is behind it, how far it came, what it does to rights, and how sure all this is. */
import type { Context } from '#graphql/context.ts';
import { type Impact, impactPath, stateOf } from '#graphql/impacts/impacts.ts';
import { partyById, partyPath } from '#graphql/parties/parties.ts';
import { allPresent, present } from '#graphql/present.ts';
import { provisionById } from '#graphql/processes/instruments.ts';
import { processById, processPath } from '#graphql/processes/processes.ts';
import type { Changed } from '#graphql/proposals/newest.ts';
import { isSponsor, type Proposal, proposalPath } from '#graphql/proposals/proposals.ts';
import { fixedInWords } from '#graphql/proposals/questionInWords.ts';
import type { Basis, Source } from '#graphql/provenance.ts';
import { rightById, rightPath } from '#graphql/vocabulary/rights.ts';
import { topicById } from '#graphql/vocabulary/topics.ts';
import type { Entry } from './feed.ts';
import { html, type Markup } from './markup.ts';
import { actionWords, basisWords, confidenceWords, directionWords, marksOf, roleWords, stageWords } from './words.ts';

/** `bases`: on which the assessments stand that are shown; null for all. */
export async function proposalEntry(
  ctx: Context,
  { proposal, impacts, changedAt }: Changed,
  bases: readonly Basis[] | null,
): Promise<Entry> {
  const { id, slug, symbol, title, summary, createdAt, sources } = proposal;
  const [process, topics, sponsors, content] = await Promise.all([
    present(processById(ctx, proposal.processId)),
    allPresent(proposal.topicIds, (topic) => topicById(ctx, topic)),
    allPresent(sponsorIdsOf(proposal), (party) => partyById(ctx, party)),
    contentOf(ctx, proposal, impacts, bases),
  ]);
  return {
    id,
    title: symbol === null ? title : `${symbol}: ${title}`,
    path: proposalPath(slug),
    published: createdAt,
    updated: changedAt,
    people: sponsors.map(({ name, code }) => ({ name, path: partyPath(code) })),
    subjects: [
      { term: process.slug, label: process.title, scheme: '/processes' },
      ...topics.map((topic) => ({ term: topic.slug, label: topic.label, scheme: '/topics' })),
    ],
    summary,
    content,
    sources: addressesOf(sources),
  };
}

const sponsorIdsOf = ({ sponsorships }: Proposal) => [
  ...new Set(sponsorships.filter(({ role }) => isSponsor(role)).map(({ partyId }) => partyId)),
];
export const addressesOf = (sources: readonly Source[]) => [
  ...new Set(sources.map(({ url }) => url).filter((url) => url !== null)),
];

async function contentOf(
  ctx: Context,
  proposal: Proposal,
  impacts: readonly Impact[],
  bases: readonly Basis[] | null,
): Promise<Markup> {
  const { stage, stageScope, stageNote, action, tabled } = proposal;
  const [process, provisions, parts, assessments] = await Promise.all([
    present(processById(ctx, proposal.processId)),
    allPresent(proposal.provisionIds, (id) => provisionById(ctx, id)),
    Promise.all(proposal.sponsorships.map(({ partyId, role }) => sponsorship(ctx, partyId, role))),
    Promise.all(impacts.filter(isOn(bases)).map((impact) => assessment(ctx, impact))),
  ]);
  const scope =
    stage === 'UNKNOWN'
      ? ''
      : stageScope === 'TOPIC'
        ? ', said of the subject, not of this record'
        : ', said of this record';
  const place = [
    ...provisions.map(({ instrument, number }) => `${instrument} ${number}`),
    ...some(proposal.provisionNote),
  ];
  return html`<p dir="auto">${proposal.summary}</p>
<ul>
${line('Kind', [proposal.kindNote ?? fixedInWords(proposal.kind)])}${line('Process', [
  html`<a href="${ctx.publicUrl + processPath(process.slug)}">${process.title}</a>`,
])}${line('Action', [...some(action && actionWords[action]), ...some(proposal.actionNote)])}${line('Provisions', place)}${line('Sponsors', parts)}${line('Tabled', [tabled ?? 'on a day not established'])}${line('Stage', [`${stageWords[stage]}${scope}`, ...some(stageNote)])}${line('Confidence', [confidenceWords[proposal.confidence], ...some(proposal.confidenceNote)])}</ul>
${assessments.length === 0 ? notAssessed(bases) : html`<p>Human-rights impact, as assessed:</p>\n<ul>\n${assessments}</ul>\n`}${sourceList(proposal.sources)}`;
}

async function sponsorship(ctx: Context, partyId: string, role: Proposal['sponsorships'][number]['role']) {
  const { name, code } = await present(partyById(ctx, partyId));
  return html`<a href="${ctx.publicUrl + partyPath(code)}">${name}</a> (${roleWords[role]})`;
}

/** That nobody assessed it says nothing of what it would do. */
const notAssessed = (bases: readonly Basis[] | null): Markup =>
  bases === null
    ? html`<p>Human-rights impact: not assessed yet.</p>\n`
    : html`<p>Human-rights impact: not assessed yet on the bases asked for (${bases.map((basis) => basisWords[basis]).join('; ')}).</p>\n`;

/** Whether an assessment stands on one of these bases. */
export const isOn =
  (bases: readonly Basis[] | null) =>
  ({ basis }: Pick<Impact, 'basis'>): boolean =>
    bases === null || bases.includes(basis);

/** One assessment. Whose word it is, and of what, stands before what is said. */
export async function assessment(ctx: Context, impact: Impact): Promise<Markup> {
  const { id, rightId, direction, assessor, rationale } = impact;
  const marks = marksOf({ ...impact, state: stateOf(impact) });
  const { code, label } = await present(rightById(ctx, rightId));
  return html`<li>[${marks.join('; ')}] ${directionWords[direction]} <a href="${ctx.publicUrl + rightPath(code)}">${code} ${label}</a>, says ${assessor}: <span dir="auto">${rationale}</span> <a href="${ctx.publicUrl + impactPath(id)}">The assessment</a></li>\n`;
}

export function sourceList(sources: readonly Source[]): Markup {
  const items = sources.map(({ title, url, page, note, retrievedAt }) => {
    const more = [page, retrievedAt && `read ${retrievedAt.slice(0, 10)}`, note].filter(
      (part) => part !== null && part !== '',
    );
    const name = url === null ? html`${title}` : html`<a href="${url}" rel="noopener noreferrer nofollow">${title}</a>`;
    return html`<li>${name}${more.length === 0 ? null : ` (${more.join('; ')})`}</li>\n`;
  });
  return items.length === 0 ? html`` : html`<p>Sources:</p>\n<ul>\n${items}</ul>\n`;
}

const some = (value: string | null) => (value === null || value === '' ? [] : [value]);

export const line = (label: string, values: readonly (string | Markup)[]): Markup =>
  values.length === 0
    ? html``
    : html`<li>${label}: ${values.map((value, at) => html`${at === 0 ? null : '; '}<span dir="auto">${value}</span>`)}</li>\n`;
