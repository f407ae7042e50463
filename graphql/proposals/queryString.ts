/** The question to the list of proposals as an address holds it: parameters bear the names of ProposalQuery, and lists are repeated. */
import { invalid, parse } from '../errors.ts';
import { type ProposalQuery, type ProposalSort, proposalQuery, proposalSorts } from './query.ts';

/** Names of what it can ask for. */
export const queryFields = Object.keys(proposalQuery.shape);
const isList = (field: string) => !single.has(field);
const single = new Set(['text', 'expandGroups', 'disputed', 'tabledFrom', 'tabledTo']);

/** What the list itself takes besides the query; `after` is a place in the page's list and means nothing elsewhere. */
const beside = ['sort', 'after'];

export interface Question {
  query: ProposalQuery;
  /** The list's usual order when null. */
  sort: ProposalSort | null;
}

/** Reads a question. Refuses a parameter that there is not, with those that there are; `others` are the caller's own. */
export function readQuestion(parameters: URLSearchParams, others: readonly string[] = []): Question {
  demandKnown(parameters, [...queryFields, ...beside, ...others]);
  const sort = parameters.get('sort') || null;
  if (sort !== null && !isSort(sort)) throw invalid('sort', `It is one of ${proposalSorts.join(', ')}.`);
  return { query: readFields(parameters), sort };
}

/** Refuses a parameter that there is not, with those that there are. */
export function demandKnown(parameters: URLSearchParams, known: readonly string[]): void {
  for (const name of parameters.keys()) {
    if (!known.includes(name)) throw invalid(name, `There is no such parameter. There are: ${known.join(', ')}.`);
  }
}

/** The query alone, whatever else there is. */
export function readFields(parameters: URLSearchParams): ProposalQuery {
  const asked = queryFields.flatMap((field) => {
    const values = parameters.getAll(field).filter((value) => value !== '');
    const [first] = values;
    if (first === undefined) return [];
    return [[field, isList(field) ? values : singleValue(field, first)] as const];
  });
  return parse(proposalQuery, Object.fromEntries(asked));
}

function singleValue(field: string, written: string): string | boolean {
  if (field === 'expandGroups') return written === 'true';
  return field === 'disputed' ? eitherWay(field, written) : written;
}

/** Of what can be asked for, asked against, or left open. */
export function eitherWay(field: string, written: string): boolean {
  if (written !== 'true' && written !== 'false') throw invalid(field, 'It is true or false, or left out for both.');
  return written === 'true';
}

const isSort = (value: string): value is ProposalSort => proposalSorts.some((sort) => sort === value);

/** Writes a question, always the same for the same one, without a question mark; empty when nothing is asked. */
export function formatQuestion({ query, sort }: Question): string {
  const parameters = new URLSearchParams();
  writeFields(parameters, query);
  if (sort !== null) parameters.set('sort', sort);
  return parameters.toString();
}

export function writeFields(parameters: URLSearchParams, query: ProposalQuery): void {
  for (const [field, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) parameters.append(field, one);
    // What is not disputed is asked for too; groups that are not expanded are the usual.
    else if (value !== null && (value !== false || field === 'disputed')) parameters.set(field, String(value));
  }
}
