/** The formats in which a reference can be taken away, and what every reference of this tracker shares. */
import type { Context } from '../context.ts';
import { toBibtex } from './bibtex.ts';
import { dateParts, type Reference } from './reference.ts';
import { toRis } from './ris.ts';
import { toSentence } from './sentence.ts';

export const writers = {
  TEXT: toSentence,
  BIBTEX: toBibtex,
  CSL_JSON: (reference: Reference) => `${JSON.stringify([reference], null, 2)}\n`,
  RIS: toRis,
};
export type CitationFormat = keyof typeof writers;

export const tracker = 'Travaux';

export const today = (ctx: Context) => dateParts(ctx.now.toISOString().slice(0, 10));
