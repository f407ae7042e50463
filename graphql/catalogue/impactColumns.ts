/**
 * The columns in which assessments are handed out, whatever the format: what each means, and where in the catalogue it stands.
 * Those that `isEntered` names are read back when a file is entered; the others say what follows from these, or what happened since.
 */
import { affectedGroups, dutyBearers, infrastructureRoles } from '../impacts/affected.ts';
import { impactDirections, impactScopes, impactStances, impactStates } from '../impacts/impacts.ts';
import { testResults } from '../impacts/parts.ts';
import { bases, confidences } from '../provenance.ts';
import type { Column } from './exportColumn.ts';

/** `sql` reads `records m` (the assessment), `rights t`, `proposals p`, `processes c`, and `made` (the version it was made on). */
export interface ImpactColumn extends Column {
  sql: string;
  /** Whether it is read when a file is entered. */
  isEntered: boolean;
}

const unsaid = 'Empty: not stated.';
const always = { always: true } as const;
const part = (path: string) => `(m.record ->> '$.${path}')`;

type More = Partial<Column> & { sql?: string };
const entered = (name: string, path: string, meaning: string, { sql, ...more }: More = {}): ImpactColumn => {
  return { name, type: 'string', meaning, sql: sql ?? part(path), isEntered: true, ...more };
};
const told = (name: string, sql: string, meaning: string, more: Partial<Column> = {}): ImpactColumn => {
  return { name, type: 'string', meaning, sql, isEntered: false, ...more };
};
const list = (name: string, path: string, meaning: string): ImpactColumn =>
  entered(name, path, meaning, { sql: `json(coalesce(m.record -> '$.${path}', '[]'))`, type: 'array', ...always });
const degree = (name: string, path: string, meaning: string): ImpactColumn =>
  entered(name, path, `${meaning}, from 1, slight, to 5, grave. Empty: not assessed.`, { type: 'integer' });
const result = (name: string, path: string, meaning: string): ImpactColumn[] => [
  entered(name, `limitation.${path}`, `${meaning}: MET, NOT_MET or UNCLEAR. Empty: the three-part test was not made.`, {
    values: testResults,
  }),
  entered(`${name}_reason`, `limitation.${path}Reason`, `Why so. ${unsaid}`),
];

export const impactColumns: readonly ImpactColumn[] = [
  told('id', part('id'), 'Id of the assessment; never changes.', always),
  told('permalink', `$publicUrl || '/impacts/' || ${part('id')}`, 'Permanent address of its page.', always),
  entered('proposal', 'proposalId', 'Slug of the proposal.', { sql: 'p.slug', ...always }),
  told('proposal_id', 'p.id', 'Id of the proposal; never changes.', always),
  told('proposal_title', 'p.title', 'Title of the proposal, in our words.', always),
  told('process', 'c.slug', 'Slug of the process in which it was made.', always),
  told(
    'process_kind',
    'c.kind',
    'What kind of process it is; what begins with demonstration or invented is made up.',
    always,
  ),
  entered('right', 'rightId', 'Code of the right, for example UDHR-19.', { sql: 't.code', ...always }),
  told('right_label', 't.label', 'A short paraphrase of the right, in our words.', always),
  entered('direction', 'direction', 'What the proposal would do to the right.', {
    values: impactDirections,
    ...always,
  }),
  entered(
    'basis',
    'basis',
    'Whose word it is. SOURCED: somebody outside says so; OWN: its assessor signed it here; EDITORIAL: our own inference, and no source’s view.',
    { values: bases, ...always },
  ),
  entered('scope', 'scope', 'What it is of. TOPIC: of the topic, since its source does not speak of this text.', {
    sql: `coalesce(${part('scope')}, 'RECORD')`,
    values: impactScopes,
    ...always,
  }),
  told(
    'state',
    `CASE WHEN ${part('withdrawnAt')} IS NOT NULL THEN 'WITHDRAWN' WHEN ${part('supersededById')} IS NOT NULL THEN 'SUPERSEDED' ELSE 'PUBLISHED' END`,
    'Whether it stands; SUPERSEDED: a newer one of the same assessor does; WITHDRAWN: it was taken back. Only PUBLISHED counts.',
    { values: impactStates, ...always },
  ),
  entered('assessor', 'assessor', 'Who says so; for an editorial one the editor.', always),
  told('signed_for', part('signedFor.name'), 'Organisation for which it was signed. Empty: for nobody else.'),
  told('approved_by', part('signedFor.approver'), 'Who approved it there, by the name they gave. Empty: see above.'),
  told('assessed_on', part('assessedOn'), 'Day on which it was entered.', { type: 'date', ...always }),
  told('published_at', part('createdAt'), 'When it was published here, UTC.', { type: 'datetime', ...always }),
  degree('severity_scale', 'severity.scale', 'How grave the effect would be'),
  degree('severity_scope', 'severity.scope', 'How many people it would touch'),
  degree('severity_irremediability', 'severity.irremediability', 'How hard it would be to undo'),
  entered('likelihood', 'likelihood', 'From 1, remote, to 5, near certain. Empty: not assessed.', { type: 'integer' }),
  entered('confidence', 'confidence', `How sure its assessor is. ${unsaid}`, { values: confidences }),
  ...result('legality', 'legality', 'Whether it rests on clear law'),
  ...result('legitimate_aim', 'legitimateAim', 'Whether it serves an aim that the covenant allows'),
  ...result('necessity', 'necessity', 'Whether it is necessary and proportionate'),
  list('affected', 'affected', `Groups of people: ${affectedGroups.join(', ')}. [] says nothing of who is touched.`),
  list('infrastructure', 'infrastructure', `Parts of the infrastructure: ${infrastructureRoles.join(', ')}.`),
  list('duty_bearers', 'dutyBearers', `Who would bear the duty: ${dutyBearers.join(', ')}.`),
  entered('duty_note', 'dutyNote', `What that duty is. ${unsaid}`),
  entered('text_id', 'textId', 'Id of the version of the text it was made on. Empty: on the summary.'),
  told('text_language', `made.value ->> '$.language'`, 'BCP 47 tag of that version. Empty: on the summary.'),
  told(
    'text_versioned_at',
    `made.value ->> '$.versionedAt'`,
    'When that version was made, UTC. Empty: on the summary.',
    {
      type: 'datetime',
    },
  ),
  entered('quote', 'quote', 'Words of the proposal it rests on. Empty: it names none.', {
    sql: `coalesce(${part('selector.exact')}, ${part('quote')})`,
  }),
  entered('quote_prefix', 'selector.prefix', 'What stands before them. Empty: nothing, or their place is not known.'),
  entered('quote_suffix', 'selector.suffix', 'What stands after them. Empty: nothing, or their place is not known.'),
  entered(
    'quote_start',
    'selector.start',
    'Where they begin, in code points from 0. Empty: their place is not known.',
    {
      type: 'integer',
    },
  ),
  entered('rationale', 'rationale', 'Why.', always),
  entered(
    'alternative',
    'alternative',
    'Other wording that would do less harm, as its assessor proposes it; nobody tabled it. Empty: none is given.',
  ),
  entered('answers', 'answersId', 'Id of the assessment it answers. Empty: none.'),
  entered('stance', 'stance', 'Whether it agrees with that one. Empty: it answers none.', { values: impactStances }),
  told('supersedes', part('supersedesId'), 'Id of the earlier one of the same assessor that it replaced. Empty: none.'),
  told('superseded_by', part('supersededById'), 'Id of the one that replaced it. Empty: none did.'),
  told('withdrawn_at', part('withdrawnAt'), 'When it was taken back, UTC. Empty: it was not.', { type: 'datetime' }),
  told('withdrawn_reason', part('withdrawnReason'), 'Why. Empty: it was not.'),
  entered(
    'sources',
    'sources',
    'Where this comes from: title, url, page, retrievedAt, sha256, note. null in it: not stated.',
    {
      sql: `json(m.record -> '$.sources')`,
      type: 'array',
      ...always,
    },
  ),
];
