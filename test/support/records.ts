/** Records with nothing remarkable about them; a test says only what it is about. */
import type { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import type { ImpactRecord } from '#graphql/impacts/keepImpact.ts';
import type { keepParty } from '#graphql/parties/parties.ts';
import type { keepProcess } from '#graphql/processes/processes.ts';
import type { ProposalRecord } from '#graphql/proposals/keepProposal.ts';

type Party = Parameters<typeof keepParty>[1];
type Process = Parameters<typeof keepProcess>[1];
type Consultation = Parameters<typeof keepConsultation>[1];

export const aSource = { title: 'Minutes of the meeting' };

export const aProcess = (more: Partial<Process> & { slug: string }): Process => ({
  title: `Process ${more.slug}`,
  summary: 'A conference.',
  kind: 'treaty conference',
  body: 'ITU',
  ...more,
});

export const aParty = (more: Partial<Party> & { code: string }): Party => ({
  name: `Party ${more.code}`,
  kind: 'STATE',
  ...more,
});

/** By the state AAA, on the topic `security`, in the process `wcit-12`, unless said otherwise. */
export const aProposal = (more: Partial<ProposalRecord> & { slug: string }): ProposalRecord => ({
  kind: 'PROPOSAL',
  title: `Proposal ${more.slug}`,
  summary: 'It asks for a change.',
  process: 'wcit-12',
  sponsorships: [{ party: 'AAA', role: 'LEAD' }],
  topics: ['security'],
  stage: 'TABLED',
  stageScope: 'RECORD',
  confidence: 'HIGH',
  sources: [aSource],
  ...more,
});

export const anImpact = (
  more: Partial<ImpactRecord> & { key: string; proposal: string; right: string },
): ImpactRecord => ({
  direction: 'RESTRICTS',
  basis: 'SOURCED',
  rationale: 'It would let messages be stopped.',
  assessor: 'A reader',
  assessedOn: '2012-12-03',
  ...more,
});

export const aConsultation = (more: Partial<Consultation> & { slug: string }): Consultation => ({
  title: `Consultation ${more.slug}`,
  summary: 'Comments are asked for.',
  timeZone: 'Europe/Zurich',
  standing: 'OFFICIAL',
  whoMayTakePart: 'Anyone.',
  howToTakePart: 'By a form.',
  confidence: 'HIGH',
  sources: [aSource],
  ...more,
});
