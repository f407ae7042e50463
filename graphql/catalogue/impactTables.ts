/** The tables of assessments as they are handed out: those that stand, and those that no longer do. */
import { type RecordTable, table } from './recordTable.ts';

const columns = [
  'id!: Id of the assessment.',
  'proposal_id!: Id of the proposal.',
  'right_id!: Id of the right.',
  'direction!: RESTRICTS, ADVANCES, MIXED or UNCLEAR.',
  'basis!: SOURCED: somebody outside said so; OWN: its assessor signed it here; EDITORIAL: our own inference.',
  'scope!: RECORD: of this record; TOPIC: only of its topic, as its source speaks of that and not of the sponsor’s own text.',
  'severity object: scale, scope, irremediability, each 1, slight, to 5, grave. Empty: not rated.',
  'likelihood integer: From 1, remote, to 5, near certain. Empty: not rated.',
  'confidence: How sure its assessor is: HIGH, MEDIUM or LOW. Empty: not stated.',
  'limitation object: legality, legitimateAim, necessity, each MET, NOT_MET or UNCLEAR, with reasons. Empty: not tested.',
  'rationale!: Why.',
  'assessor!: Who says so, by the name they signed with or the source has.',
  'assessed_on! date: Day on which it was entered.',
  'published_at! datetime: When it was published here, UTC.',
  'affected! array: Groups of people it would fall on. An empty list: none is named, which does not mean that none is.',
  'infrastructure! array: Parts of the infrastructure it concerns. An empty list: none is named.',
  'duty_bearers! array: Who would bear the duty. An empty list: nobody is named.',
  'duty_note: What that duty is. Empty: not stated.',
  'text_id: Id of the version of the text on which it was made. Empty: on the summary.',
  'selector object: The words it rests on and their place there. Empty: none, or none that could be placed.',
  'quote: Words of the proposal on which it rests, as they were given. Empty: none are.',
  'alternative: Other wording that its assessor proposes; nobody tabled it. Empty: none.',
  'sources! array: Where this is from.',
  'signed_for object: name of the organisation and approver, as on that day. Empty: it was signed for nobody else.',
  'supersedes_id: Id of the earlier assessment of the same assessor that this one replaces. Empty: none.',
  'answers_id: Id of the assessment that it answers. Empty: none.',
  'stance: AGREES or DISSENTS with that one. Empty: it answers none.',
];

export const impactTables: readonly RecordTable[] = [
  table(
    'impacts',
    'One signed, dated assessment of a proposal against one right, which stands. Several may disagree; they are never averaged. A proposal without any is not assessed, which says nothing of its impact.',
    columns,
  ),
  table(
    'former_impacts',
    'An assessment that no longer stands: it was taken back, or a newer one of the same assessor replaced it. It is counted nowhere.',
    [
      ...columns,
      'state!: WITHDRAWN or SUPERSEDED.',
      'superseded_by: Id of the one that replaced it. Empty: none did.',
      'withdrawn_at datetime: When it was taken back, UTC. Empty: it was not.',
      'withdrawn_reason: Why. Empty: it was not taken back, or nobody said.',
    ],
  ),
];
