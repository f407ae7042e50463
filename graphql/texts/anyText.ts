/** Texts of proposals and of provisions alike. */
import type { Context } from '../context.ts';
import { isA } from '../ids.ts';
import { textById } from '../proposals/proposals.ts';
import { type AnyText, provisionTextById } from './provisionTexts.ts';

/** A text by its id, whatever it is of; null when there is none. */
export const anyTextById = async (ctx: Context, id: string): Promise<AnyText | null> =>
  isA('text', id) ? textById(ctx, id) : provisionTextById(ctx, id);

/** Name of the schema's type for a text. */
export const typeOfText = ({ id }: AnyText) => (isA('text', id) ? 'ProposalText' : 'ProvisionText');
