/** What an address under /annotations/ asks for. */
import { consultationBySlug } from '#graphql/consultations/consultations.ts';
import type { Context } from '#graphql/context.ts';
import { invalid, Refusal } from '#graphql/errors.ts';
import { provisionByCode } from '#graphql/processes/instruments.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';

export interface Address {
  kind: Kind;
  /** Slug of the proposal or consultation, or code of the provision. */
  name: string;
  /** Null: the collection itself. */
  page: number | null;
}
type Kind = 'proposal' | 'provision' | 'consultation';

const shapes: readonly { kind: Kind; told: string; matches: RegExp }[] = [
  { kind: 'provision', told: '/annotations/provisions/{code}.jsonld', matches: /^provisions\/(.+)$/s },
  { kind: 'consultation', told: '/annotations/consultations/{slug}.jsonld', matches: /^consultations\/([^/]+)$/ },
  { kind: 'proposal', told: '/annotations/{slug}.jsonld', matches: /^([^/]+)$/ },
];
const there = shapes.map(({ told }) => told).join(', ');

/** Refuses an address that leads nowhere, with those that there are. */
export function readAddress(path: string, parameters: URLSearchParams): Address {
  const [, before = ''] = /^\/annotations\/(.+)\.jsonld$/s.exec(path) ?? [];
  const shape = shapes.find(({ matches }) => matches.test(before));
  if (!shape) throw new Refusal('NOT_FOUND', `There are no such annotations. There are: ${there}.`);
  const [, name = ''] = shape.matches.exec(before) ?? [];
  const unknown = [...parameters.keys()].find((key) => key !== 'page');
  if (unknown !== undefined) throw invalid(unknown, 'There is no such parameter. There is: page.');
  return { kind: shape.kind, name: decoded(name), page: readPage(parameters.getAll('page')) };
}

function readPage([page, ...others]: string[]): number | null {
  if (page === undefined) return null;
  if (others.length > 0 || !/^\d{1,9}$/.test(page)) throw invalid('page', 'Pages are numbered from 0.');
  return Number(page);
}

/** Whatever is not well encoded is the name of nothing. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/** The path of a collection: one for each record, however it was asked for. */
export function pathOf({ kind, name }: Address): string {
  if (kind === 'proposal') return `/annotations/${encodeURIComponent(name)}.jsonld`;
  if (kind === 'consultation') return `/annotations/consultations/${encodeURIComponent(name)}.jsonld`;
  return `/annotations/provisions/${name.split('/').map(encodeURIComponent).join('/')}.jsonld`;
}

/** What the notes are on: its id, and what a reader calls it. */
export async function demandNoted(ctx: Context, { kind, name }: Address): Promise<{ id: string; label: string }> {
  const found = name === '' ? null : await readers[kind](ctx, name);
  if (!found) throw new Refusal('NOT_FOUND', `There is no ${kind} of this name.`);
  return found;
}

const readers: Record<Kind, (ctx: Context, name: string) => Promise<{ id: string; label: string } | null>> = {
  async proposal(ctx, slug) {
    const found = await proposalBySlug(ctx, slug);
    return found && { id: found.id, label: found.title };
  },
  async consultation(ctx, slug) {
    const found = await consultationBySlug(ctx, slug);
    return found && { id: found.id, label: found.title };
  },
  async provision(ctx, code) {
    const found = await provisionByCode(ctx, code);
    return found && { id: found.id, label: found.code };
  },
};
