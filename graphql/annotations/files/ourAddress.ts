/** What an address of this site leads to: a text, one version of it, or a note on it. */
import { consultationBySlug } from '../../consultations/consultations.ts';
import type { Context } from '../../context.ts';
import { provisionByCode } from '../../processes/instruments.ts';
import { proposalBySlug } from '../../proposals/proposals.ts';

export interface FoundTarget {
  id: string;
  /** The version that is meant; null where none is named. */
  textId: string | null;
  /** Null where it leads to no note. Nobody has looked whether there is such a note. */
  noteId: string | null;
}

const pages: readonly [begins: string, find: (ctx: Context, name: string) => Promise<{ id: string } | null>][] = [
  ['/proposals/', proposalBySlug],
  ['/consultations/', consultationBySlug],
  ['/provisions/', async (ctx, code) => provisionByCode(ctx, code)],
];

/** Null for an address that is not of this site, or leads to nothing that takes notes. */
export async function findTarget(ctx: Context, iri: string): Promise<FoundTarget | null> {
  if (iri.length > 1_000 || !iri.startsWith(`${ctx.publicUrl}/`)) return null;
  const [path = '', fragment = ''] = iri.slice(ctx.publicUrl.length).split('#');
  for (const [begins, find] of pages) {
    if (!path.startsWith(begins)) continue;
    const found = await find(ctx, decoded(path.slice(begins.length)));
    if (!found) return null;
    const part = decoded(fragment);
    const isNote = /^ann_[0-9A-Z]{26}$/.test(part);
    // Without a version the summary is meant, which bears the record's own id; a provision has none.
    return { id: found.id, noteId: isNote ? part : null, textId: isNote || part === '' ? null : part };
  }
  return null;
}

/** Whatever is not well encoded is the name of nothing. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
