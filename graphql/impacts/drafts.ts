/** Drafts of assessments: one's own or a group's, told to nobody, saved as one goes. */
import type { TextSelector } from '../annotations/anchor.ts';
import type { Confidence, Source } from '../provenance.ts';
import type { AffectedGroup, DutyBearer, InfrastructureRole } from './affected.ts';
import type { ImpactDirection, ImpactScope, ImpactStance, Limitation, Severity } from './impacts.ts';

/** What a draft says so far; null or empty where nothing yet. */
export interface DraftContent {
  scope: ImpactScope | null;
  textId: string | null;
  selector: TextSelector | null;
  rightId: string | null;
  direction: ImpactDirection | null;
  severity: { [part in keyof Severity]: Severity[part] | null };
  likelihood: number | null;
  confidence: Confidence | null;
  limitation: { [part in keyof Limitation]: Limitation[part] | null };
  affected: AffectedGroup[];
  infrastructure: InfrastructureRole[];
  dutyBearers: DutyBearer[];
  dutyNote: string | null;
  rationale: string | null;
  basis: 'OWN' | 'SOURCED' | null;
  assessor: string | null;
  sources: Source[];
  alternative: string | null;
}

export interface Draft {
  id: string;
  version: number;
  proposalId: string;
  /** Null for one's own. */
  groupId: string | null;
  /** The account that began it, and its pseudonym then. */
  authorId: string;
  handle: string;
  createdAt: string;
  updatedAt: string;
  content: DraftContent;
  supersedesId: string | null;
  answersId: string | null;
  stance: ImpactStance | null;
}
