/** Words that somebody chose, at their place in a text; or a refusal that says what is wrong with them. */
import { invalid } from '../errors.ts';
import { anchorQuote, type TextSelector } from './anchor.ts';
import type { SelectorInput } from './noteInput.ts';

/** `text` is what the named text says; null when there is no such text. */
export function placeWords(text: string | null, selector: SelectorInput, field = 'selector'): TextSelector {
  if (text === null)
    throw invalid(`${field}.textId`, 'This is neither the record that it is about nor one of its texts.');
  const anchored = anchorQuote(text, selector);
  if (anchored === 'NOWHERE') throw invalid(`${field}.exact`, 'These words do not stand at this place in the text.');
  if (anchored === 'SEVERAL')
    throw invalid(`${field}.start`, 'These words stand in more than one place. Say where they begin.');
  if (selector.end != null && selector.end !== anchored.end) {
    throw invalid(`${field}.end`, `The words end at ${anchored.end}.`);
  }
  return anchored;
}
