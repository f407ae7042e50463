/** What editors and data sets enter beyond the plain words of an assessment, held against the record it is of. */
import { anchorQuote, type TextSelector } from '../annotations/anchor.ts';
import type { SelectorInput } from '../annotations/noteInput.ts';
import { placeWords } from '../annotations/placeWords.ts';
import { invalid } from '../errors.ts';
import { type Proposal, textOf } from '../proposals/proposals.ts';
import { oldestFirst } from '../texts/versions.ts';
import { mayTest, type Right } from '../vocabulary/rights.ts';
import { noTestOf } from './checkDraft.ts';
import type { ImpactStance, Limitation } from './impacts.ts';

/** What an assessment rests on, as it is stored. */
export interface Ground {
  /** The version it was made on; null for the summary. */
  textId: string | null;
  selector: TextSelector | null;
  quote: string | null;
}

interface Given {
  textId: string | null;
  selector: SelectorInput | null;
  quote: string | null;
}

/**
 * The words with their place. A quote without one is looked for in the version named, or else in the newest that has it, and in the
 * summary at last. Where it stands more than once in a text, its place stays open. `NOWHERE` when it stands in none.
 */
export function groundOf(proposal: Proposal, { textId, selector, quote }: Given): Ground | 'NOWHERE' {
  if (textId !== null && textOf(proposal, textId) === null) {
    throw invalid('textId', 'This is no version of this proposal’s text, nor the proposal itself, for its summary.');
  }
  if (selector) {
    if (quote !== null) throw invalid('quote', 'Give the words once: as the selector, or as a quote.');
    if (textId !== null && textId !== selector.textId) {
      throw invalid('selector.textId', 'The words stand in another text than the assessment is made on.');
    }
    const placed = placeWords(textOf(proposal, selector.textId), selector);
    return { textId: stored(proposal, placed.textId), selector: placed, quote: placed.exact };
  }
  if (quote === null) return { textId: stored(proposal, textId), selector: null, quote };
  const texts = textId === null ? textsFromNewest(proposal) : [{ id: textId, body: textOf(proposal, textId) ?? '' }];
  const having = texts.find(({ body }) => body.includes(quote));
  if (!having) return 'NOWHERE';
  const placed = anchorQuote(having.body, { textId: having.id, exact: quote });
  return { textId: stored(proposal, having.id), selector: typeof placed === 'string' ? null : placed, quote };
}

/** The summary goes by no version. */
const stored = ({ id }: Proposal, textId: string | null) => (textId === id ? null : textId);

const textsFromNewest = ({ id, summary, texts }: Proposal): { id: string; body: string }[] => [
  ...oldestFirst(texts).reverse(),
  { id, body: summary },
];

/** No limit of a right that may not be limited is tested: a test would say that it could pass. */
export function demandTestable(right: Right, limitation: Limitation | null): void {
  if (limitation && !mayTest(right)) throw invalid('limitation', noTestOf(right));
}

/** Whoever answers says how, and nobody else does. */
export function demandStance(answers: string | null, stance: ImpactStance | null): void {
  if (answers === null && stance !== null) throw invalid('stance', 'Only an answer has a stance. Say what it answers.');
  if (answers !== null && stance === null) {
    throw invalid('stance', 'Say whether it agrees with the one it answers or dissents.');
  }
}
