/** Other wording that an assessment proposes, against the text on which it was made. Nobody tabled it, so no record holds what results. */

import type { TextSelector } from '../annotations/anchor.ts';
import { standsIn } from '../annotations/carryBetween.ts';
import { unitAt } from '../annotations/points.ts';
import type { Context } from '../context.ts';
import type { Redline } from '../texts/readRedline.ts';
import { compareTexts } from '../texts/redline.ts';
import { madeOn } from './earlierText.ts';
import type { Impact } from './impacts.ts';

/** Null when it proposes none, when it was made on the summary, which is nobody's wording, and when the words to replace stand there no more. */
export async function alternativeRedline(ctx: Context, impact: Impact): Promise<Redline | null> {
  const from = impact.alternative === null ? null : await madeOn(ctx, impact);
  const body = from && impact.alternative !== null ? reworded(from.body, impact.selector, impact.alternative) : null;
  return from && body !== null ? { from, to: null, ...compareTexts(from.body, body) } : null;
}

/** The whole text with other words in the place of those chosen, or of all of them; null where those do not stand at their place. */
export function reworded(body: string, selector: TextSelector | null, words: string): string | null {
  if (!selector) return words;
  if (!standsIn(body, selector)) return null;
  const start = unitAt(body, selector.start);
  return body.slice(0, start) + words + body.slice(start + selector.exact.length);
}
