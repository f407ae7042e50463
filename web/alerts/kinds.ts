/** Which kinds of event can concern what one follows, so that a choice offers no kind that never comes. */
import type { EventKind } from '#web/__generated__/graphql.ts';

/** What can be followed; `Anything` is not followed but posted to webhooks. */
export type Followed =
  | 'Process'
  | 'Proposal'
  | 'Party'
  | 'Topic'
  | 'Right'
  | 'Provision'
  | 'Consultation'
  | 'Impact'
  | 'Search'
  | 'Anything';

const groups = {
  Proposals: [
    'PROPOSAL_TABLED',
    'PROPOSAL_REVISED',
    'PROPOSAL_STAGE_CHANGED',
    'PROPOSAL_CORRECTED',
    'PROPOSAL_MERGED',
    'PROPOSAL_DELETED',
  ],
  Sponsors: ['SPONSOR_JOINED', 'SPONSOR_LEFT'],
  'Its text': ['PROPOSAL_REVISED', 'PROPOSAL_CORRECTED'],
  Assessments: ['IMPACT_ASSESSED', 'IMPACT_SUPERSEDED', 'IMPACT_WITHDRAWN'],
  Consultations: [
    'CONSULTATION_ANNOUNCED',
    'CONSULTATION_OPENED',
    'DEADLINE_CHANGED',
    'DEADLINE_NEAR',
    'CONSULTATION_CLOSED',
    'CONSULTATION_CANCELLED',
    'CONSULTATION_RESULTS',
  ],
  'Public notes': ['ANNOTATION_PUBLISHED', 'ANNOTATION_EDITED', 'ANNOTATION_REMOVED'],
  'Other records': ['RECORD_ADDED', 'RECORD_CORRECTED'],
} as const satisfies Record<string, readonly EventKind[]>;
type Group = keyof typeof groups;

const onProposals: readonly Group[] = ['Proposals', 'Sponsors', 'Assessments'];
/** Followers of what a proposal or a consultation belongs to did not ask for the talk about it. */
const offered: Record<Followed, readonly Group[]> = {
  Process: [...onProposals, 'Consultations', 'Other records'],
  Proposal: [...onProposals, 'Public notes'],
  Party: [...onProposals, 'Consultations', 'Other records'],
  Topic: [...onProposals, 'Consultations', 'Other records'],
  Right: ['Assessments', 'Other records'],
  Provision: [...onProposals, 'Public notes', 'Other records'],
  Consultation: ['Consultations', 'Public notes'],
  Impact: ['Assessments', 'Its text'],
  Search: [...onProposals, 'Public notes'],
  Anything: [...onProposals, 'Consultations', 'Public notes', 'Other records'],
};

/** Whether records of a type can be followed. */
export const isFollowed = (type: string): type is Followed => Object.hasOwn(offered, type);

/** A heading with the kinds under it. */
export type KindGroup = { title: string; kinds: readonly EventKind[] };

/** The kinds to choose from. Kinds that were chosen before, in whatever way, stay in sight under the last heading. */
export function kindsToOffer(followed: Followed, chosen: readonly EventKind[]): KindGroup[] {
  const here: KindGroup[] = offered[followed].map((title) => ({ title, kinds: groups[title] }));
  const known = new Set(here.flatMap(({ kinds }) => kinds));
  const others = chosen.filter((kind) => !known.has(kind));
  return others.length === 0 ? here : [...here, { title: 'Chosen before', kinds: others }];
}
