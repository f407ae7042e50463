/** Proposals that share wording: for one of them the others, and over the record the groups. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import type { Context } from '../context.ts';
import { firstDay, lastDay } from '../dates.ts';
import { parse } from '../errors.ts';
import { pageSize } from '../pages.ts';
import { allPresent, present } from '../present.ts';
import { demandProcess } from '../processes/processes.ts';
import { type Proposal, proposalById } from '../proposals/proposals.ts';
import { speller } from './passages.ts';
import type { AnyText } from './provisionTexts.ts';
import { type Passage, quotePassages } from './quotePassages.ts';
import type { Sharing } from './sharedWording.ts';
import { type Origin, sharedRuns } from './sharedWords.ts';

export interface SharedText {
  proposal: Proposal;
  share: number;
  isEarlier: boolean | null;
  text: AnyText;
  otherText: AnyText;
  passages: Passage[];
}
export interface SharedTextGroup {
  proposals: Proposal[];
  share: number;
}

const share = z.number().min(0.1, 'At least 0.1.').max(1, 'At most 1.').nullish();
const mostOthers = 20;

export async function sharedTextsOf(
  ctx: Context,
  proposal: Proposal,
  args: { atLeast?: number | null },
): Promise<SharedText[]> {
  const atLeast = parse(z.object({ atLeast: share }), args).atLeast ?? 0.3;
  const near = (await ctx.catalogue()).sharedWording().near(proposal.id, atLeast);
  const found = await Promise.all(near.slice(0, mostOthers).map((sharing) => shown(ctx, proposal, sharing)));
  return found.filter((one) => one !== null);
}

/** Null when a text was replaced since the index was asked. */
async function shown(ctx: Context, proposal: Proposal, { one, other, share }: Sharing): Promise<SharedText | null> {
  const theirs = await present(proposalById(ctx, other.proposalId));
  const text = proposal.texts.find(({ id }) => id === one.textId);
  const otherText = theirs.texts.find(({ id }) => id === other.textId);
  if (!text || !otherText) return null;
  const spell = speller();
  const read = ({ body }: AnyText) => ({ body, worded: spell(body) });
  return {
    proposal: theirs,
    share,
    isEarlier: isEarlier(theirs.tabled, proposal.tabled),
    text,
    otherText,
    passages: quotePassages(sharedRuns(one, other), read(text), read(otherText)),
  };
}

/** Whether the first date lies before the second, whatever day each can mean; null when that depends on it. */
export function isEarlier(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null) return null;
  const before = (a: string, b: string) => (lastDay(a) ?? '') < (firstDay(b) ?? '');
  if (before(one, other)) return true;
  return before(other, one) ? false : null;
}

const groupsAsked = z.object({
  /** Slugs. */
  processes: alternatives(z.string()),
  atLeast: share,
});

export async function sharedTextGroups(
  ctx: Context,
  { first, ...asked }: z.input<typeof groupsAsked> & { first?: number | null },
): Promise<SharedTextGroup[]> {
  const { processes, atLeast } = parse(groupsAsked, asked);
  const size = pageSize(first);
  const held = await Promise.all((processes ?? []).map((slug, at) => demandProcess(ctx, slug, `processes.${at}`)));
  const within = new Set(held.map(({ id }) => id));
  const isAsked = ({ processId }: Origin) => processes === null || within.has(processId);
  const wording = (await ctx.catalogue()).sharedWording();
  const groups = groupsOf(wording.pairs(atLeast ?? 0.6, isAsked)).slice(0, size);
  return Promise.all(
    groups.map(async ({ ids, share }) => ({
      proposals: (await allPresent(ids, (id) => proposalById(ctx, id))).sort(byDate),
      share,
    })),
  );
}

const byDate = (a: Proposal, b: Proposal) => (keyOf(a) < keyOf(b) ? -1 : 1);
/** Those without a date after all days there are. */
const keyOf = ({ tabled, id }: Proposal) => `${(tabled && firstDay(tabled)) ?? '~'} ${id}`;

/** All that hang together by pairs; the largest share first, then the largest group. */
function groupsOf(sharings: readonly Sharing[]): { ids: string[]; share: number }[] {
  const near = Map.groupBy(
    sharings.flatMap(({ one, other, share }) => [
      { from: one.proposalId, to: other.proposalId, share },
      { from: other.proposalId, to: one.proposalId, share },
    ]),
    ({ from }) => from,
  );
  const seen = new Set<string>();
  const groups = [...near.keys()].flatMap((id) => {
    if (seen.has(id)) return [];
    seen.add(id);
    const group = { ids: [id], share: 0 };
    for (const from of group.ids) {
      for (const { to, share } of near.get(from) ?? []) {
        group.share = Math.max(group.share, share);
        if (!seen.has(to)) group.ids.push(to);
        seen.add(to);
      }
    }
    return [group];
  });
  const firstOf = ({ ids }: { ids: string[] }) => ids.toSorted()[0] ?? '';
  return groups.sort((a, b) => b.share - a.share || b.ids.length - a.ids.length || (firstOf(a) < firstOf(b) ? -1 : 1));
}
