/** The words in which feeds and calendars tell the schema's fixed values. */
import type { Standing } from '#graphql/consultations/consultations.ts';
import type { ConsultationStatus } from '#graphql/consultations/status.ts';
import type { ImpactDirection, ImpactScope, ImpactState } from '#graphql/impacts/impacts.ts';
import type { ProposalAction, ProposalStage, SponsorshipRole } from '#graphql/proposals/proposals.ts';
import type { Basis, Confidence } from '#graphql/provenance.ts';

export const actionWords: Record<ProposalAction, string> = {
  ADD: 'adds text (ADD)',
  MOD: 'changes text (MOD)',
  SUP: 'deletes text (SUP)',
  NOC: 'keeps the text as it is (NOC)',
};

export const stageWords: Record<ProposalStage, string> = {
  TABLED: 'tabled',
  REVISED: 'revised',
  MERGED: 'merged',
  SUPERSEDED: 'superseded',
  WITHDRAWN: 'withdrawn',
  ADOPTED: 'adopted',
  ADOPTED_MODIFIED: 'adopted in changed form',
  NOT_ADOPTED: 'not adopted',
  UNKNOWN: 'not established',
};

export const roleWords: Record<SponsorshipRole, string> = {
  LEAD: 'lead',
  CO_SPONSOR: 'co-sponsor',
  ON_BEHALF_OF: 'on behalf of the others',
  SUPPORTER: 'supporter',
  OPPOSED: 'opposed',
  WITHDREW: 'withdrew',
};

export const confidenceWords: Record<Confidence, string> = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' };

export const directionWords: Record<ImpactDirection, string> = {
  RESTRICTS: 'Restricts',
  ADVANCES: 'Advances',
  MIXED: 'Mixed effect on',
  UNCLEAR: 'Unclear effect on',
};

export const basisWords: Record<Basis, string> = {
  SOURCED: 'from a named source',
  OWN: 'signed here by its assessor',
  EDITORIAL: 'EDITORIAL: our own inference',
};

/** What nobody may miss of an assessment: whose word it is, whether it is of the sponsor's text, and whether it stands. */
export const marksOf = ({
  basis,
  scope,
  state,
}: {
  basis: Basis;
  scope: ImpactScope;
  state: ImpactState;
}): string[] => [
  basisWords[basis],
  ...(scope === 'TOPIC' ? ['of the topic, not of this text'] : []),
  ...(state === 'PUBLISHED' ? [] : [impactStateWords[state]]),
];

const impactStateWords: Record<Exclude<ImpactState, 'PUBLISHED'>, string> = {
  SUPERSEDED: 'replaced by a newer one of the same assessor',
  WITHDRAWN: 'taken back',
};

export const statusWords: Record<ConsultationStatus, string> = {
  OPEN: 'Open for comment',
  ANNOUNCED: 'Not open yet',
  CLOSED: 'Closed',
  RESULTS_PUBLISHED: 'Closed; its results are out',
  CANCELLED: 'Called off',
};

export const standingWords: Record<Standing, string> = {
  OFFICIAL: 'official: part of the formal process',
  ADVISORY: 'advisory: asked for and considered, without formal weight',
  UNOFFICIAL: 'unofficial: run by somebody outside the process',
  UNCLEAR: 'not established: what a reply counts for is not known',
};
