/** From the generator's rows to our records, as our verbs would have entered them. */
import type { Annotation } from '#graphql/annotations/annotations.ts';
import { settled } from '#graphql/consultations/boundaries.ts';
import type { Consultation } from '#graphql/consultations/consultations.ts';
import type { Impact } from '#graphql/impacts/impacts.ts';
import { unsigned } from '#graphql/impacts/unsigned.ts';
import { type Party, partyId } from '#graphql/parties/parties.ts';
import { type Process, processId } from '#graphql/processes/processes.ts';
import { type Proposal, textId } from '#graphql/proposals/proposals.ts';
import type { Source } from '#graphql/provenance.ts';
import { type Right, rightId } from '#graphql/vocabulary/rights.ts';
import { type Topic, topicId } from '#graphql/vocabulary/topics.ts';
import { asOf } from '../../generator/lists.ts';
import { at } from '../../generator/random.ts';
import type { AnnotationRow, ConsultationRow, Files, ProposalRow, VersionRow } from '../../generator/rows.ts';
import { accountIdOf, annotationIdOf, consultationIdOf, impactIdOf, proposalIdOf } from './ids.ts';
import { articleOf, directionOf, processSlugOf, proposalSlugOf, stages, topicLabelOf } from './words.ts';

const beginning = '2010-01-01T00:00:00.000Z';
const stamp = (at = beginning) => ({ version: 1, createdAt: at, updatedAt: at });
const source: Source = {
  title: 'Generated record',
  url: 'https://example.org/record',
  page: null,
  retrievedAt: beginning,
  sha256: null,
  note: null,
};

export function processFrom({ code, name, opened, closed }: Files['processes']): Process {
  const slug = processSlugOf(code);
  const said = { title: name, summary: `${name}.`, kind: 'conference', body: 'ITU', starts: opened, ends: closed };
  const lists = { mandate: [], doubts: [], timeline: [], sources: [source] };
  return { id: processId(slug), slug, ...said, stage: null, stageAsOf: null, place: null, ...lists, ...stamp() };
}

export function partyFrom({ code, name, kind }: Files['sponsors']): Party {
  const rest = { iso3: null, note: null, memberships: [], sources: [source] };
  return { id: partyId(code), code, name, kind: kind === 'GROUP' ? 'REGIONAL_GROUP' : 'STATE', ...rest, ...stamp() };
}

export function topicFrom({ slug }: Files['topics']): Topic {
  const rest = { definition: null, altLabels: [], infrastructure: [], broaderId: null };
  return { id: topicId(slug), slug, label: topicLabelOf(slug), ...rest, ...stamp() };
}

export function rightFrom({ slug }: Files['rights']): Right {
  const { name, code, instrument, article } = articleOf(slug);
  return {
    id: rightId(code),
    code,
    instrument,
    article,
    label: name,
    relatedIds: [],
    limits: 'NO_TEST',
    isNonDerogable: null,
    limitsNote: null,
    ...stamp(),
  };
}

export function proposalFrom(row: ProposalRow, versions: readonly VersionRow[]): Proposal {
  const id = proposalIdOf(row.id);
  const { symbol, title, summary, action, date, provision } = row;
  const textIds = versions.map(({ version }) => textId(id, version));
  return {
    ...{ id, slug: proposalSlugOf(symbol), kind: 'PROPOSAL', kindNote: null, symbol, title, summary, action },
    processId: processId(processSlugOf(row.process)),
    documentId: null,
    provisionIds: [],
    provisionNote: provision,
    actionNote: null,
    sponsorships: row.sponsors.map((code, place) => ({
      partyId: partyId(code),
      role: place === 0 ? 'LEAD' : 'CO_SPONSOR',
      since: null,
      source: null,
    })),
    topicIds: row.topics.map(topicId),
    stage: stages[row.status],
    stageScope: 'RECORD',
    stageNote: null,
    tabled: date,
    phase: null,
    section: null,
    confidence: 'HIGH',
    confidenceNote: null,
    actionLines: [],
    actionLinesNote: null,
    justification: null,
    texts: versions.map(({ created, text }, place) => ({
      id: at(textIds, place),
      proposalId: id,
      language: 'en',
      versionedAt: created,
      basedOn: textIds[place - 1] ?? null,
      body: text,
      documentId: null,
    })),
    relations: [],
    sources: [source],
    ...stamp(versions.at(-1)?.created),
  };
}

type ImpactRow = ProposalRow['impacts'][number];

/** The generator knows one degree where the record has three: it stands for all of them. */
export function impactFrom({ right, direction, severity }: ImpactRow, number: number, proposal: Proposal): Impact {
  return {
    id: impactIdOf(number),
    proposalId: proposal.id,
    rightId: rightId(articleOf(right).code),
    direction: directionOf(direction),
    basis: 'EDITORIAL',
    severity: { scale: severity, scope: severity, irremediability: severity },
    likelihood: null,
    limitation: null,
    rationale: 'Generated.',
    assessor: 'generator',
    assessedOn: proposal.createdAt.slice(0, 10),
    sources: [],
    quote: null,
    confidence: null,
    scope: 'RECORD',
    affected: [],
    infrastructure: [],
    dutyBearers: [],
    dutyNote: null,
    alternative: null,
    ...unsigned,
    ...stamp(proposal.createdAt),
  };
}

/** A public note on words of the proposal's current text. */
export function annotationFrom({ id, author, body, quote, created }: AnnotationRow, proposal: Proposal): Annotation {
  const text = proposal.texts.at(-1);
  const { prefix, exact, suffix } = quote;
  const start = (text?.body.indexOf(prefix + exact + suffix) ?? -1) + prefix.length;
  if (!text || start < prefix.length) throw new Error(`the words of note ${id} do not stand in their text`);
  return {
    id: annotationIdOf(id, created),
    targetId: proposal.id,
    authorId: accountIdOf(author),
    visibility: 'PUBLIC',
    motivation: 'COMMENTING',
    body,
    tags: [],
    selector: { ...quote, start, end: start + exact.length, textId: text.id },
    placement: null,
    groupId: null,
    embargoUntil: null,
    mentionedIds: [],
    edits: [],
    parentId: null,
    editedAt: null,
    moderation: 'APPROVED',
    ...stamp(created),
  };
}

/** As entered at the moment of asking: what had passed by then is not told of. */
export function consultationFrom({ id, title, process, opens, closes }: ConsultationRow): Consultation {
  const entered: Consultation = {
    id: consultationIdOf(id),
    slug: `consultation-${String(id).padStart(3, '0')}`,
    title,
    summary: `${title}.`,
    officialUrl: null,
    processId: processId(processSlugOf(process)),
    hostId: null,
    opensAt: opens,
    opensPrecision: 'INSTANT',
    closesAt: closes,
    closesPrecision: 'INSTANT',
    rolling: false,
    timeZone: 'Europe/Zurich',
    windowNote: null,
    closedAsOf: null,
    cancelledAt: null,
    resultsAt: null,
    standing: 'OFFICIAL',
    whoMayTakePart: 'Everyone.',
    howToTakePart: 'In writing.',
    questions: [],
    topicIds: [],
    deadlineHistory: [],
    confidence: 'HIGH',
    confidenceNote: null,
    sources: [source],
    told: [],
    ...stamp(),
  };
  return settled(entered, new Date(asOf));
}
