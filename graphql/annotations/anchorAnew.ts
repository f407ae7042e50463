/** Where the words of a note from a file stand in the texts of this site: the rule by which notes follow their words decides. */
import { consultationById } from '../consultations/consultations.ts';
import type { Context } from '../context.ts';
import { provisionById } from '../processes/instruments.ts';
import { proposalById } from '../proposals/proposals.ts';
import { textsOf } from '../texts/provisionTexts.ts';
import { anchorQuote, type TextSelector } from './anchor.ts';
import { carryBetween } from './carryBetween.ts';
import type { FileSelector } from './files/fileRow.ts';

interface Text {
  id: string;
  body: string;
}

/** The texts of a target: its own words first, then from the newest on. */
export async function textsToNote(ctx: Context, id: string): Promise<Text[]> {
  const proposal = await proposalById(ctx, id);
  if (proposal) {
    const versions = [...proposal.texts].sort((a, b) => (a.versionedAt > b.versionedAt ? -1 : 1));
    return [{ id, body: proposal.summary }, ...versions];
  }
  const provision = await provisionById(ctx, id);
  if (provision) return textsOf(provision);
  const consultation = await consultationById(ctx, id);
  return consultation ? [{ id, body: consultation.summary }] : [];
}

/** As it stands here, or as the file has it where it does not. Null where a position alone is given and no text reaches so far. */
export function anchorAnew(texts: readonly Text[], given: FileSelector): TextSelector | null {
  const named = texts.filter(({ id }) => id === given.textId);
  const [first] = named.length > 0 ? named : texts;
  const quote = withWords(first, given);
  if (!first || quote === null) return null;
  // Where it says in which text and where, it stays as it is: whoever reads it is told where its words are by now.
  if (named.length > 0 && quote.start !== null) return atItsPlace(first, quote) ?? asGiven(quote, first.id);
  const wanted = [...named, ...texts];
  for (const text of wanted) {
    const selector = atItsPlace(text, quote);
    if (selector) return selector;
  }
  for (const text of wanted) {
    const selector = anchorQuote(text.body, { ...quote, textId: text.id, start: null });
    // Without a word around it a quote says too little of where it stood.
    const says = quote.prefix !== '' || quote.suffix !== '' || quote.start === null;
    if (says && typeof selector !== 'string') return selector;
  }
  return elsewhere(texts, quote) ?? asGiven(quote, given.textId ?? first.id);
}

type Quote = FileSelector & { exact: string };

/** With the words at its place where only a place was given. */
function withWords(text: Text | undefined, given: FileSelector): Quote | null {
  if (given.exact !== null) return { ...given, exact: given.exact };
  const exact = Array.from(text?.body ?? '')
    .slice(given.start ?? 0, given.end ?? 0)
    .join('');
  return exact === '' ? null : { ...given, exact };
}

/** The words among those around them, where the file says. What it has of those around stays, so that it can be saved again as it was. */
function atItsPlace(text: Text, { exact, prefix, suffix, start }: Quote): TextSelector | null {
  if (start === null) return null;
  const there = anchorQuote(text.body, { textId: text.id, exact, prefix, suffix, start });
  if (typeof there === 'string') return null;
  return prefix === '' && suffix === '' ? there : { ...there, prefix, suffix };
}

/** Old words are kept under the text they were said to be in, also where that is not here. */
function asGiven({ exact, prefix, suffix, start }: Quote, textId: string): TextSelector {
  const from = start ?? 0;
  return { exact, prefix, suffix, start: from, end: from + Array.from(exact).length, textId };
}

/** What the words with those around them became in one of the texts: where that is sure, or else in which text it may be. */
function elsewhere(texts: readonly Text[], quote: Quote): TextSelector | null {
  let possible: TextSelector | null = null;
  for (const text of texts) {
    const { state, at } = carryBetween(asGiven(quote, text.id), null, text);
    if (at && (state === 'EXACT' || state === 'MOVED')) return at;
    if (at) possible ??= asGiven(quote, text.id);
  }
  return possible;
}
