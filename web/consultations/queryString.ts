/** Which consultations a page shows, as it stands in the page's address. Parameters bear the names of ConsultationQuery; lists are repeated. */
import type { ConsultationQuery, ConsultationStatus } from '#web/__generated__/graphql.ts';
import { statusWords } from './words.ts';

/** A question: what is looked for, and from which cursor on. Parts that are absent ask for nothing. */
export type Question = { query: ConsultationQuery; after?: string | undefined };

const isStatus = (value: string): value is ConsultationStatus => Object.hasOwn(statusWords, value);

/** Reads a question from an address; an unknown status is left out rather than refused. */
export function parseQuestion(parameters: URLSearchParams): Question {
  const text = parameters.get('text')?.trim().slice(0, 500);
  const status = [...new Set(parameters.getAll('status').filter(isStatus))];
  const processes = [...new Set(parameters.getAll('processes').filter((slug) => slug !== ''))];
  const after = parameters.get('after');
  return {
    query: {
      ...(text && { text }),
      ...(status.length > 0 && { status }),
      ...(processes.length > 0 && { processes }),
    },
    ...(after && { after }),
  };
}

/** Writes a question into an address: always the same for the same question. A lone question mark when nothing is asked. */
export function formatQuestion({ query, after }: Question): string {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('text', query.text);
  for (const status of query.status ?? []) parameters.append('status', status);
  for (const slug of query.processes ?? []) parameters.append('processes', slug);
  if (after) parameters.set('after', after);
  return `?${parameters.toString()}`;
}
