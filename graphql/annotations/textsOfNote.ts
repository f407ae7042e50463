/** In which text a note's words are looked for: the newest version, in its language, of the one on which they were marked. */
import type { Context } from '../context.ts';
import { isA } from '../ids.ts';
import { sameLanguage } from '../languageTag.ts';
import { type Proposal, type ProposalText, proposalById } from '../proposals/proposals.ts';
import { formerBodies } from '../texts/formerWordings.ts';
import { oldestFirst } from '../texts/versions.ts';
import { targetById } from './targets.ts';

export interface Body {
  id: string;
  body: string;
}

export interface TextsOfNote {
  /** The text in which the words are looked for. */
  newest: Body;
  /** A text by its id, as it is now; null when there is none. */
  textOf(id: string): string | null;
  /** What it said before it was corrected, the newest first. */
  formerOf(id: string): readonly string[];
}

/** Null when what the words were marked on is gone, or was never on this target. */
export async function textsOfNote(ctx: Context, targetId: string, textId: string): Promise<TextsOfNote | null> {
  if (isA('proposal', targetId)) {
    const proposal = await proposalById(ctx, targetId);
    return proposal && ofProposal(proposal, textId);
  }
  const target = await targetById(ctx, targetId);
  const body = target?.textOf(textId) ?? null;
  return target && body !== null
    ? { newest: { id: textId, body }, textOf: target.textOf, formerOf: target.formerOf }
    : null;
}

function ofProposal(proposal: Proposal, textId: string): TextsOfNote | null {
  const textOf = (id: string) => proposal.texts.find((text) => text.id === id)?.body ?? null;
  const formerOf = (id: string) => formerBodies(proposal, id);
  if (textId === proposal.id) {
    return { newest: { id: textId, body: proposal.summary }, textOf: () => proposal.summary, formerOf };
  }
  const newest = versionsBeside(proposal, textId).at(-1);
  return newest ? { newest, textOf, formerOf } : null;
}

/** For each proposal as it was read: every note of a page asks, and comparing languages costs more than the rest. */
const known = new WeakMap<ProposalText[], Map<string, ProposalText[]>>();

/** All versions in the language of one of them, the oldest first; none when the proposal has no such text. */
export function versionsBeside({ texts }: Pick<Proposal, 'texts'>, textId: string): readonly ProposalText[] {
  const beside = known.get(texts) ?? new Map<string, ProposalText[]>();
  known.set(texts, beside);
  const found = beside.get(textId);
  if (found) return found;
  const own = texts.find(({ id }) => id === textId);
  if (!own) return [];
  const versions = oldestFirst(texts.filter(({ language }) => sameLanguage(language, own.language)));
  beside.set(textId, versions);
  return versions;
}
