/** What provisions say before any proposal: one text for each language, held with the provision. */
import type { Context } from '../context.ts';
import { makeId, parseId } from '../ids.ts';
import { type Provision, provisionByCode } from '../processes/instruments.ts';
import type { Source } from '../provenance.ts';

export interface ProvisionText {
  id: string;
  provisionId: string;
  language: string;
  body: string;
  source: Source | null;
}

/** A text of a proposal or of a provision: what both have. */
export type AnyText = Pick<ProvisionText, 'id' | 'language' | 'body'>;

/** The same on every deployment: `base_ITR-1988/3.3:en`. */
export const provisionTextId = (code: string, language: string) => makeId('provisionText', `${code}:${language}`);

/** The texts of a provision, in the order in which they were entered. */
export function textsOf({ id, code, texts = [] }: Provision): ProvisionText[] {
  return texts.map((text) => ({ ...text, id: provisionTextId(code, text.language), provisionId: id }));
}

export async function provisionTextById(ctx: Context, id: string): Promise<ProvisionText | null> {
  const parsed = parseId(id);
  const at = parsed?.kind === 'provisionText' ? parsed.rest.lastIndexOf(':') : -1;
  const provision = parsed && at > 0 ? await provisionByCode(ctx, parsed.rest.slice(0, at)) : null;
  return provision ? (textsOf(provision).find((text) => text.id === id) ?? null) : null;
}
