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

/** Whether texts under these tags can be compared word by word: one language in one script, of whatever region. */
export function sameLanguage(one: string, other: string): boolean {
  const [a, b] = [new Intl.Locale(one).maximize(), new Intl.Locale(other).maximize()];
  return a.language === b.language && a.script === b.script;
}
