/** References that can be taken away: to one record, to a list, to a matrix. What is cited is the record of this tracker; the documents it rests on stand in the note. */
import { createHash } from 'node:crypto';
import type { AskedMatrix } from '../catalogue/readMatrix.ts';
import type { Context } from '../context.ts';
import { partyById } from '../parties/parties.ts';
import { allPresent, present } from '../present.ts';
import { processById } from '../processes/processes.ts';
import type { ProposalList } from '../proposals/lists.ts';
import { isSponsor, type Proposal, proposalPath } from '../proposals/proposals.ts';
import type { ProposalQuery } from '../proposals/query.ts';
import { formatQuestion } from '../proposals/queryString.ts';
import { fixedInWords, questionInWords } from '../proposals/questionInWords.ts';
import { dateParts, plainLine } from './reference.ts';
import { asksForAssessments, assessmentRemarks, basesCounted, inventedRemark, sourceInWords } from './remarks.ts';
import { type CitationFormat, today, tracker, writers } from './writers.ts';

export async function citeProposal(ctx: Context, proposal: Proposal, format: CitationFormat): Promise<string> {
  const { slug, title, symbol, tabled, kind, kindNote, processId } = proposal;
  const sponsors = proposal.sponsorships.filter(({ role }) => isSponsor(role)).map(({ partyId }) => partyId);
  const [parties, process] = await Promise.all([
    allPresent([...new Set(sponsors)], (id) => partyById(ctx, id)),
    present(processById(ctx, processId)),
  ]);
  const remarks = [...(await remarksOn(ctx, proposal)), ...inventedRemark(process)];
  return writers[format]({
    id: `travaux-${slug}`,
    type: 'document',
    title: plainLine(title),
    author: parties.map(({ name }) => ({ literal: plainLine(name) })),
    ...(tabled !== null && { issued: dateParts(tabled) }),
    accessed: today(ctx),
    genre: plainLine(capital(kindNote ?? fixedInWords(kind))),
    ...(symbol !== null && { number: plainLine(symbol) }),
    'container-title': plainLine(process.title),
    publisher: tracker,
    URL: ctx.publicUrl + proposalPath(slug),
    note: plainLine(remarks.join(' ')),
  });
}

/** What whoever quotes the record must know of it: how sure it is, what is the tracker's own, and where it was read. */
async function remarksOn(ctx: Context, proposal: Proposal): Promise<string[]> {
  const { confidence, confidenceNote, sources } = proposal;
  return [
    `Record of ${tracker}, a tracker of treaty proposals; title in its words.`,
    `Confidence: ${fixedInWords(confidence)}.`,
    ...(confidenceNote === null ? [] : [confidenceNote]),
    ...(await assessmentRemarks(ctx, proposal)),
    `Seen through: ${sources.map(sourceInWords).join('; ')}.`,
  ];
}

export async function citeList(
  ctx: Context,
  { query, sort, totalCount }: ProposalList,
  format: CitationFormat,
): Promise<string> {
  const usual = query.text === null ? 'TABLED_NEWEST' : 'RELEVANCE';
  const asked = formatQuestion({ query, sort: sort === usual ? null : sort });
  return citeData(ctx, format, {
    name: 'proposals',
    title: titled('Proposals on record', query),
    path: asked === '' ? '/proposals' : `/proposals?${asked}`,
    count: await totalCount(),
    remark: asksForAssessments(query) ? basesCounted(query) : null,
  });
}

export function citeMatrix(
  ctx: Context,
  { query, rowAxis, columnAxis, totalCount }: AskedMatrix,
  format: CitationFormat,
): Promise<string> {
  const parameters = new URLSearchParams(formatQuestion({ query, sort: null }));
  parameters.set('rows', rowAxis);
  parameters.set('columns', columnAxis);
  return citeData(ctx, format, {
    name: 'matrix',
    title: titled(`Matrix of proposals by ${fixedInWords(rowAxis)} and ${fixedInWords(columnAxis)}`, query),
    path: `/matrix?${parameters}`,
    count: totalCount,
    remark: basesCounted(query),
  });
}

interface Data {
  name: string;
  title: string;
  path: string;
  count: number;
  /** Which assessments count in it; null where none do. */
  remark: string | null;
}

/** What grows is cited without a date of its own: the day of asking says how it stood. */
async function citeData(
  ctx: Context,
  format: CitationFormat,
  { name, title, path, count, remark }: Data,
): Promise<string> {
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return writers[format]({
    id: `travaux-${name}-${digest}`,
    type: 'dataset',
    title: plainLine(title),
    author: [{ literal: tracker }],
    accessed: today(ctx),
    genre: `Data set, ${count} ${count === 1 ? 'record' : 'records'}`,
    publisher: tracker,
    URL: ctx.publicUrl + path,
    note: [
      'It held so many records when it was retrieved, and changes as records are entered and corrected. Each record names its own sources and how sure it is.',
      ...(remark === null ? [] : [remark]),
    ].join(' '),
  });
}

function titled(what: string, query: ProposalQuery): string {
  const asked = questionInWords(query);
  return asked === '' ? what : `${what} (${asked})`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
