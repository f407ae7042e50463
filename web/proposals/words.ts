/** The words shown for the values of a proposal. */
import type {
  Confidence,
  ProposalAction,
  ProposalKind,
  ProposalSort,
  ProposalStage,
  SponsorshipRole,
  StageScope,
} from '#web/__generated__/graphql.ts';
import type { Hue } from '#web/ui/Badge.tsx';

export const kindWords: Record<ProposalKind, string> = {
  PROPOSAL: 'Proposal',
  POSITION: 'Position',
  COMMENT: 'Comment',
  PROCEDURAL: 'Procedural',
  OUTCOME: 'Outcome',
  RECOMMENDATION: 'Recommendation',
  COMMITMENT: 'Commitment',
  FINDING: 'Finding',
  ACTION: 'Action',
};

/** The sign, the meaning and the colour of each action, in ITU usage. */
export const actionWords: Record<ProposalAction, { sign: string; words: string; hue: Hue }> = {
  ADD: { sign: '+', words: 'adds text', hue: 'teal' },
  MOD: { sign: '~', words: 'changes text', hue: 'amber' },
  SUP: { sign: '−', words: 'deletes text', hue: 'plum' },
  NOC: { sign: '=', words: 'keeps the text as it is', hue: 'grey' },
};

export const stageWords: Record<ProposalStage, string> = {
  TABLED: 'Tabled',
  REVISED: 'Revised',
  MERGED: 'Merged',
  SUPERSEDED: 'Superseded',
  WITHDRAWN: 'Withdrawn',
  ADOPTED: 'Adopted',
  ADOPTED_MODIFIED: 'Adopted in changed form',
  NOT_ADOPTED: 'Not adopted',
  UNKNOWN: 'Stage not established',
};

export const scopeWords: Record<StageScope, string> = {
  RECORD: 'This record itself',
  TOPIC: 'Only the topic, not this text',
};

export const roleWords: Record<SponsorshipRole, string> = {
  LEAD: 'lead',
  CO_SPONSOR: 'co-sponsor',
  ON_BEHALF_OF: 'on behalf of the others',
  SUPPORTER: 'supporter',
  OPPOSED: 'opposed',
  WITHDREW: 'withdrew',
};

export const sortWords: Record<ProposalSort, string> = {
  RELEVANCE: 'Best match',
  TABLED_NEWEST: 'Tabled, newest first',
  TABLED_OLDEST: 'Tabled, oldest first',
  UPDATED_NEWEST: 'Last changed',
  SYMBOL: 'Symbol',
};

export const confidenceWords: Record<Confidence, string> = {
  HIGH: 'High confidence',
  MEDIUM: 'Medium confidence',
  LOW: 'Low confidence',
};
