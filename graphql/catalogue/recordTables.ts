/** The tables of the whole record as they are handed out: what each row is, what each column means, and how it is read. */
import { impactTables } from './impactTables.ts';
import { type ProposalColumn, proposalColumns } from './proposalColumns.ts';
import { type RecordTable, table } from './recordTable.ts';
import { proposalTexts, provisionTexts } from './textTables.ts';

const stored = (part: string) => `r.record -> '$.${part}'`;
const whole = { from: (name: string) => `${name} x JOIN records r ON r.id = x.id` };

const partial = 'as precise as the source: YYYY, YYYY-MM or YYYY-MM-DD. Empty: not known.';
const process = 'process_id!: Id of the process.';
const links = (name: string, meaning: string, columns: string[], order: string): RecordTable =>
  table(name, meaning, columns, { order, key: null });

const proposals: RecordTable = {
  name: 'proposals',
  meaning: 'A proposal, or another kind of record beside them. The columns are those of /export/proposals.csv.',
  columns: proposalColumns satisfies readonly ProposalColumn[],
  from: '',
  order: 'id',
  key: 'id',
};

/** Notes are people's own words and are not among these; nor is what is worked out for searching. */
export const recordTables: readonly RecordTable[] = [
  proposals,
  proposalTexts,
  table(
    'sponsorships',
    'A party’s part in a proposal.',
    [
      'proposal_id!: Id of the proposal.',
      'position! integer: Place in the list, from 0. Unit: none.',
      'party_id!: Id of the party.',
      'role!: Its part; OPPOSED and WITHDREW are no sponsors.',
      'since date: Since when, where that differs from the day of tabling. Empty: it does not, or is not known.',
      [
        'source object: Where this is stated, where it differs from the proposal’s sources. Empty: it does not.',
        `nullif(r.record -> ('$.sponsorships[' || x.position || '].source'), 'null')`,
      ],
    ],
    { from: 'sponsorships x JOIN records r ON r.id = x.proposal_id', order: 'x.proposal_id, x.position', key: null },
  ),
  links(
    'proposal_topics',
    'A topic of a proposal.',
    [
      'proposal_id!: Id of the proposal.',
      'position! integer: Place in the list, from 0.',
      'topic_id!: Id of the topic.',
    ],
    'x.proposal_id, x.position',
  ),
  links(
    'proposal_provisions',
    'A provision that a proposal addresses.',
    [
      'proposal_id!: Id of the proposal.',
      'position! integer: Place in the list, from 0.',
      'provision_id!: Id of the provision.',
    ],
    'x.proposal_id, x.position',
  ),
  ...impactTables,
  table(
    'processes',
    'A process in which proposals are made.',
    [
      'id!: Id of the process.',
      'slug!: Short name in addresses.',
      'title!: Title.',
      'summary!: What it is, in our words.',
      'kind!: What kind of process it is, in plain words.',
      'body!: Who runs it.',
      'stage: How far it is, in plain words. Empty: not known.',
      `stage_as_of: When that was so, ${partial}`,
      `starts: Its beginning, ${partial}`,
      `ends: Its end, ${partial}`,
      'place: Where it meets. Empty: not known, or nowhere.',
      ['mandate! array: What it rests on.', stored('mandate')],
      ['doubts! array: What is uncertain about it.', stored('doubts')],
      ['timeline! array: What happened, with dates and sources.', stored('timeline')],
    ],
    { from: whole.from('processes') },
  ),
  table('documents', 'An official paper.', [
    'id!: Id of the document.',
    process,
    'symbol!: Its symbol.',
    'title!: Its title.',
    `date: Its date, ${partial}`,
    'link: Where it can be read. Empty: not known.',
  ]),
  table('instruments', 'A text under negotiation, or its result.', [
    'id!: Id of the instrument.',
    'code!: Short name.',
    'title!: Title.',
    `adopted: When it was adopted, ${partial}`,
    `in_force: When it came into force, ${partial}`,
    'note: Where this is known from, and doubts. Empty: nothing is to be said.',
  ]),
  links(
    'instrument_processes',
    'A process that works on an instrument.',
    ['instrument_id!: Id of the instrument.', process],
    'x.instrument_id, x.process_id',
  ),
  table('provisions', 'An addressable place in an instrument.', [
    'id!: Id of the provision.',
    'instrument_id!: Id of the instrument.',
    'code!: Its code over all instruments.',
    'number!: Its number within the instrument.',
    'margin_number: Number in the margin. Empty: none, or not known.',
    'title: Its title. Empty: none.',
    'position! integer: Place in the text.',
  ]),
  provisionTexts,
  table('parties', 'A state, a group, an organisation or a body.', [
    'id!: Id of the party.',
    'code!: ITU symbol, ISO 3166 code, or a code of ours as the note says.',
    'iso3: ISO 3166 alpha-3 code. Empty: none, or not known.',
    'name!: Name.',
    'kind!: What it is.',
    'note: Where the code is from, and doubts. Empty: nothing is to be said.',
  ]),
  links(
    'memberships',
    'Membership of a party in a group. It is not support.',
    [
      'group_id!: Id of the group.',
      'position! integer: Place in the list, from 0.',
      'member_id!: Id of the member.',
      'from_day date: First day. Empty: not known.',
      'to_day date: Last day. Empty: it lasts, or is not known.',
      'confidence!: HIGH, MEDIUM or LOW.',
      'note: Why. Empty: nothing is to be said.',
    ],
    'x.group_id, x.position',
  ),
  table(
    'topics',
    'A topic.',
    [
      'id!: Id of the topic.',
      'slug!: Short name in addresses.',
      'label!: Name.',
      'definition: What it means. Empty: nothing is to be said.',
      ['alt_labels! array: Other names.', stored('altLabels')],
      'broader_id: Id of the broader topic. Empty: none.',
    ],
    { from: whole.from('topics') },
  ),
  table(
    'rights',
    'A human right, as an article of an instrument.',
    [
      'id!: Id of the right.',
      'code!: Code, for example UDHR-19.',
      'instrument!: The instrument.',
      'article!: The article, or general.',
      'label!: A short paraphrase of ours.',
    ],
    { order: 'x.position' },
  ),
  table('action_lines', 'A WSIS action line.', ['id!: Id.', 'code!: C1 to C11.', 'label!: Name.']),
  table(
    'consultations',
    'A window in which someone may comment. Whether it is open follows from the clock.',
    [
      'id!: Id of the consultation.',
      'slug!: Short name in addresses.',
      'title!: Title.',
      'summary!: What it asks, in our words.',
      'official_url: The host’s own page. Empty: not known.',
      'process_id: Id of the process. Empty: none.',
      'host_id: Id of the party that asks. Empty: not recorded as a party.',
      'opens_at datetime: When it opens, UTC. Empty: not known.',
      'opens_precision: How precisely that is known. Empty: it is not.',
      'closes_at datetime: When it closes, UTC. Empty: it has no deadline, or none is known.',
      'closes_precision: How precisely that is known. Empty: it is not.',
      ['rolling! boolean: Whether it stays open without a deadline.', `iif(x.rolling, 'true', 'false')`],
      'time_zone!: IANA name of the host’s zone.',
      'window_note: What is assumed of the window. Empty: nothing.',
      'closed_as_of date: Day on which a source said it was closed, where no deadline is known. Empty: none did.',
      'cancelled_at datetime: When it was called off, UTC. Empty: it was not.',
      'results_at datetime: When results are due or came, UTC. Empty: not known.',
      'standing!: What a reply counts for.',
      'who_may_take_part!: Who may take part.',
      'how_to_take_part!: How.',
      ['questions! array: What is asked.', stored('questions')],
      ['deadline_history! array: Earlier deadlines, with reasons and sources.', stored('deadlineHistory')],
      'confidence!: HIGH, MEDIUM or LOW.',
      'confidence_note: Why. Empty: nothing is to be said.',
    ],
    { from: whole.from('consultations') },
  ),
  links(
    'consultation_topics',
    'A topic of a consultation.',
    ['consultation_id!: Id of the consultation.', 'topic_id!: Id of the topic.'],
    'x.consultation_id, x.topic_id',
  ),
  links(
    'sources',
    'Where a record comes from.',
    [
      'record_id!: Id of the record.',
      'position! integer: Place in the list, from 0.',
      'title!: Title of the source.',
      'url: Address. Empty: none is known.',
      'page: Page or place in it. Empty: not stated.',
      'retrieved_at datetime: When we read it, UTC. Empty: it was not seen at first hand.',
      'sha256: Checksum of what was read. Empty: none was kept.',
      'note: Remark. Empty: nothing is to be said.',
    ],
    'x.record_id, x.position',
  ),
  table(
    'events',
    'One thing that happened to the public record, in one total order.',
    [
      'sequence! integer: Place in the feed, from 1, without gaps.',
      'id!: Id of the event.',
      'kind!: What happened.',
      'at! datetime: When it was entered, UTC.',
      'subject_id!: Id of what it happened to.',
      'process_id: Id of the process. Empty: none.',
      'proposal_id: Id of the proposal it is about. Empty: none.',
      ['event! object: The event as it was told.', 'x.event'],
    ],
    { order: 'x.sequence', key: 'sequence' },
  ),
  links(
    'event_concerns',
    'What an event concerns, as it was at that moment.',
    ['record_id!: Id of the record.', 'sequence! integer: Place of the event in the feed.'],
    'x.sequence, x.record_id',
  ),
];

/** How a table is read; proposals are read as an export is. */
export const readingOf = ({ columns, from, order }: RecordTable) =>
  `SELECT ${columns.map(({ name, sql }) => sql ?? `x.${name}`).join(', ')} FROM ${from} ORDER BY ${order}`;
