/**
 * The tables of the catalogue. Their names are plain, because a copy of the file is also the public download.
 * `first_day`, `last_day`, `…_order` and `…_key` are worked out for sorting and finding; all else stands as in the record.
 */
import type { RecordKind } from '../ids.ts';

/** Raised whenever the tables or what stands in them change: a file of another format is built again. */
export const format = 12;

const impactColumns = `
  id TEXT PRIMARY KEY, proposal_id TEXT NOT NULL, right_id TEXT NOT NULL, direction TEXT NOT NULL, basis TEXT NOT NULL,
  severity TEXT, likelihood INTEGER, confidence TEXT, limitation TEXT, rationale TEXT NOT NULL, assessor TEXT NOT NULL,
  assessed_on TEXT NOT NULL, scope TEXT NOT NULL, affected TEXT NOT NULL, infrastructure TEXT NOT NULL,
  duty_bearers TEXT NOT NULL, duty_note TEXT, text_id TEXT, selector TEXT, quote TEXT, alternative TEXT, sources TEXT NOT NULL,
  signed_for TEXT, supersedes_id TEXT, answers_id TEXT, stance TEXT, published_at TEXT NOT NULL, gravity TEXT NOT NULL`;

export const tables = `
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE processes (
  id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, summary TEXT NOT NULL, kind TEXT NOT NULL,
  body TEXT NOT NULL, stage TEXT, stage_as_of TEXT, starts TEXT, ends TEXT, place TEXT, newest_day TEXT
) STRICT;
CREATE TABLE documents (
  id TEXT PRIMARY KEY, process_id TEXT NOT NULL, symbol TEXT NOT NULL, title TEXT NOT NULL, date TEXT, link TEXT,
  first_day TEXT, symbol_order TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_process ON documents (process_id);
CREATE TABLE instruments (
  id TEXT PRIMARY KEY, code TEXT NOT NULL, title TEXT NOT NULL, adopted TEXT, in_force TEXT, note TEXT, first_day TEXT
) STRICT;
CREATE TABLE instrument_processes (
  instrument_id TEXT NOT NULL, process_id TEXT NOT NULL, PRIMARY KEY (instrument_id, process_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE provisions (
  id TEXT PRIMARY KEY, instrument_id TEXT NOT NULL, code TEXT NOT NULL UNIQUE, number TEXT NOT NULL, margin_number TEXT,
  title TEXT, position INTEGER NOT NULL
) STRICT;
CREATE INDEX provisions_by_instrument ON provisions (instrument_id, position);
CREATE INDEX provisions_by_number ON provisions (number);

CREATE TABLE parties (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, iso3 TEXT, name TEXT NOT NULL, kind TEXT NOT NULL, note TEXT,
  name_order TEXT NOT NULL
) STRICT;
CREATE INDEX parties_by_iso3 ON parties (iso3);
CREATE TABLE memberships (
  group_id TEXT NOT NULL, position INTEGER NOT NULL, member_id TEXT NOT NULL, from_day TEXT, to_day TEXT,
  confidence TEXT NOT NULL, note TEXT, PRIMARY KEY (group_id, position)
) STRICT, WITHOUT ROWID;
-- Memberships of one member in one group that touch or overlap, joined into one.
CREATE TABLE membership_spans (group_id TEXT NOT NULL, member_id TEXT NOT NULL, from_day TEXT, to_day TEXT) STRICT;
CREATE INDEX membership_spans_by_group ON membership_spans (group_id, member_id);
CREATE INDEX membership_spans_by_member ON membership_spans (member_id);

CREATE TABLE topics (
  id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, label TEXT NOT NULL, definition TEXT, alt_labels TEXT NOT NULL,
  broader_id TEXT, label_order TEXT NOT NULL
) STRICT;
CREATE INDEX topics_by_broader ON topics (broader_id);
CREATE TABLE rights (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, instrument TEXT NOT NULL, article TEXT NOT NULL, label TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE action_lines (id TEXT PRIMARY KEY, code TEXT NOT NULL, label TEXT NOT NULL) STRICT;

CREATE TABLE proposals (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slug TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, kind_note TEXT,
  symbol TEXT, title TEXT NOT NULL, summary TEXT NOT NULL, process_id TEXT NOT NULL, document_id TEXT,
  provision_note TEXT, action TEXT, action_note TEXT, stage TEXT NOT NULL, stage_scope TEXT NOT NULL, stage_note TEXT,
  tabled TEXT, phase TEXT, section TEXT, confidence TEXT NOT NULL, confidence_note TEXT, action_lines TEXT NOT NULL,
  action_lines_note TEXT, justification TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  first_day TEXT, last_day TEXT, year TEXT, symbol_key TEXT, symbol_order TEXT
) STRICT;
CREATE INDEX proposals_by_process ON proposals (process_id);
CREATE INDEX proposals_by_first_day ON proposals (first_day, id);
CREATE INDEX proposals_by_update ON proposals (updated_at, id);
CREATE INDEX proposals_by_symbol ON proposals (symbol_key);
CREATE TABLE proposal_topics (
  proposal_id TEXT NOT NULL, topic_id TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (proposal_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_topics_by_topic ON proposal_topics (topic_id);
CREATE TABLE proposal_provisions (
  proposal_id TEXT NOT NULL, provision_id TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (proposal_id, provision_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_provisions_by_provision ON proposal_provisions (provision_id);
-- is_sponsor is 0 for those who oppose or left.
CREATE TABLE sponsorships (
  proposal_id TEXT NOT NULL, position INTEGER NOT NULL, party_id TEXT NOT NULL, role TEXT NOT NULL, since TEXT,
  is_sponsor INTEGER NOT NULL, PRIMARY KEY (proposal_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX sponsorships_by_party ON sponsorships (party_id);
CREATE VIEW sponsors AS SELECT proposal_id, party_id FROM sponsorships WHERE is_sponsor = 1;
-- Sponsors, and the members that a sponsoring group had on every day the date of tabling can mean.
CREATE VIEW sponsors_and_members AS
  SELECT proposal_id, party_id FROM sponsors
  UNION
  SELECT s.proposal_id, m.member_id
  FROM sponsors s JOIN proposals p ON p.id = s.proposal_id JOIN membership_spans m ON m.group_id = s.party_id
  WHERE p.first_day IS NOT NULL
    AND (m.from_day IS NULL OR m.from_day <= p.first_day) AND (m.to_day IS NULL OR p.last_day <= m.to_day);

-- Severity, limitation, lists, selector, signed_for and sources are JSON, as they stand in the record. Gravity sorts the gravest first.
CREATE TABLE impacts (${impactColumns}) STRICT;
CREATE INDEX impacts_by_proposal ON impacts (proposal_id);
CREATE INDEX impacts_by_right ON impacts (right_id);
-- Those that were taken back or replaced stand apart: whatever counts or finds assessments looks at those that stand.
CREATE TABLE former_impacts (
  ${impactColumns}, state TEXT NOT NULL, superseded_by TEXT, withdrawn_at TEXT, withdrawn_reason TEXT
) STRICT;
CREATE INDEX former_impacts_by_proposal ON former_impacts (proposal_id);

CREATE TABLE consultations (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slug TEXT NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL,
  official_url TEXT, process_id TEXT, host_id TEXT, opens_at TEXT, opens_precision TEXT, closes_at TEXT,
  closes_precision TEXT, rolling INTEGER NOT NULL, time_zone TEXT NOT NULL, window_note TEXT, closed_as_of TEXT,
  cancelled_at TEXT, results_at TEXT, standing TEXT NOT NULL, who_may_take_part TEXT NOT NULL,
  how_to_take_part TEXT NOT NULL, confidence TEXT NOT NULL, confidence_note TEXT
) STRICT;
CREATE INDEX consultations_by_process ON consultations (process_id);
CREATE TABLE consultation_topics (
  consultation_id TEXT NOT NULL, topic_id TEXT NOT NULL, PRIMARY KEY (consultation_id, topic_id)
) STRICT, WITHOUT ROWID;

-- Which public notes there are.
CREATE TABLE public_notes (
  id TEXT PRIMARY KEY, target_id TEXT NOT NULL, parent_id TEXT, created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX public_notes_by_target ON public_notes (target_id, id);
CREATE INDEX public_notes_by_parent ON public_notes (parent_id, id);
-- Public notes whole, with their words as text/inText.ts makes them; and the accounts of their authors as others see them. A
-- copy of this file holds none of it, so that no copy outlives a deletion.
CREATE TABLE talk (id TEXT PRIMARY KEY, author_id TEXT, words TEXT, record TEXT NOT NULL) STRICT;
CREATE INDEX talk_by_author ON talk (author_id);

-- Every record whole, as JSON with its parts in the order of their names. The texts of a proposal stand apart: they are most
-- of it, and lists never ask for them.
CREATE TABLE records (id TEXT PRIMARY KEY, record TEXT NOT NULL, texts TEXT) STRICT;

CREATE TABLE sources (
  record_id TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, url TEXT, page TEXT, retrieved_at TEXT,
  sha256 TEXT, note TEXT, PRIMARY KEY (record_id, position)
) STRICT, WITHOUT ROWID;

-- What proposals are counted, filtered and sorted by, in columns packed by blocks of numbers, so that a process that starts
-- reads a few of these and goes through nothing. All of it is worked out from the tables above.
CREATE TABLE packed (
  column_name TEXT NOT NULL, block INTEGER NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (column_name, block)
) STRICT;
CREATE TABLE packed_values (
  column_name TEXT NOT NULL, code INTEGER NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (column_name, code), UNIQUE (column_name, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, subject_id TEXT NOT NULL,
  process_id TEXT, proposal_id TEXT, event TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_proposal ON events (proposal_id);
CREATE INDEX events_by_kind ON events (kind, at);
CREATE TABLE event_concerns (
  record_id TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (record_id, sequence)
) STRICT, WITHOUT ROWID;

-- What of a proposal was otherwise before an event, as JSON; null when it did not exist. Nothing where nothing was.
CREATE TABLE former_cards (
  proposal_id TEXT NOT NULL, sequence INTEGER NOT NULL, change TEXT NOT NULL, former TEXT NOT NULL,
  PRIMARY KEY (proposal_id, sequence)
) STRICT, WITHOUT ROWID;

-- Words as text/tokens.ts makes them, so that the index itself only parts them at spaces; the texts are not kept twice.
CREATE VIRTUAL TABLE proposal_search USING fts5 (
  symbol, title, summary, other, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE consultation_search USING fts5 (
  title, summary, content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- Every word of letters that stands in one of these two: with what its other forms share, how long it is, and which letters
-- are in it, a bit for each.
CREATE TABLE words (
  word TEXT PRIMARY KEY, stem TEXT, size INTEGER NOT NULL, letters INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX words_by_stem ON words (stem) WHERE stem IS NOT NULL;
CREATE INDEX words_by_letters ON words (size, letters);

-- What one can jump to, and the codes and names that lead straight to it.
CREATE TABLE findables (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name_order TEXT NOT NULL) STRICT;
CREATE TABLE findable_names (name TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (name, id)) STRICT, WITHOUT ROWID;
CREATE INDEX findable_names_by_id ON findable_names (id);
CREATE VIRTUAL TABLE findable_search USING fts5 (
  kind, shown, others, content = '', contentless_delete = 1, prefix = '1 2', tokenize = 'ascii'
);
`;

/** Where a record of a kind has its rows, and the column that holds its id. Kinds that are not named here have none. */
export const homes = {
  process: [['processes', 'id']],
  document: [['documents', 'id']],
  instrument: [
    ['instruments', 'id'],
    ['instrument_processes', 'instrument_id'],
  ],
  provision: [['provisions', 'id']],
  party: [
    ['parties', 'id'],
    ['memberships', 'group_id'],
    ['membership_spans', 'group_id'],
  ],
  topic: [['topics', 'id']],
  right: [['rights', 'id']],
  actionLine: [['action_lines', 'id']],
  proposal: [
    ['proposals', 'id'],
    ['proposal_topics', 'proposal_id'],
    ['proposal_provisions', 'proposal_id'],
    ['sponsorships', 'proposal_id'],
  ],
  impact: [
    ['impacts', 'id'],
    ['former_impacts', 'id'],
  ],
  consultation: [
    ['consultations', 'id'],
    ['consultation_topics', 'consultation_id'],
  ],
  annotation: [
    ['public_notes', 'id'],
    ['talk', 'id'],
  ],
} as const satisfies Partial<Record<RecordKind, readonly (readonly [table: string, column: string])[]>>;

export type HousedKind = keyof typeof homes;
