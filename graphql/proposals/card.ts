/**
 * What a query can ask of a proposal, as it stood at one moment; and what a change made otherwise, so that every earlier card
 * follows from the present one. Events keep only that difference.
 */
import { isDeepStrictEqual } from 'node:util';
import { isSponsor, type Proposal } from './proposals.ts';

/** What an assessment says that a query can ask for. */
export interface Said {
  rightId: string;
  direction: string;
  basis: string;
  /** Id of the assessment that it answers and from which it dissents; absent where it does not, or was written before there were answers. */
  dissentsFrom?: string;
  /** Parts of the infrastructure that it names; absent where none, or written before. */
  infrastructure?: readonly string[];
}

/** An assessment as far as `saidBy` looks at it: a record of one, or what was kept of it. */
export interface Saying extends Said {
  answersId?: string | null;
  stance?: string | null;
}

interface Wording {
  id: string;
  body: string;
}

/** All of a proposal that a query can ask for. */
export interface Card {
  id: string;
  facts: Facts;
  /** Versions of its text. Asked for only where words are looked for. */
  texts(): readonly Wording[];
  /** By the ids of its assessments. */
  said: Readonly<Record<string, Said>>;
}

const factsOf = (proposal: Proposal) => ({
  kind: proposal.kind,
  symbol: proposal.symbol,
  title: proposal.title,
  summary: proposal.summary,
  justification: proposal.justification,
  provisionNote: proposal.provisionNote,
  processId: proposal.processId,
  provisionIds: proposal.provisionIds,
  topicIds: proposal.topicIds,
  sponsorIds: [...new Set(proposal.sponsorships.filter(({ role }) => isSponsor(role)).map(({ partyId }) => partyId))],
  action: proposal.action,
  stage: proposal.stage,
  tabled: proposal.tabled,
  actionLines: proposal.actionLines,
});
type Facts = ReturnType<typeof factsOf>;

/** What is not there is left out, so that what was kept before there were answers and roles looks the same. */
export function saidBy({ rightId, direction, basis, infrastructure = [], answersId, stance, ...rest }: Saying): Said {
  const dissentsFrom = stance === 'DISSENTS' ? answersId : rest.dissentsFrom;
  return {
    rightId,
    direction,
    basis,
    ...(dissentsFrom == null ? {} : { dissentsFrom }),
    ...(infrastructure.length === 0 ? {} : { infrastructure }),
  };
}

/** A proposal and its assessments as they stand. */
export function cardOf(proposal: Proposal, impacts: readonly (Saying & { id: string })[]): Card {
  return {
    id: proposal.id,
    facts: factsOf(proposal),
    texts: () => proposal.texts,
    said: Object.fromEntries(impacts.map((impact) => [impact.id, saidBy(impact)])),
  };
}

/** What was otherwise before a change; what is not named was the same. */
export interface Former {
  facts?: Partial<Facts>;
  /** The versions there were, in their order. */
  textIds?: string[];
  /** Of those versions whose words the record does not hold as they were. */
  bodies?: Record<string, string>;
  /** Assessments that said something else, or (null) did not exist. */
  said?: Record<string, Said | null>;
}

/** What an event keeps of the change it tells of. Never shown: the schema has no place for it. */
export interface Step {
  proposalId: string;
  /** Several events of one change share it, so that for each of them before and after are those of the whole change. */
  change: string;
  former: Former;
}

/** What was otherwise in a proposal before this change of its record. */
export function formerOf(before: Proposal, after: Proposal): Former {
  const now = new Map<string, unknown>(Object.entries(factsOf(after)));
  const facts = Object.entries(factsOf(before)).filter(([name, value]) => !isDeepStrictEqual(value, now.get(name)));
  const bodies = new Map(after.texts.map(({ id, body }) => [id, body]));
  const others = before.texts.filter(({ id, body }) => bodies.get(id) !== body);
  const textIds = before.texts.map(({ id }) => id);
  const isSameList = isDeepStrictEqual(
    textIds,
    after.texts.map(({ id }) => id),
  );
  return {
    ...(facts.length === 0 ? {} : { facts: Object.fromEntries(facts) }),
    ...(isSameList ? {} : { textIds }),
    ...(others.length === 0 ? {} : { bodies: Object.fromEntries(others.map(({ id, body }) => [id, body])) }),
  };
}

/** All of a proposal that is deleted, with its assessments: nothing of it stands anywhere else. */
export const wholeFormer = (proposal: Proposal, impacts: readonly (Saying & { id: string })[]): Former => ({
  facts: factsOf(proposal),
  textIds: proposal.texts.map(({ id }) => id),
  bodies: Object.fromEntries(proposal.texts.map(({ id, body }) => [id, body])),
  said: Object.fromEntries(impacts.map((impact) => [impact.id, saidBy(impact)])),
});

/** The card before a change, from the one after it. Null after a deletion that nothing is known of. */
export function cardBefore(
  after: Card | null,
  { proposalId: id, former }: Pick<Step, 'proposalId' | 'former'>,
): Card | null {
  const facts = after ? { ...after.facts, ...former.facts } : wholeFacts(former);
  if (!facts) return null;
  const said = { ...after?.said };
  for (const [impact, one] of Object.entries(former.said ?? {})) {
    if (one === null) delete said[impact];
    else said[impact] = one;
  }
  return { id, facts, said, texts: () => formerTexts(after, former) };
}

/** Only a deletion names them all; those before action lines could be asked for do not name these. */
const wholeFacts = ({ facts }: Former): Facts | null =>
  facts?.kind === undefined || facts.processId === undefined ? null : ({ actionLines: [], ...facts } as Facts);

function formerTexts(after: Card | null, { textIds, bodies }: Former): readonly Wording[] {
  const now = after?.texts() ?? [];
  if (!textIds && !bodies) return now;
  const byId = new Map(now.map(({ id, body }) => [id, body]));
  return (textIds ?? [...byId.keys()]).map((id) => ({ id, body: bodies?.[id] ?? byId.get(id) ?? '' }));
}
