/**
 * Everything the table holds after the generated record was entered: records, claims on slugs, notes' places with their
 * authors, accounts, follows with their counters, and the feed with one event for each change to the public record.
 */
import type { Follow } from '#graphql/alerts/follow.ts';
import { putFollow } from '#graphql/alerts/store.ts';
import { listAsOwn, putAnnotation } from '#graphql/annotations/store.ts';
import { noteNews } from '#graphql/annotations/targets.ts';
import { nextDue } from '#graphql/consultations/boundaries.ts';
import { consultationNews } from '#graphql/consultations/consultations.ts';
import { claimSlug as claimConsultation, putConsultation } from '#graphql/consultations/store.ts';
import type { News } from '#graphql/events/events.ts';
import { makeEvent, toItem } from '#graphql/events/store.ts';
import { followId } from '#graphql/ids.ts';
import { impactNews } from '#graphql/impacts/impacts.ts';
import { putImpact } from '#graphql/impacts/store.ts';
import { partyPath } from '#graphql/parties/parties.ts';
import { putParty } from '#graphql/parties/store.ts';
import { processPath } from '#graphql/processes/processes.ts';
import { putProcess } from '#graphql/processes/store.ts';
import { type Proposal, proposalConcerns, proposalPath } from '#graphql/proposals/proposals.ts';
import { claimSlug as claimProposal, putProposal } from '#graphql/proposals/store.ts';
import { type Item, keyText, type Write } from '#graphql/table/client.ts';
import { feedHeadKey, recordKey } from '#graphql/table/keys.ts';
import { type Right, rightPath } from '#graphql/vocabulary/rights.ts';
import { putTerm } from '#graphql/vocabulary/store.ts';
import { topicPath } from '#graphql/vocabulary/topics.ts';
import { readSheet, type VersionRow } from '../../generator/rows.ts';
import { accountIdOf, consultationIdOf } from './ids.ts';
import {
  annotationFrom,
  consultationFrom,
  impactFrom,
  partyFrom,
  processFrom,
  proposalFrom,
  rightFrom,
  topicFrom,
} from './records.ts';

type Update = Extract<Write, { update: unknown }>;
type Entry = { news: News; at: string; writes: readonly Write[] };

const day = '2010-01-01';

/** Items in the order in which they would have been entered; `folder` holds the generator's files. */
export async function* itemsOf(folder: string): AsyncGenerator<Item> {
  let sequence = 0;
  for await (const { news, at, writes } of entriesOf(folder)) {
    sequence += 1;
    for (const write of writes) yield itemOf(write);
    yield toItem(makeEvent(news, sequence, new Date(at)));
  }
  yield { ...feedHeadKey, sequence };
  yield* privateItemsOf(folder);
}

function itemOf(write: Write): Item {
  if (!('put' in write)) throw new Error('only what is put can be entered in bulk');
  return write.put;
}

async function* entriesOf(folder: string): AsyncGenerator<Entry> {
  const rights = new Map<string, Right>();
  for await (const row of readSheet(folder, 'processes')) {
    const process = processFrom(row);
    yield added(process.title, processPath(process.slug), process, putProcess(process), process.id);
  }
  for await (const row of readSheet(folder, 'sponsors')) {
    const party = partyFrom(row);
    yield added(party.name, partyPath(party.code), party, putParty(party));
  }
  for await (const row of readSheet(folder, 'topics')) {
    const topic = topicFrom(row);
    yield added(topic.label, topicPath(topic.slug), topic, putTerm(topic));
  }
  for await (const row of readSheet(folder, 'rights')) {
    const right = rightFrom(row);
    rights.set(row.slug, right);
    yield added(`${right.code} ${right.label}`, rightPath(right.code), right, putTerm(right));
  }
  for await (const row of readSheet(folder, 'consultations')) {
    const consultation = consultationFrom(row);
    const writes = [putConsultation(consultation, nextDue(consultation)), claimConsultation(consultation)];
    const news: News = { kind: 'CONSULTATION_ANNOUNCED', ...consultationNews(consultation) };
    yield { news, at: consultation.createdAt, writes };
  }
  yield* discussionOf(folder, rights);
}

/** Proposals with their impacts, then the notes on them, oldest first. */
async function* discussionOf(folder: string, rights: ReadonlyMap<string, Right>): AsyncGenerator<Entry> {
  const proposals = new Map<number, Proposal>();
  const versions = readSheet(folder, 'versions');
  let impacts = 0;
  for await (const row of readSheet(folder, 'proposals')) {
    const proposal = proposalFrom(row, [await next(versions), await next(versions)]);
    proposals.set(row.id, proposal);
    const { id, title, slug, processId, createdAt } = proposal;
    const news: News = {
      kind: 'PROPOSAL_TABLED',
      ...{ subjectId: id, subjectLabel: title, subjectPath: proposalPath(slug), processId },
      concerns: proposalConcerns(proposal),
    };
    yield { news, at: createdAt, writes: [putProposal(proposal), claimProposal(proposal)] };
    for (const assessed of row.impacts) {
      impacts += 1;
      const impact = impactFrom(assessed, impacts, proposal);
      const right = rights.get(assessed.right);
      if (!right) throw new Error(`no right ${assessed.right}`);
      const told: News = { kind: 'IMPACT_ASSESSED', ...impactNews(impact, proposal, right, null) };
      yield { news: told, at: createdAt, writes: [putImpact(impact)] };
    }
  }
  for await (const row of readSheet(folder, 'annotations')) {
    const proposal = proposals.get(row.proposal);
    if (!proposal) throw new Error(`no proposal ${row.proposal}`);
    const note = annotationFrom(row, proposal);
    const { id, title: label, slug, processId } = proposal;
    const target = { id, label, path: proposalPath(slug), processId };
    const news: News = { kind: 'ANNOTATION_PUBLISHED', ...noteNews(note, target) };
    yield { news, at: note.createdAt, writes: [putAnnotation(note), listAsOwn(note)] };
  }
}

async function next(versions: AsyncGenerator<VersionRow>): Promise<VersionRow> {
  const { value, done } = await versions.next();
  if (done) throw new Error('a proposal has no text');
  return value;
}

/** A reference record and the event that tells of it. */
function added(
  subjectLabel: string,
  subjectPath: string,
  { id, createdAt }: { id: string; createdAt: string },
  write: Write,
  processId: string | null = null,
): Entry {
  const news: News = { kind: 'RECORD_ADDED', subjectId: id, subjectLabel, subjectPath, processId, concerns: [id] };
  return { news, at: createdAt, writes: [write] };
}

/** Accounts, and who follows what: nothing of it stands in the feed. */
async function* privateItemsOf(folder: string): AsyncGenerator<Item> {
  for await (const { id } of readSheet(folder, 'people')) {
    yield { ...recordKey(accountIdOf(id)), handle: `person-${id}`, madeOn: day };
  }
  for await (const { puts } of followsOf(folder)) yield* puts;
}

/** Counters can only be raised, which the import cannot do: these are the writes that raise each once, by all its followers. */
export async function countersOf(folder: string): Promise<Write[]> {
  const counters = new Map<string, { write: Update; count: number }>();
  for await (const { updates } of followsOf(folder)) {
    for (const write of updates) {
      const key = keyText(write.update);
      counters.set(key, { write, count: (counters.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counters.values()].map(({ write, count }) => {
    if (write.values?.[':by'] !== 1) throw new Error('a follow is counted otherwise than by 1');
    return { ...write, values: { ...write.values, ':by': count } };
  });
}

async function* followsOf(folder: string): AsyncGenerator<{ puts: Item[]; updates: Update[] }> {
  const titles = new Map<number, string>();
  for await (const { id, title } of readSheet(folder, 'consultations')) titles.set(id, title);
  for await (const { consultation, person } of readSheet(folder, 'followers')) {
    const [accountId, subjectId] = [accountIdOf(person), consultationIdOf(consultation)];
    const follow: Follow = {
      ...{ id: followId(accountId, subjectId), accountId, subjectId, name: titles.get(consultation) ?? '' },
      ...{ kinds: [], rate: 'LIVE', channels: ['INBOX'], query: null, fault: null },
      ...{ createdAt: `${day}T00:00:00.000Z`, version: 1 },
    };
    const writes = putFollow(follow, null, { followers: 0, most: 1 });
    yield {
      puts: writes.flatMap((write) => ('put' in write ? [write.put] : [])),
      updates: writes.flatMap((write) => ('update' in write ? [write] : [])),
    };
  }
}
