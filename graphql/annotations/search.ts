/** Whether a note is meant by a query. Who may see it is decided before, by the one rule for that. */
import { hear, neededOf, stands, tagKey } from '../catalogue/text/inText.ts';
import { readWanted } from '../catalogue/text/wanted.ts';
import { consultationById } from '../consultations/consultations.ts';
import type { Context } from '../context.ts';
import { parseId } from '../ids.ts';
import { impactsOf } from '../impacts/impacts.ts';
import { instrumentById, provisionById } from '../processes/instruments.ts';
import { processId } from '../processes/processes.ts';
import { isSponsor, type Proposal, proposalById } from '../proposals/proposals.ts';
import { rightId } from '../vocabulary/rights.ts';
import type { Annotation } from './annotations.ts';
import { anchorOf } from './places.ts';
import type { AnnotationQuery } from './query.ts';

export interface NoteMatcher {
  /** Whether anything is asked of what notes are on. */
  readonly asksOfTargets: boolean;
  /** Whether anything is asked of notes themselves. */
  readonly asksOfNotes: boolean;
  /** Parts of a note's set of words without which it is not meant. */
  readonly needed: readonly string[];
  meetsTarget(targetId: string): Promise<boolean>;
  meetsNote(note: Annotation): Promise<boolean>;
}

export function noteMatcher(ctx: Context, query: AnnotationQuery): NoteMatcher {
  const { text, quote, targets, groups, processes, sponsors, rights, ...own } = query;
  const said = text === null ? null : readWanted(text);
  const marked = quote === null ? null : readWanted(quote);
  const tags = own.tags && new Set(own.tags.map(tagKey));
  const known = new Map<string, Promise<boolean>>();
  const onlyTag = own.tags?.length === 1 ? own.tags : [];

  return {
    asksOfTargets: [targets, processes, sponsors, rights].some((part) => part !== null),
    asksOfNotes: [text, quote, groups, ...Object.values(own)].some((part) => part !== null),
    needed: [
      ...(said ? neededOf(said) : []),
      ...(marked ? neededOf(marked) : []),
      ...onlyTag.map((tag) => ` #${tagKey(tag)} `),
    ],
    meetsTarget(targetId) {
      const asked = known.get(targetId) ?? meetsTarget(ctx, query, targetId);
      known.set(targetId, asked);
      return asked;
    },
    async meetsNote(note) {
      const { body, selector, visibility, groupId, motivation, authorId } = note;
      return (
        among(own.authors, authorId) &&
        among(own.motivations, motivation) &&
        among(own.visibility, visibility) &&
        // Once a group's note is public, which group it was is nobody's business.
        (groups === null || (visibility === 'GROUP' && groupId !== null && groups.includes(groupId))) &&
        (tags === null || note.tags.some((tag) => tags.has(tagKey(tag)))) &&
        (said === null || stands(said, hear(body))) &&
        (marked === null || (selector !== null && stands(marked, hear(selector.exact)))) &&
        (own.anchors === null || own.anchors.includes(await anchorOf(ctx, note)))
      );
    },
  };
}

const among = <T>(wanted: readonly T[] | null, value: T) => wanted === null || wanted.includes(value);

async function meetsTarget(ctx: Context, query: AnnotationQuery, id: string): Promise<boolean> {
  const { targets, processes, sponsors, rights } = query;
  if (!among(targets, id)) return false;
  if (processes === null && sponsors === null && rights === null) return true;
  const proposal = parseId(id)?.kind === 'proposal' ? await proposalById(ctx, id) : null;
  // Only proposals have sponsors and were assessed.
  if ((sponsors || rights) && !proposal) return false;
  if (processes) {
    const ids = proposal ? [proposal.processId] : await processIdsOf(ctx, id);
    if (!processes.some((slug) => ids.includes(processId(slug)))) return false;
  }
  if (!proposal) return true;
  return (
    (sponsors === null || (await isSponsoredBy(ctx, proposal, sponsors))) &&
    (rights === null || (await isAssessedOn(ctx, proposal, rights)))
  );
}

async function processIdsOf(ctx: Context, id: string): Promise<string[]> {
  const consultation = await consultationById(ctx, id);
  if (consultation) return consultation.processId === null ? [] : [consultation.processId];
  const provision = await provisionById(ctx, id);
  return provision ? ((await instrumentById(ctx, provision.instrumentId))?.processIds ?? []) : [];
}

async function isSponsoredBy(ctx: Context, { sponsorships }: Proposal, codes: readonly string[]): Promise<boolean> {
  const catalogue = await ctx.catalogue();
  const ids = codes.map((code) => catalogue.partyIdOf(code.trim().toUpperCase()));
  return sponsorships.some(({ partyId, role }) => isSponsor(role) && ids.includes(partyId));
}

async function isAssessedOn(ctx: Context, proposal: Proposal, codes: readonly string[]): Promise<boolean> {
  const ids = codes.map(rightId);
  return (await impactsOf(ctx, proposal)).some((impact) => ids.includes(impact.rightId));
}
