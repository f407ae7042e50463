/**
 * Which events a change of a proposal's record is: a new stage, each sponsor that joined or left, and a correction for the rest.
 * Each says what changed, in the names of the schema.
 */
import type { FieldChange, News } from '../events/events.ts';
import { differences } from '../events/keep.ts';
import { parseId } from '../ids.ts';
import { concerningImpacts, proposalNews } from './news.ts';
import { isSponsor, type Proposal } from './proposals.ts';

/** Reference records are named by their codes, which their ids are made of. */
const code = (id: string) => parseId(id)?.rest ?? id;
const codes = (ids: readonly string[]) => (ids.length === 0 ? null : ids.map(code).join('; '));

/** What a record says, by the names that the schema has for it, as text. */
function shown(proposal: Proposal): Record<string, unknown> {
  const { processId, documentId, provisionIds, topicIds, sponsorships, texts, relations, actionLines, ...rest } =
    proposal;
  return {
    ...rest,
    process: code(processId),
    document: documentId && code(documentId),
    provisions: codes(provisionIds),
    topics: codes(topicIds),
    actionLines: codes(actionLines),
    sponsorships: sponsorships.map(({ partyId, role }) => `${code(partyId)} ${role}`).join('; '),
    texts: codes(texts.map(({ id }) => id)),
    relations: relations.map(({ kind, proposalId }) => `${kind} ${proposalId}`).join('; ') || null,
  };
}

const schemaNames: Readonly<Record<string, string>> = {
  processId: 'process',
  documentId: 'document',
  provisionIds: 'provisions',
  topicIds: 'topics',
};

/** Field by field; where two states look alike and are not, as in the words of a text, the stored values themselves. */
function fieldChanges(before: Proposal, after: Proposal): FieldChange[] {
  const changes = differences(shown(before), shown(after));
  const hidden = differences(before, after)
    .map((change) => ({ ...change, field: schemaNames[change.field] ?? change.field }))
    .filter(({ field }) => !changes.some((change) => change.field === field));
  return [...changes, ...hidden];
}

/** What assessments and notes rest on. */
const ofWords = new Set(['summary', 'texts']);

const ofStage = new Set(['stage', 'stageScope', 'stageNote']);

/** Parties that are sponsors in one state and not in the other, with the part they have there. */
function sponsorsMissing(from: Proposal, there: Proposal): { partyId: string; told: string }[] {
  const had = new Set(from.sponsorships.filter(({ role }) => isSponsor(role)).map(({ partyId }) => partyId));
  const found = new Map(
    there.sponsorships
      .filter(({ role, partyId }) => isSponsor(role) && !had.has(partyId))
      .map(({ role, partyId }) => [partyId, { partyId, told: `${code(partyId)} ${role}` }]),
  );
  return [...found.values()];
}

/** Parties whose part changed without their becoming or ceasing to be a sponsor. */
function partsChanged(before: Proposal, after: Proposal, moved: ReadonlySet<string>): boolean {
  const others = ({ sponsorships }: Proposal) =>
    sponsorships
      .filter(({ partyId }) => !moved.has(partyId))
      .map(({ partyId, role, since, source }) => JSON.stringify([partyId, role, since, source]));
  return others(before).join() !== others(after).join();
}

/**
 * The events of a change, the most telling first; none where nothing is otherwise. What was lost is concerned as well, and the
 * assessments that stand, by their ids, where words changed.
 */
export function changeNews(
  before: Proposal,
  after: Proposal,
  reason: string | null = null,
  impactIds: readonly string[] = [],
): News[] {
  const changes = fieldChanges(before, after);
  const news = proposalNews(after, before);
  const concerns = [...new Set([...news.concerns, ...proposalNews(before, before).concerns])];
  const why: FieldChange[] = reason === null ? [] : [{ field: 'reason', before: null, after: reason }];
  const told: News[] = [];

  const hasNewStage = before.stage !== after.stage;
  if (hasNewStage) {
    const staged = changes.filter(({ field }) => ofStage.has(field));
    told.push({ ...news, concerns, kind: 'PROPOSAL_STAGE_CHANGED', changes: [...staged, ...why] });
  }
  const joined = sponsorsMissing(before, after);
  const left = sponsorsMissing(after, before);
  for (const { told: sponsor } of joined) {
    const change = { field: 'sponsorships', before: null, after: sponsor };
    told.push({ ...news, concerns, kind: 'SPONSOR_JOINED', changes: [change, ...why] });
  }
  for (const { told: sponsor } of left) {
    const change = { field: 'sponsorships', before: sponsor, after: null };
    told.push({ ...news, concerns, kind: 'SPONSOR_LEFT', changes: [change, ...why] });
  }
  const moved = new Set([...joined, ...left].map(({ partyId }) => partyId));
  const corrected = changes.filter(
    ({ field }) =>
      !(hasNewStage && ofStage.has(field)) &&
      !(field === 'sponsorships' && moved.size > 0 && !partsChanged(before, after, moved)),
  );
  if (corrected.length > 0) {
    const rested = corrected.some(({ field }) => ofWords.has(field)) ? impactIds : [];
    const correction = { ...news, concerns, kind: 'PROPOSAL_CORRECTED' as const, changes: [...corrected, ...why] };
    told.push(concerningImpacts(correction, rested));
  }
  return told;
}
