/** The question to the queue of what waits to be assessed, as it stands in the page's address: lists bear the names of ProposalQuery. */
import type { AssessmentStatus, ProposalQuery } from '#web/__generated__/graphql.ts';
import { editorialIn, switched } from './editorial.ts';

/** By what the queue is narrowed. */
export const queueLists = ['processes', 'topics', 'sponsors'] as const;
export type QueueList = (typeof queueLists)[number];

/** What waits: not assessed at all, or by nobody but our own editors. */
const waiting: readonly AssessmentStatus[] = ['NONE', 'EDITORIAL_ONLY'];

export type QueueQuestion = {
  /** What the record is narrowed to. */
  within: Pick<ProposalQuery, QueueList>;
  /** What of it waits; both when the address asks for neither. */
  assessed: readonly AssessmentStatus[];
  after?: string;
};

/** What the address holds wrongly is left out rather than refused. */
export function parseQueue(parameters: URLSearchParams): QueueQuestion {
  const within: QueueQuestion['within'] = {};
  for (const name of queueLists) {
    const values = [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
    if (values.length > 0) within[name] = values;
  }
  const asked = waiting.filter((status) => parameters.getAll('assessed').includes(status));
  const after = parameters.get('after');
  return { within, assessed: asked.length > 0 ? asked : waiting, ...(after && { after }) };
}

/** Where a question stands; `parameters` are those of the page one is on, from which the switch for our own inferences is kept. */
export function addressOfQueue({ within, assessed, after }: QueueQuestion, parameters: URLSearchParams): string {
  const written = new URLSearchParams();
  for (const name of queueLists) for (const value of within[name] ?? []) written.append(name, value);
  if (assessed.length === 1) for (const status of assessed) written.append('assessed', status);
  if (after) written.set('after', after);
  return switched(`/assess${written.size > 0 ? `?${written}` : ''}`, editorialIn(parameters).shown);
}

/** The query for the list. */
export const queryOfQueue = ({ within, assessed }: QueueQuestion): ProposalQuery => ({
  ...within,
  assessed: [...assessed],
});
