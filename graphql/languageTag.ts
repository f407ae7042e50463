/** Languages of texts, by their BCP 47 tags. */
import * as z from 'zod';

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const languageTag = z.string().refine(isLanguage, 'A BCP 47 language tag is needed, for example en.');
