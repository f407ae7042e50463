/** The question to the list of proposals, as it stands in the page's address. Parameters bear the names of ProposalQuery; lists are repeated. */
import type { ProposalQuery, ProposalSort } from '#web/__generated__/graphql.ts';
import { infrastructureWords } from '#web/impacts/groupWords.ts';
import { assessmentStatusWords, basisWords, directionWords } from '#web/impacts/words.ts';
import { actionWords, kindWords, sortWords, stageWords } from './words.ts';

/** The lists of a query, in the order in which the page offers them. */
export const listNames = [
  'kinds',
  'actions',
  'stages',
  'topics',
  'sponsors',
  'directions',
  'rights',
  'bases',
  'infrastructure',
  'assessed',
  'provisions',
  'processes',
  'actionLines',
] as const;
export type ListName = (typeof listNames)[number];

/** A question: what is looked for, in what order, from which cursor on. Parts that are absent ask for nothing. */
export type Question = { query: ProposalQuery; sort?: ProposalSort; after?: string };

const isIn =
  <Value extends string>(words: Record<Value, unknown>) =>
  (value: string): value is Value =>
    Object.hasOwn(words, value);
const isDay = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** Reads a question from an address. What the address holds wrongly (an unknown stage, a date that is none) is left out rather than refused. */
export function parseQuestion(parameters: URLSearchParams): Question {
  const all = (name: ListName) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  const text = parameters.get('text')?.trim().slice(0, 500);
  const from = parameters.get('tabledFrom');
  const to = parameters.get('tabledTo');
  const disputed = parameters.get('disputed');
  const sort = parameters.get('sort');
  const after = parameters.get('after');
  const query: ProposalQuery = {
    ...(text && { text }),
    ...filled('kinds', all('kinds').filter(isIn(kindWords))),
    ...filled('actions', all('actions').filter(isIn(actionWords))),
    ...filled('stages', all('stages').filter(isIn(stageWords))),
    ...filled('directions', all('directions').filter(isIn(directionWords))),
    ...filled('bases', all('bases').filter(isIn(basisWords))),
    ...filled('infrastructure', all('infrastructure').filter(isIn(infrastructureWords))),
    ...filled('assessed', all('assessed').filter(isIn(assessmentStatusWords))),
    ...filled('actionLines', all('actionLines')),
    ...filled('topics', all('topics')),
    ...filled('sponsors', all('sponsors')),
    ...filled('rights', all('rights')),
    ...filled('provisions', all('provisions')),
    ...filled('processes', all('processes')),
    ...((disputed === 'true' || disputed === 'false') && { disputed: disputed === 'true' }),
    ...(parameters.get('expandGroups') === 'true' && { expandGroups: true }),
    ...(isDay(from) && { tabledFrom: from }),
    ...(isDay(to) && { tabledTo: to }),
  };
  return { query, ...(sort && isIn(sortWords)(sort) && { sort }), ...(after && { after }) };
}

/** Writes a question into an address: always the same for the same question. Empty when nothing is asked. */
export function formatQuestion({ query, sort, after }: Question): string {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('text', query.text);
  for (const name of listNames) for (const value of query[name] ?? []) parameters.append(name, value);
  // What is not disputed is asked for too.
  if (typeof query.disputed === 'boolean') parameters.set('disputed', String(query.disputed));
  if (query.expandGroups) parameters.set('expandGroups', 'true');
  if (query.tabledFrom) parameters.set('tabledFrom', query.tabledFrom);
  if (query.tabledTo) parameters.set('tabledTo', query.tabledTo);
  if (sort) parameters.set('sort', sort);
  if (after) parameters.set('after', after);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Where a question stands on the page one is on; `keep` are further parts of its address, without a question mark. Never empty, so that it always leads there. */
export function addressOf(question: Question, keep = ''): string {
  const parts = [formatQuestion(question).slice(1), keep].filter((part) => part !== '');
  return `?${parts.join('&')}`;
}

/** The same question with one value of a list added, or taken away where it stood. A new question begins at the first page. */
export function toggled({ query, sort }: Question, name: ListName, value: string): Question {
  const values: readonly string[] = query[name] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return parseQuestion(new URLSearchParams(formatQuestion({ query: { ...query, [name]: next }, sort })));
}

/** The same question in another order, from its first page; an order that is none leaves the usual one. */
export function sorted({ query }: Question, sort: string): Question {
  return { query, ...(isIn(sortWords)(sort) && { sort }) };
}

function filled<Name extends ListName, Value>(name: Name, values: Value[]): { [key in Name]?: Value[] } {
  return values.length > 0 ? ({ [name]: values } as { [key in Name]: Value[] }) : {};
}
