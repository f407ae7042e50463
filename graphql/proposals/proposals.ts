/** Proposals: one action, or none, on provisions of an instrument, by sponsors; and the records that stand beside them. */
import type { Context } from '../context.ts';
import { invalid, notFound, Refusal } from '../errors.ts';
import type { News } from '../events/events.ts';
import type { Keepable } from '../events/keep.ts';
import { makeId } from '../ids.ts';
import type { Confidence, Source } from '../provenance.ts';
import type { Soon } from '../soon.ts';
import type { Wording } from '../texts/formerWordings.ts';
import { checkProposal, proposalIdBySlug, putProposal, readProposal } from './store.ts';

export const proposalKinds = [
  'PROPOSAL',
  'POSITION',
  'COMMENT',
  'PROCEDURAL',
  'OUTCOME',
  'RECOMMENDATION',
  'COMMITMENT',
  'FINDING',
  'ACTION',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export const proposalActions = ['ADD', 'MOD', 'SUP', 'NOC'] as const;
export type ProposalAction = (typeof proposalActions)[number];
export const proposalStages = [
  'TABLED',
  'REVISED',
  'MERGED',
  'SUPERSEDED',
  'WITHDRAWN',
  'ADOPTED',
  'ADOPTED_MODIFIED',
  'NOT_ADOPTED',
  'UNKNOWN',
] as const;
export type ProposalStage = (typeof proposalStages)[number];
export const stageScopes = ['RECORD', 'TOPIC'] as const;
export type StageScope = (typeof stageScopes)[number];
export const sponsorshipRoles = ['LEAD', 'CO_SPONSOR', 'ON_BEHALF_OF', 'SUPPORTER', 'OPPOSED', 'WITHDREW'] as const;
export type SponsorshipRole = (typeof sponsorshipRoles)[number];

export interface Sponsorship {
  partyId: string;
  role: SponsorshipRole;
  since: string | null;
  source: Source | null;
}

export interface ProposalText {
  id: string;
  proposalId: string;
  language: string;
  versionedAt: string;
  /** IANA zone in which that was stated; absent, for UTC, in what was entered before zones were kept. */
  timeZone?: string;
  basedOn: string | null;
  body: string;
  documentId: string | null;
}

export const relationKinds = ['RELATED', 'MERGED_INTO', 'MERGED_FROM'] as const;
export interface ProposalRelation {
  kind: (typeof relationKinds)[number];
  proposalId: string;
}

export interface Proposal extends Keepable {
  slug: string;
  kind: ProposalKind;
  kindNote: string | null;
  symbol: string | null;
  title: string;
  summary: string;
  processId: string;
  documentId: string | null;
  provisionIds: string[];
  provisionNote: string | null;
  action: ProposalAction | null;
  actionNote: string | null;
  sponsorships: Sponsorship[];
  topicIds: string[];
  stage: ProposalStage;
  stageScope: StageScope;
  stageNote: string | null;
  tabled: string | null;
  phase: string | null;
  section: string | null;
  confidence: Confidence;
  confidenceNote: string | null;
  actionLines: string[];
  actionLinesNote: string | null;
  justification: string | null;
  texts: ProposalText[];
  relations: ProposalRelation[];
  sources: Source[];
}

export const proposalPath = (slug: string) => `/proposals/${slug}`;

/** All that an event on a proposal concerns, the closest first: whoever follows one of these is told, with the closest as the reason. */
export function proposalConcerns(proposal: Proposal): string[] {
  return [
    proposal.id,
    ...proposal.provisionIds,
    ...proposal.topicIds,
    ...proposal.sponsorships.map(({ partyId }) => partyId),
    proposal.processId,
  ];
}

/** What an event on a proposal says of it, apart from what changed in it: `proposalNews` of news.ts says that too. */
export const proposalSubject = (proposal: Proposal): Omit<News, 'kind'> => ({
  subjectId: proposal.id,
  subjectLabel: proposal.title,
  subjectPath: proposalPath(proposal.slug),
  processId: proposal.processId,
  concerns: proposalConcerns(proposal),
});

/** Roles that make a party a sponsor; those who oppose or left are not. */
export const isSponsor = (role: SponsorshipRole) => role !== 'OPPOSED' && role !== 'WITHDREW';

export const proposalById = (ctx: Context, id: string): Soon<Proposal | null> => readProposal(ctx, id);

/** The same, or a refusal. */
export async function demandProposal(ctx: Context, id: string, field = 'id'): Promise<Proposal> {
  const proposal = await proposalById(ctx, id);
  if (!proposal) throw notFound(field);
  return proposal;
}

/** Ties to other records, without those to a record that was deleted. */
export async function relationsOf(ctx: Context, { relations }: Proposal): Promise<ProposalRelation[]> {
  const there = await Promise.all(relations.map(({ proposalId }) => proposalById(ctx, proposalId)));
  return relations.filter((_, at) => there[at] !== null);
}

/** Part of a change that holds only while a proposal is there. */
export const stillThere = (proposal: Proposal) => checkProposal(proposal);

/** Part of a change that puts a proposal in the place of the version before it. */
export const replaceProposal = (proposal: Proposal) => putProposal(proposal);

/** Whether a slug was ever taken: it stays so when its record is deleted. */
export const isSlugTaken = async (ctx: Context, slug: string): Promise<boolean> =>
  (await proposalIdBySlug(ctx, slug)) !== null;

export async function proposalBySlug(ctx: Context, slug: string): Promise<Proposal | null> {
  const id = await proposalIdBySlug(ctx, slug);
  return id === null ? null : proposalById(ctx, id);
}

/** One proposal by exactly one of slug and symbol. A symbol that several records share is refused with their slugs. */
export async function findProposal(
  ctx: Context,
  { slug, symbol }: { slug?: string | null; symbol?: string | null },
): Promise<Proposal | null> {
  if ((slug == null) === (symbol == null)) throw invalid('slug', 'Give either a slug or a symbol.');
  if (slug != null) return proposalBySlug(ctx, slug);
  const ids = (await ctx.catalogue()).proposalIdsBySymbol(symbolKey(symbol ?? ''));
  const [first, ...others] = await Promise.all(ids.map((id) => proposalById(ctx, id)));
  if (others.length > 0) {
    const slugs = [first, ...others].map((proposal) => proposal?.slug).join(', ');
    throw new Refusal(
      'CONFLICT',
      `${others.length + 1} records share this symbol: ${slugs}. Ask for one by slug.`,
      'symbol',
    );
  }
  return first ?? null;
}

/** What makes two spellings of a symbol one: letter case and spacing do not count. */
export const symbolKey = (symbol: string) => symbol.toUpperCase().replace(/\s+/g, '');

/** A version of a text by its id; it leads to its proposal, whose record holds it. */
export async function textById(ctx: Context, id: string): Promise<ProposalText | null> {
  const proposalId = proposalIdOfText(id);
  const proposal = proposalId === null ? null : await proposalById(ctx, proposalId);
  return proposal?.texts.find((text) => text.id === id) ?? null;
}

/** A text's id carries its proposal's, so that it can be found without a list of texts. */
export const textId = (proposalId: string, number: number) =>
  makeId('text', `${proposalId.slice('prop_'.length)}-${number}`);
function proposalIdOfText(id: string): string | null {
  const [, ulid] = /^text_([0-9A-Z]{26})-\d+$/.exec(id) ?? [];
  return ulid ? makeId('proposal', ulid) : null;
}

/** All texts of a proposal that notes may rest on. */
export const wordingsOf = ({ id, summary, texts }: Proposal): Wording[] => [
  { textId: id, body: summary },
  ...texts.map((text) => ({ textId: text.id, body: text.body })),
];

/** Text that notes and quotes may rest on: the summary, by the proposal's own id, or one of its texts. */
export function textOf(proposal: Proposal, id: string): string | null {
  return id === proposal.id ? proposal.summary : (proposal.texts.find((text) => text.id === id)?.body ?? null);
}
