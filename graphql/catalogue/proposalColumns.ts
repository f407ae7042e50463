/** The columns in which proposals are handed out, whatever the format: what each means, and where in the catalogue it stands. */

import { impactDirections } from '../impacts/impacts.ts';
import { proposalActions, proposalKinds, proposalStages, stageScopes } from '../proposals/proposals.ts';
import { type Basis, bases, confidences } from '../provenance.ts';
import type { Column } from './exportColumn.ts';

/** `sql` reads `proposals p`, `records r`, `processes c` and `documents d`, and `$bases`, on which the assessments stand that are shown. */
export interface ProposalColumn extends Column {
  sql: string;
}

const unknown = 'Empty: not known.';
const nothing = 'Empty: nothing is to be said.';

// CROSS JOIN keeps the order of look-ups as written: from the proposal to what it has, never the other way round.
const list = (what: string, from: string, where: string) =>
  `(SELECT json_group_array(${what} ORDER BY s.position) FROM ${from} WHERE ${where})`;
const names = (what: string, from: string, where: string) =>
  `coalesce((SELECT group_concat(${what}, '; ' ORDER BY s.position) FROM ${from} WHERE ${where}), 'none')`;

const sponsors = ['sponsorships s CROSS JOIN parties x ON x.id = s.party_id', 's.proposal_id = p.id'] as const;
const ownSponsors = [sponsors[0], `${sponsors[1]} AND s.is_sponsor = 1`] as const;
const topics = ['proposal_topics s CROSS JOIN topics x ON x.id = s.topic_id', 's.proposal_id = p.id'] as const;
const provisions = [
  'proposal_provisions s CROSS JOIN provisions x ON x.id = s.provision_id',
  's.proposal_id = p.id',
] as const;
const newestText = (part: string) => `r.texts ->> '$[#-1].${part}'`;
/** Assessments of a proposal on the bases that were asked for, a list in JSON; on any where that is null. */
const shown = 'm.proposal_id = p.id AND ($bases IS NULL OR m.basis IN (SELECT value FROM json_each($bases)))';
const assessments = `(SELECT json_group_array(json_object(
    'id', m.id, 'right', t.code, 'rightLabel', t.label, 'direction', m.direction, 'basis', m.basis, 'scope', m.scope,
    'severity', json(m.severity), 'likelihood', m.likelihood,
    'limitation', json(m.limitation), 'rationale', m.rationale, 'assessor', m.assessor,
    'assessedOn', m.assessed_on, 'quote', m.quote, 'sources', json(m.sources)
  ) ORDER BY m.assessed_on DESC, m.id DESC)
  FROM impacts m CROSS JOIN rights t ON t.id = m.right_id WHERE ${shown})`;
/** Ties are rare, and looking for them costs as much as all else together. */
const related = `json(CASE WHEN instr(r.record, '"relations":[]') THEN '[]' ELSE
  (SELECT json_group_array(o.slug ORDER BY e.key) FROM json_each(r.record, '$.relations') e
    JOIN proposals o ON o.id = e.value ->> '$.proposalId') END)`;

const text = (name: string, sql: string, meaning: string, more: Partial<Column> = {}): ProposalColumn => {
  return { name, type: 'string', meaning, sql, ...more };
};
const array = (name: string, sql: string, meaning: string): ProposalColumn => {
  return { name, type: 'array', meaning, sql, always: true };
};
const count = (name: string, sql: string, meaning: string): ProposalColumn => {
  return { name, type: 'integer', meaning, sql, always: true };
};
const always = { always: true } as const;

const basisMeanings: Record<Basis, string> = {
  SOURCED: 'somebody outside made, as the source has it',
  OWN: 'their assessor signed here',
  EDITORIAL: 'are our own inferences, and no source’s view',
};

export const proposalColumns: readonly ProposalColumn[] = [
  text('id', 'p.id', 'Id of the record; never changes.', always),
  text('slug', 'p.slug', 'Short name in addresses.', always),
  text('permalink', `$publicUrl || '/proposals/' || p.slug`, 'Permanent address of its page.', always),
  text('kind', 'p.kind', 'What the record is; only PROPOSAL carries an action.', { values: proposalKinds, ...always }),
  text('kind_note', 'p.kind_note', `How the source calls this kind of record where that is finer. ${nothing}`),
  text('symbol', 'p.symbol', `Official symbol. Several records can share the symbol of one document. ${unknown}`),
  text('title', 'p.title', 'Title, in our words.', always),
  text('summary', 'p.summary', 'What it says, in our words.', always),
  text('process', 'c.slug', 'Slug of the process in which it was made.', always),
  text('process_title', 'c.title', 'Title of that process.', always),
  text('document', 'd.symbol', `Symbol of the document it appears in. ${unknown}`),
  text('document_title', 'd.title', `Title of that document. ${unknown}`),
  array(
    'provisions',
    list('x.code', ...provisions),
    'Codes of the provisions it addresses, as far as they could be matched.',
  ),
  text('provision_note', 'p.provision_note', `The place it addresses, as the source states it. Empty: not stated.`),
  text(
    'action',
    `CASE WHEN p.kind = 'PROPOSAL' THEN p.action ELSE coalesce(p.action, 'none') END`,
    `What it does to the text; NOC is an explicit proposal to change nothing; none: this kind of record carries no action. ${unknown}`,
    { values: [...proposalActions, 'none'] },
  ),
  text('action_note', 'p.action_note', `Remark on the action. ${nothing}`),
  array(
    'sponsors',
    list('x.code', ...ownSponsors),
    'Codes of its sponsors; those who oppose or left are not among them.',
  ),
  text('sponsor_names', names('x.name', ...ownSponsors), 'Their names, parted by semicolons, or none.', always),
  array(
    'sponsorships',
    list(
      `json_object('party', x.code, 'name', x.name, 'role', s.role, 'since', s.since,
        'source', json(r.record -> ('$.sponsorships[' || s.position || '].source')))`,
      ...sponsors,
    ),
    'Everyone’s part in it, also of those who oppose or left: party (code), name, role, since (date, where it differs from the day of tabling), source (where it differs from those of the record).',
  ),
  array('topics', list('x.slug', ...topics), 'Slugs of its topics.'),
  text('topic_labels', names('x.label', ...topics), 'Their names, parted by semicolons, or none.', always),
  text('stage', 'p.stage', 'How far it came; UNKNOWN: not established, or no proposal for text.', {
    values: proposalStages,
    ...always,
  }),
  text(
    'stage_scope',
    'p.stage_scope',
    'What the stage was established of. TOPIC says what became of the subject, not of this record.',
    { values: stageScopes, ...always },
  ),
  text('stage_note', 'p.stage_note', `Why this stage, and on what basis. ${nothing}`),
  text('tabled', 'p.tabled', `When it was tabled, as precise as the source: YYYY, YYYY-MM or YYYY-MM-DD. ${unknown}`),
  text(
    'tabled_precision',
    `CASE length(p.tabled) WHEN 4 THEN 'YEAR' WHEN 7 THEN 'MONTH' WHEN 10 THEN 'DAY' END`,
    `How precise that date is. Empty: no date is known.`,
    { values: ['YEAR', 'MONTH', 'DAY'] },
  ),
  {
    name: 'first_day',
    type: 'date',
    sql: 'p.first_day',
    meaning: `First day that date can mean; the day itself only where tabled_precision is DAY. ${unknown}`,
  },
  {
    name: 'last_day',
    type: 'date',
    sql: 'p.last_day',
    meaning: `Last day that date can mean; the day itself only where tabled_precision is DAY. ${unknown}`,
  },
  text('phase', 'p.phase', 'Phase of the work in which it was made. Empty: not stated.'),
  text('section', 'p.section', 'Heading of the source under which it stands. Empty: not stated.'),
  text('confidence', 'p.confidence', 'How sure the record is.', { values: confidences, ...always }),
  text('confidence_note', 'p.confidence_note', `Why it is so sure, or not. ${nothing}`),
  array('action_lines', `json(r.record -> '$.actionLines')`, 'WSIS action lines it bears on, C1 to C11.'),
  text('action_lines_note', 'p.action_lines_note', `Who ties it to the action lines. ${nothing}`),
  text('justification', 'p.justification', `The sponsors’ reasons. ${unknown}`),
  ...impactDirections.map((direction) =>
    count(
      `impacts_${direction.toLowerCase()}`,
      `(SELECT count(*) FROM impacts m WHERE ${shown} AND m.direction = '${direction}')`,
      `How many assessments say ${direction}, on whatever basis: see impacts_editorial. Unit: assessments. Several may disagree; they are never averaged. 0 in all four: not assessed, which says nothing of its impact.`,
    ),
  ),
  ...bases.map((basis) =>
    count(
      `impacts_${basis.toLowerCase()}`,
      `(SELECT count(*) FROM impacts m WHERE ${shown} AND m.basis = '${basis}')`,
      `How many of these assessments ${basisMeanings[basis]}. Unit: assessments.`,
    ),
  ),
  array(
    'impacts',
    assessments,
    `Human-rights assessments, newest first: id, right (code), rightLabel, direction, basis (${bases.join(', ')}: EDITORIAL is our own inference), scope (TOPIC: of the topic, not of this text), severity (scale, scope, irremediability) and likelihood (1 to 5), limitation, rationale, assessor, assessedOn, quote, sources. null in it: not stated.`,
  ),
  text(
    'text_language',
    newestText('language'),
    `BCP 47 tag of the newest text. Empty: no text is held, only a summary.`,
  ),
  {
    name: 'text_versioned_at',
    type: 'datetime',
    sql: newestText('versionedAt'),
    meaning: 'When that version was made, UTC. Empty: no text is held.',
  },
  text('text', newestText('body'), 'The newest version of its text, plain. Empty: no text is held, only a summary.'),
  count('text_versions', `json_array_length(r.texts)`, 'How many versions of its text are held. Unit: versions.'),
  array('related', related, 'Slugs of records about the same thing; nothing more is claimed.'),
  array(
    'sources',
    `json(r.record -> '$.sources')`,
    'Where this comes from: title, url, page, retrievedAt, sha256, note. null in it: not stated; a source without retrievedAt was not seen at first hand.',
  ),
  {
    name: 'created_at',
    type: 'datetime',
    sql: 'p.created_at',
    meaning: 'When it was entered here, UTC.',
    always: true,
  },
  {
    name: 'updated_at',
    type: 'datetime',
    sql: 'p.updated_at',
    meaning: 'Last change to this record, UTC.',
    always: true,
  },
];
