/** From a record to its rows: what of each kind of record stands in the catalogue. Only what everyone may read does. */
import type { Annotation } from '../annotations/annotations.ts';
import type { Consultation } from '../consultations/consultations.ts';
import { firstDay, lastDay } from '../dates.ts';
import { gravityKey } from '../impacts/gravity.ts';
import { type Impact, stateOf } from '../impacts/impacts.ts';
import type { Party } from '../parties/parties.ts';
import { isPublicNote } from '../people/permissions.ts';
import type { Document } from '../processes/documents.ts';
import type { Instrument, Provision } from '../processes/instruments.ts';
import type { Process } from '../processes/processes.ts';
import { isSponsor, type Proposal, symbolKey } from '../proposals/proposals.ts';
import type { Source } from '../provenance.ts';
import type { ActionLine } from '../vocabulary/actionLines.ts';
import { type Right, rightsInstruments } from '../vocabulary/rights.ts';
import type { Topic } from '../vocabulary/topics.ts';
import { recordText } from './held.ts';
import { orderKey } from './order.ts';
import type { Values } from './rows.ts';
import { joinSpans } from './spans.ts';
import type { HousedKind } from './tables.ts';
import { wordSet } from './text/inText.ts';

export type Row = readonly [table: string, row: Values];

/** The records of each kind, as the table holds them. */
export interface Records {
  process: Process;
  document: Document;
  instrument: Instrument;
  provision: Provision;
  party: Party;
  topic: Topic;
  right: Right;
  actionLine: ActionLine;
  proposal: Proposal;
  impact: Impact;
  consultation: Consultation;
  annotation: Annotation;
}

const list = (texts: readonly string[]) => texts.join('; ');
const dayOf = (date: string | null) => (date === null ? null : firstDay(date));
const utc = (instant: string | null) => (instant === null ? null : new Date(instant).toISOString());

export const projections: { [Kind in HousedKind]: (record: Records[Kind]) => Row[] } = {
  process(process) {
    const { id, slug, title, summary, kind, body, stage, stageAsOf, starts, ends, place, timeline, sources } = process;
    const days = [starts, ends, ...timeline.map(({ date }) => date)].map(dayOf).filter((day) => day !== null);
    const newest_day = days.sort().at(-1) ?? null;
    const row = {
      id,
      slug,
      title,
      summary,
      kind,
      body,
      stage,
      stage_as_of: stageAsOf,
      starts,
      ends,
      place,
      newest_day,
    };
    return [['processes', row], ...sourceRows(id, sources)];
  },

  document({ id, processId, symbol, title, date, link }) {
    const worked = { first_day: dayOf(date), symbol_order: orderKey(symbol) };
    return [['documents', { id, process_id: processId, symbol, title, date, link, ...worked }]];
  },

  instrument({ id, code, title, adopted, inForce, note, processIds, sources }) {
    return [
      ['instruments', { id, code, title, adopted, in_force: inForce, note, first_day: dayOf(adopted) }],
      ...unique(processIds).map((process_id): Row => ['instrument_processes', { instrument_id: id, process_id }]),
      ...sourceRows(id, sources),
    ];
  },

  provision({ id, instrumentId, code, number, marginNumber, title, order }) {
    const place = { number, margin_number: marginNumber, position: order };
    return [['provisions', { id, instrument_id: instrumentId, code, title, ...place }]];
  },

  party({ id, code, iso3, name, kind, note, memberships, sources }) {
    return [
      ['parties', { id, code, iso3, name, kind, note, name_order: orderKey(name) }],
      ...memberships.map(({ memberId, from, to, confidence, note }, position): Row => {
        return [
          'memberships',
          { group_id: id, position, member_id: memberId, from_day: from, to_day: to, confidence, note },
        ];
      }),
      ...joinSpans(memberships).map(({ memberId, from, to }): Row => {
        return ['membership_spans', { group_id: id, member_id: memberId, from_day: from, to_day: to }];
      }),
      ...sourceRows(id, sources),
    ];
  },

  topic({ id, slug, label, definition, altLabels, broaderId }) {
    const words = { label, definition, alt_labels: list(altLabels), label_order: orderKey(label) };
    return [['topics', { id, slug, broader_id: broaderId, ...words }]];
  },

  right({ id, code, instrument, article, label }) {
    const position = rightsInstruments.indexOf(instrument) * 1000 + (article === 'general' ? 0 : Number(article));
    return [['rights', { id, code, instrument, article, label, position }]];
  },

  actionLine: ({ id, code, label }) => [['action_lines', { id, code, label }]],

  proposal(proposal) {
    const { id, topicIds, provisionIds, sponsorships, sources } = proposal;
    return [
      ['proposals', proposalRow(proposal)],
      ...unique(topicIds).map(
        (topic_id, position): Row => ['proposal_topics', { proposal_id: id, topic_id, position }],
      ),
      ...unique(provisionIds).map((provision_id, position): Row => {
        return ['proposal_provisions', { proposal_id: id, provision_id, position }];
      }),
      ...sponsorships.map(({ partyId, role, since }, position): Row => {
        const is_sponsor = isSponsor(role) ? 1 : 0;
        return ['sponsorships', { proposal_id: id, position, party_id: partyId, role, since, is_sponsor }];
      }),
      ...sourceRows(id, sources),
    ];
  },

  impact(impact) {
    const { id, sources, withdrawnAt = null, withdrawnReason = null, supersededById = null } = impact;
    const row = impactRow(impact);
    const state = stateOf({ withdrawnAt, supersededById });
    const taken = { withdrawn_at: utc(withdrawnAt), withdrawn_reason: withdrawnReason };
    const former = { state, superseded_by: supersededById, ...taken };
    const told: Row = state === 'PUBLISHED' ? ['impacts', row] : ['former_impacts', { ...row, ...former }];
    return [told, ...sourceRows(id, sources)];
  },

  consultation(consultation) {
    const { id, topicIds, sources } = consultation;
    return [
      ['consultations', consultationRow(consultation)],
      ...unique(topicIds).map((topic_id): Row => ['consultation_topics', { consultation_id: id, topic_id }]),
      ...sourceRows(id, sources),
    ];
  },

  annotation: (note) =>
    isPublicNote(note)
      ? [
          [
            'public_notes',
            { id: note.id, target_id: note.targetId, parent_id: note.parentId, created_at: note.createdAt },
          ],
          ['talk', { id: note.id, author_id: note.authorId, words: noteWords(note), record: recordText(note) }],
        ]
      : [],
};

/** Its body's words and those it is about: what a search for notes looks at first. */
const noteWords = ({ body, selector, tags }: Annotation) => wordSet([body, selector?.exact ?? ''], tags);

function proposalRow(proposal: Proposal): Values {
  const { id, slug, kind, symbol, title, summary, action, stage, tabled, phase, section, confidence } = proposal;
  return {
    ...{ id, slug, kind, symbol, title, summary, action, stage, tabled, phase, section, confidence },
    kind_note: proposal.kindNote,
    process_id: proposal.processId,
    document_id: proposal.documentId,
    provision_note: proposal.provisionNote,
    action_note: proposal.actionNote,
    stage_scope: proposal.stageScope,
    stage_note: proposal.stageNote,
    confidence_note: proposal.confidenceNote,
    action_lines: list(proposal.actionLines),
    action_lines_note: proposal.actionLinesNote,
    justification: proposal.justification,
    created_at: proposal.createdAt,
    updated_at: proposal.updatedAt,
    first_day: dayOf(tabled),
    last_day: tabled === null ? null : lastDay(tabled),
    year: tabled === null ? null : tabled.slice(0, 4),
    symbol_key: symbol === null ? null : symbolKey(symbol),
    symbol_order: symbol === null ? null : orderKey(symbol),
  };
}

/** What was stored before an assessment could have it is filled in where it is read; here it may be lacking. */
function impactRow(impact: Impact): Values {
  const { id, direction, basis, likelihood, rationale, assessor, quote, severity, limitation, sources } = impact;
  return {
    ...{ id, direction, basis, likelihood, rationale, assessor, quote },
    proposal_id: impact.proposalId,
    right_id: impact.rightId,
    severity: severity && recordText(severity),
    confidence: impact.confidence ?? null,
    limitation: limitation && recordText(limitation),
    assessed_on: impact.assessedOn,
    scope: impact.scope ?? 'RECORD',
    affected: recordText(impact.affected ?? []),
    infrastructure: recordText(impact.infrastructure ?? []),
    duty_bearers: recordText(impact.dutyBearers ?? []),
    duty_note: impact.dutyNote ?? null,
    text_id: impact.textId ?? null,
    selector: impact.selector ? recordText(impact.selector) : null,
    alternative: impact.alternative ?? null,
    sources: recordText(sources),
    signed_for: impact.signedFor ? recordText(impact.signedFor) : null,
    supersedes_id: impact.supersedesId ?? null,
    answers_id: impact.answersId ?? null,
    stance: impact.stance ?? null,
    published_at: utc(impact.createdAt),
    gravity: gravityKey(impact),
  };
}

function consultationRow(consultation: Consultation): Values {
  const { id, slug, title, summary, standing, confidence } = consultation;
  return {
    ...{ id, slug, title, summary, standing, confidence },
    official_url: consultation.officialUrl,
    process_id: consultation.processId,
    host_id: consultation.hostId,
    opens_at: utc(consultation.opensAt),
    opens_precision: consultation.opensPrecision,
    closes_at: utc(consultation.closesAt),
    closes_precision: consultation.closesPrecision,
    rolling: consultation.rolling ? 1 : 0,
    time_zone: consultation.timeZone,
    window_note: consultation.windowNote,
    closed_as_of: consultation.closedAsOf,
    cancelled_at: utc(consultation.cancelledAt),
    results_at: utc(consultation.resultsAt),
    who_may_take_part: consultation.whoMayTakePart,
    how_to_take_part: consultation.howToTakePart,
    confidence_note: consultation.confidenceNote,
  };
}

function sourceRows(record_id: string, sources: readonly Source[]): Row[] {
  return sources.map(({ title, url, page, retrievedAt, sha256, note }, position) => {
    return ['sources', { record_id, position, title, url, page, retrieved_at: retrievedAt, sha256, note }];
  });
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
