/** Redlines as they are asked for: which two texts are meant, and whether they can be compared. */
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { sameLanguage } from '../languageTag.ts';
import { provisionById } from '../processes/instruments.ts';
import type { Proposal, ProposalText } from '../proposals/proposals.ts';
import { anyTextById } from './anyText.ts';
import { type AnyText, textsOf } from './provisionTexts.ts';
import { type Comparison, compareTexts } from './redline.ts';

export interface Redline extends Comparison {
  from: AnyText | null;
  to: AnyText | null;
}

/** Of any two texts; null when one that is named is not there. */
export async function redline(
  ctx: Context,
  { from: fromId, to: toId }: { from?: string | null; to: string },
): Promise<Redline | null> {
  const to = await anyTextById(ctx, toId);
  if (!to) return null;
  if (fromId == null) return redlineBetween(null, to);
  const from = await anyTextById(ctx, fromId);
  return from && redlineBetween(from, to);
}

/** What a proposal would change; null when a text that this needs is not there. */
export async function redlineOf(
  ctx: Context,
  proposal: Proposal,
  { from: fromId, to: toId }: { from?: string | null; to?: string | null },
): Promise<Redline | null> {
  const named = fromId == null ? null : await anyTextById(ctx, fromId);
  if (fromId != null && !named) return null;
  const to = toId == null ? newestText(proposal, named?.language ?? null) : await anyTextById(ctx, toId);
  if (toId != null && !to) return null;
  if (named) return to && redlineBetween(named, to);
  const base = await baseOf(ctx, proposal, to?.language ?? 'en');
  if (!to) return base && proposal.action === 'SUP' ? redlineBetween(base, null) : null;
  // Without the words that stand today nobody can say what is new, except where all is.
  return base || isAllNew(proposal) ? redlineBetween(base, to) : null;
}

/** Its last version in a language, or, where there is none and for null, in the language in which it began: a translation that came later is not what it says now. */
export function newestText({ texts }: Proposal, language: string | null): ProposalText | null {
  const newestIn = (wanted: string | undefined) =>
    wanted === undefined ? undefined : texts.findLast((text) => sameLanguage(text.language, wanted));
  return newestIn(language ?? undefined) ?? newestIn(texts[0]?.language) ?? null;
}

/** What a proposal wants changed: the words of its first provision, in a language; null for what it adds, and when none are held. */
export async function baseOf(ctx: Context, proposal: Proposal, language: string): Promise<AnyText | null> {
  const [first] = proposal.provisionIds;
  const provision = first === undefined || proposal.action === 'ADD' ? null : await provisionById(ctx, first);
  return (provision && textsOf(provision).find((text) => sameLanguage(text.language, language))) ?? null;
}

const isAllNew = ({ action, provisionIds }: Proposal) => action === 'ADD' || provisionIds.length === 0;

/** Of two texts in one language, either of which may be missing. */
export function redlineBetween(from: AnyText | null, to: AnyText | null): Redline {
  if (from && to && !sameLanguage(from.language, to.language)) {
    throw invalid(
      'from',
      `One text is in ${from.language}, the other in ${to.language}. Name two in one language to compare them.`,
    );
  }
  return { from, to, ...compareTexts(from?.body ?? '', to?.body ?? '') };
}
