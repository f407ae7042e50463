/** What somebody fills in of a webhook, and the input and the stored query that it stands for. */
import type { EventKind, EventQuery, ProposalQuery, WebhookInput } from '#web/__generated__/graphql.ts';
import { eventWords } from '#web/events/words.ts';
import { formatQuestion, parseQuestion } from '#web/proposals/queryString.ts';

export type Draft = {
  url: string;
  description: string;
  isAllKinds: boolean;
  kinds: readonly EventKind[];
  processes: readonly string[];
  subjects: readonly string[];
  /** Address of a search, as it was copied; empty when none is asked for. */
  search: string;
};

export const emptyDraft: Draft = {
  url: '',
  description: '',
  isAllKinds: true,
  kinds: [],
  processes: [],
  subjects: [],
  search: '',
};

export type Faults = Partial<Record<keyof Draft | 'whole', string>>;

/** The search at an address of ours; null where it asks for nothing that is known. Of another site only what follows the ? is looked at. */
export function searchAt(address: string): ProposalQuery | null {
  const mark = address.indexOf('?');
  const { query } = parseQuestion(new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1).replace(/#.*/, '')));
  return Object.keys(query).length === 0 ? null : query;
}

/** What is wrong before anything is sent; empty when nothing is. */
export function faultsOf(draft: Draft): Faults {
  return {
    ...(draft.url.trim() === '' && { url: 'Type the address to which events are posted.' }),
    ...(!draft.isAllKinds && draft.kinds.length === 0 && { kinds: 'Tick one kind at least, or choose everything.' }),
    ...(draft.search.trim() !== '' &&
      searchAt(draft.search) === null && {
        search: 'This address holds no search. Search the proposals, and copy the address of the page you then see.',
      }),
  };
}

export function inputOf(draft: Draft): WebhookInput {
  const proposals = searchAt(draft.search);
  const query: EventQuery = {
    ...(!draft.isAllKinds && { kinds: [...draft.kinds] }),
    ...(draft.processes.length > 0 && { processes: [...draft.processes] }),
    ...(draft.subjects.length > 0 && { subjects: [...draft.subjects] }),
    ...(proposals && { proposals }),
  };
  return { url: draft.url.trim(), description: draft.description.trim() || null, query };
}

/** The field of a refusal, as this form names it. */
export function placeOf(field: string | null): keyof Faults {
  const [first = '', second = ''] = (field ?? '').replace(/^input\./, '').split('.');
  if (first === 'query') return second === 'proposals' ? 'search' : isPlace(second) ? second : 'whole';
  return isPlace(first) ? first : 'whole';
}
const isPlace = (name: string): name is keyof Draft => Object.hasOwn(emptyDraft, name);

/** A stored webhook as a draft of its change. */
export function draftOf(webhook: { url: string; description: string | null; query: string }): Draft {
  const query = readQuery(webhook.query);
  return {
    url: webhook.url,
    description: webhook.description ?? '',
    isAllKinds: !query.kinds?.length,
    kinds: query.kinds ?? [],
    processes: query.processes ?? [],
    subjects: query.subjects ?? [],
    search: query.proposals ? `/proposals${formatQuestion({ query: query.proposals })}` : '',
  };
}

/** What a webhook asks for. It is ours: the server checked it when it was stored. */
export const readQuery = (query: string): EventQuery => JSON.parse(query);

/** What a webhook asks for, in a sentence without a full stop. */
export function queryInWords(query: string): string {
  const { kinds, processes, subjects, proposals } = readQuery(query);
  const parts = [
    kinds?.length ? kinds.map((kind) => eventWords[kind].toLowerCase()).join('; ') : 'everything that happens',
    processes?.length && `in ${counted(processes.length, 'process', 'processes')}`,
    subjects?.length && `on ${counted(subjects.length, 'subject', 'subjects')}`,
    proposals && Object.keys(proposals).length > 0 && 'on proposals of one search',
  ];
  return parts.filter(Boolean).join(', ');
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
