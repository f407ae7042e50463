/**
 * Whether our own inferences are seen. It stands in the address, as `editorial=off`, so that what one sends on shows what one saw;
 * links between pages that show assessments take it along. Where they are not seen, they are not counted either.
 */
import { useSearchParams } from 'react-router';
import type { Basis, ProposalQuery } from '#web/__generated__/graphql.ts';

const name = 'editorial';
const off = 'off';
/** What is left without our own inferences. */
const others: Basis[] = ['SOURCED', 'OWN'];

export type Editorial = {
  shown: boolean;
  /** The bases to ask for; undefined for all. */
  bases: Basis[] | undefined;
  /** A path or query string of this site with the switch as it stands here. */
  keep: (address: string) => string;
  /** The same for parts of an address without the mark before them, which may be empty. */
  besides: (parts: string) => string;
  /** A query for records, as it is put to the API; see `withoutEditorial`. */
  asked: (query: ProposalQuery) => ProposalQuery;
  /** A query for what is said of records: for assessments, and for counts of them. */
  said: (query: ProposalQuery) => ProposalQuery;
};

export function useEditorial(): Editorial {
  const [parameters] = useSearchParams();
  return editorialIn(parameters);
}

/** The switch as an address has it. */
export function editorialIn(parameters: URLSearchParams): Editorial {
  const shown = parameters.get(name) !== off;
  return {
    shown,
    bases: shown ? undefined : others,
    keep: (address) => (shown ? address : switched(address, false)),
    besides: (parts) => (shown ? parts : switched(`?${parts}`, false).slice(1)),
    asked: (query) => (shown ? query : withoutEditorial(query)),
    said: (query) => (shown ? query : ofOthers(query)),
  };
}

/** An address with the switch set one way; what else it says stays as it was written. */
export function switched(address: string, shown: boolean): string {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const parts = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(`${name}=`));
  const all = shown ? parts : [...parts, `${name}=${off}`];
  return `${path}${all.length > 0 ? `?${all.join('&')}` : ''}${hash}`;
}

/** Whether a query asks for records by what is said of them. */
const asksWhatIsSaid = ({ rights, directions, infrastructure, bases, disputed }: ProposalQuery): boolean =>
  [rights, directions, infrastructure, bases].some((list) => list && list.length > 0) || typeof disputed === 'boolean';

/**
 * A query whose conditions on assessments only others' can meet. One that asks for no assessment stays as it is: records that nobody
 * assessed are records still. The switch goes before a filter that asks for our own inferences alone.
 */
export function withoutEditorial(query: ProposalQuery): ProposalQuery {
  return asksWhatIsSaid(query) ? ofOthers(query) : query;
}

/** The records that others assessed, whatever else is asked. */
export function ofOthers(query: ProposalQuery): ProposalQuery {
  const left = others.filter((basis) => !query.bases || query.bases.length === 0 || query.bases.includes(basis));
  return { ...query, bases: left.length > 0 ? left : others };
}
