/** Where the words searched for stand in a proposal. */
import { type Excerpt, excerptOf, type Marker, markerOf, type Part } from '../catalogue/text/excerpt.ts';
import { partyNames, provisionNames, topicTexts } from '../catalogue/text/names.ts';
import { readWanted } from '../catalogue/text/wanted.ts';
import type { Context } from '../context.ts';
import { partyById } from '../parties/parties.ts';
import { provisionById } from '../processes/instruments.ts';
import { topicById } from '../vocabulary/topics.ts';
import type { ProposalEdge } from './lists.ts';
import { isSponsor, type Proposal } from './proposals.ts';
import type { ProposalQuery } from './query.ts';

export type SnippetField =
  | 'SYMBOL'
  | 'TITLE'
  | 'SUMMARY'
  | 'JUSTIFICATION'
  | 'TEXT'
  | 'SPONSOR'
  | 'TOPIC'
  | 'PROVISION';
export interface Snippet {
  field: SnippetField;
  textId: string | null;
  parts: Part[];
}

const most = 3;

/** The proposals of one page are asked for the same words. */
const markers = new WeakMap<ProposalQuery, Marker>();

function markerFor(query: ProposalQuery, text: string): Marker {
  const marker = markers.get(query) ?? markerOf(readWanted(text));
  markers.set(query, marker);
  return marker;
}

interface Found extends Excerpt {
  field: SnippetField;
  textId: string | null;
}

/** At most three, chosen so that they show as much of what was asked for as can be, in the order of the fields. */
export async function snippetsOf(
  ctx: Context,
  { node, query }: Pick<ProposalEdge, 'node' | 'query'>,
): Promise<Snippet[]> {
  if (query.text === null) return [];
  const marker = markerFor(query, query.text);
  const found = inOwnWords(node, marker);
  const met = new Set(found.flatMap(({ clauses }) => [...clauses]));
  // Names are only looked at when the proposal's own words have not shown enough.
  if (found.length < most || met.size < marker.clauses) {
    for (const { field, names } of await namesOf(ctx, node)) found.push(...inNames(field, names, marker));
  }
  const shown = telling(found);
  if (shown.every(({ field }) => field === 'SYMBOL')) return [];
  return shown.map(({ field, textId, parts }) => ({ field, textId, parts }));
}

/**
 * First those that show what none before them does, then others. One that shows only a part of what another does tells
 * nothing.
 */
function telling(found: readonly Found[]): Found[] {
  const candidates = found.filter(
    ({ clauses }) => !found.some((other) => other.clauses.size > clauses.size && isWithin(clauses, other.clauses)),
  );
  const met = new Set<number>();
  const needed = candidates.filter(({ clauses }) => {
    const adds = !isWithin(clauses, met);
    for (const clause of clauses) met.add(clause);
    return adds;
  });
  const others = candidates.filter((candidate) => !needed.includes(candidate));
  const chosen = [...needed, ...others].slice(0, most);
  return candidates.filter((candidate) => chosen.includes(candidate));
}

const isWithin = (some: ReadonlySet<number>, all: ReadonlySet<number>) => [...some].every((one) => all.has(one));

/** Of what one record is called, each name that shows more than those before it. */
function inNames(field: SnippetField, names: readonly (string | null)[], marker: Marker): Found[] {
  const found: Found[] = [];
  const met = new Set<number>();
  for (const name of names) {
    const excerpt = name === null ? null : excerptOf(name, marker);
    if (!excerpt || isWithin(excerpt.clauses, met)) continue;
    for (const clause of excerpt.clauses) met.add(clause);
    found.push({ field, textId: null, ...excerpt });
  }
  return found;
}

/** Of several versions of a text, the newest one with the words in it. */
function inOwnWords({ symbol, title, summary, justification, texts }: Proposal, marker: Marker): Found[] {
  const found: Found[] = [];
  const look = (field: SnippetField, text: string | null, textId: string | null = null): boolean => {
    const excerpt = text === null ? null : excerptOf(text, marker);
    if (excerpt) found.push({ field, textId, ...excerpt });
    return excerpt !== null;
  };
  look('SYMBOL', symbol);
  look('TITLE', title);
  look('SUMMARY', summary);
  look('JUSTIFICATION', justification);
  texts.toReversed().some(({ id, body }) => look('TEXT', body, id));
  return found;
}

interface Named {
  field: SnippetField;
  /** What one record is called. */
  names: (string | null)[];
}

async function namesOf(ctx: Context, proposal: Proposal): Promise<Named[]> {
  const sponsors = proposal.sponsorships.filter(({ role }) => isSponsor(role)).map(({ partyId }) => partyId);
  const [parties, topics, provisions] = await Promise.all([
    Promise.all([...new Set(sponsors)].map((id) => partyById(ctx, id))),
    Promise.all(proposal.topicIds.map((id) => topicById(ctx, id))),
    Promise.all(proposal.provisionIds.map((id) => provisionById(ctx, id))),
  ]);
  return [
    ...parties.map((party): Named => ({ field: 'SPONSOR', names: party ? partyNames(party) : [] })),
    ...topics.map((topic): Named => ({ field: 'TOPIC', names: topic ? topicTexts(topic) : [] })),
    ...provisions.map((provision): Named => {
      return { field: 'PROVISION', names: provision ? provisionNames(provision) : [] };
    }),
    { field: 'PROVISION', names: [proposal.provisionNote] },
  ];
}
