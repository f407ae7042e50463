/** What of a record is searched, as lines of words: what the full-text index is given, and what its words are. */
import type { Consultation } from '../../consultations/consultations.ts';
import { isSponsor, type Proposal } from '../../proposals/proposals.ts';
import { tokensOf } from './tokens.ts';

/** Words in the order of the text, with a mark between texts, so that no phrase reaches from one into another. */
export interface Line {
  line: string;
  /** Those that are letters, each once: what a typing error can be meant for, and what has other forms. */
  words: Set<string>;
}

/** No word of ours: it stands between texts and before what several words make together. */
const edge = '·';

export function lineOf(texts: readonly (string | null)[]): Line {
  const line: string[] = [];
  const words = new Set<string>();
  const add = (word: string) => {
    line.push(word);
    if (word.length > 1 && !/^\p{N}/u.test(word)) words.add(word);
  };
  for (const text of texts) {
    if (text === null) continue;
    const tokens = tokensOf(text);
    if (line.length > 0) line.push(edge);
    for (const { word } of tokens.words) add(word);
    for (const { word } of tokens.wholes) {
      line.push(edge);
      add(word);
    }
  }
  return { line: line.join(' '), words };
}

const together = (lines: readonly Line[]): Line => ({
  line: lines
    .map(({ line }) => line)
    .filter((line) => line !== '')
    .join(` ${edge} `),
  words: new Set(lines.flatMap(({ words }) => [...words])),
});

/** A record's columns in the index, in the order of the tables. */
export type Document = readonly { column: string; text: Line }[];

/** A proposal is also found by the names of its sponsors, topics and provisions; not by those who oppose it or left. */
export function proposalDocument(proposal: Proposal, namesOf: (id: string) => Line): Document {
  const { symbol, title, summary, justification, texts, sponsorships, topicIds, provisionIds, provisionNote } =
    proposal;
  const sponsors = sponsorships.filter(({ role }) => isSponsor(role)).map(({ partyId }) => partyId);
  const named = [...new Set([...sponsors, ...topicIds, ...provisionIds])];
  const other = lineOf([justification, ...texts.map(({ body }) => body), provisionNote]);
  return [
    { column: 'symbol', text: lineOf([symbol]) },
    { column: 'title', text: lineOf([title]) },
    { column: 'summary', text: lineOf([summary]) },
    { column: 'other', text: together([other, ...named.map(namesOf)]) },
  ];
}

export const consultationDocument = ({ title, summary }: Consultation): Document => [
  { column: 'title', text: lineOf([title]) },
  { column: 'summary', text: lineOf([summary]) },
];
