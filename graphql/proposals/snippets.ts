/** Where the words searched for stand in a proposal. */
import { type Excerpt, excerptOf, type Marker, markerOf, type Part } from '../catalogue/text/excerpt.ts';
import { partyNames, provisionNames, topicNames } from '../catalogue/text/names.ts';
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

/** In the order of the fields, at most three; a field is left out when another has all of its words and more. */
export async function snippetsOf(ctx: Context, { node, query }: ProposalEdge): Promise<Snippet[]> {
  if (query.text === null) return [];
  const mark = markerFor(query, query.text);
  const found = inOwnWords(node, mark);
  // Names are only looked at when the proposal's own words have not given enough.
  for (const { field, names } of found.length < most ? await namesOf(ctx, node) : []) {
    const excerpt = firstOf(names, mark);
    if (excerpt) found.push({ field, textId: null, ...excerpt });
  }
  const telling = found
    .filter(
      ({ terms }) =>
        !found.some((other) => other.terms.size > terms.size && [...terms].every((term) => other.terms.has(term))),
    )
    .slice(0, most);
  if (telling.every(({ field }) => field === 'SYMBOL')) return [];
  return telling.map(({ field, textId, parts }) => ({ field, textId, parts }));
}

function firstOf(texts: readonly (string | null)[], mark: Marker): Excerpt | null {
  for (const text of texts) {
    const excerpt = text === null ? null : excerptOf(text, mark);
    if (excerpt) return excerpt;
  }
  return null;
}

/** Of several versions of a text, the newest one with the words in it. */
function inOwnWords({ symbol, title, summary, justification, texts }: Proposal, mark: Marker): Found[] {
  const found: Found[] = [];
  const look = (field: SnippetField, text: string | null, textId: string | null = null): boolean => {
    const excerpt = text === null ? null : excerptOf(text, mark);
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
  /** What one record is called; the first that has the words is shown. */
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
    ...topics.map((topic): Named => ({ field: 'TOPIC', names: topic ? topicNames(topic) : [] })),
    ...provisions.map((provision): Named => {
      return { field: 'PROVISION', names: provision ? provisionNames(provision) : [] };
    }),
    { field: 'PROVISION', names: [proposal.provisionNote] },
  ];
}
