/** The question to the list of proposals as an address holds it: parameters bear the names of ProposalQuery, and lists are repeated. */
import { invalid, parse } from '../errors.ts';
import { type ProposalQuery, type ProposalSort, proposalQuery, proposalSorts } from './query.ts';

const fields = Object.keys(proposalQuery.shape);
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
  const known = [...fields, ...beside, ...others];
  for (const name of parameters.keys()) {
    if (!known.includes(name)) throw invalid(name, `There is no such parameter. There are: ${known.join(', ')}.`);
  }
  const sort = parameters.get('sort') || null;
  if (sort !== null && !isSort(sort)) throw invalid('sort', `It is one of ${proposalSorts.join(', ')}.`);
  const asked = fields.flatMap((field) => {
    const values = parameters.getAll(field).filter((value) => value !== '');
    const [first] = values;
    if (first === undefined) return [];
    return [[field, isList(field) ? values : singleValue(field, first)] as const];
  });
  return { query: parse(proposalQuery, Object.fromEntries(asked)), sort };
}

function singleValue(field: string, written: string): string | boolean {
  if (field === 'expandGroups') return written === 'true';
  if (field !== 'disputed') return written;
  if (written !== 'true' && written !== 'false')
    throw invalid('disputed', 'It is true or false, or left out for both.');
  return written === 'true';
}

const isSort = (value: string): value is ProposalSort => proposalSorts.some((sort) => sort === value);

/** Writes a question, always the same for the same one, without a question mark; empty when nothing is asked. */
export function formatQuestion({ query, sort }: Question): string {
  const parameters = new URLSearchParams();
  for (const [field, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) parameters.append(field, one);
    // What is not disputed is asked for too; groups that are not expanded are the usual.
    else if (value !== null && (value !== false || field === 'disputed')) parameters.set(field, String(value));
  }
  if (sort !== null) parameters.set('sort', sort);
  return parameters.toString();
}
