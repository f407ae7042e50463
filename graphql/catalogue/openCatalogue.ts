/** The catalogue over a SQLite file. It keeps itself up to date from the table whenever it is asked to. */
import type { Table } from '../table/client.ts';
import { addressCount, addresses } from './addresses.ts';
import { applyNews, knowsFeedOf, readCursor } from './apply.ts';
import { build } from './build.ts';
import { cardsOf, restoreFormer } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { consultationIds, consultationIdsOf } from './consultations.ts';
import { countFacet, proposalCount } from './counts.ts';
import { coverage } from './coverage.ts';
import { editionOf } from './edition.ts';
import { eventAt, findEvents } from './events.ts';
import { copyTo, openBeside, openFile, replace } from './files.ts';
import { holdRecords } from './held.ts';
import { assessors, countImpacts, findImpacts, impactIdsFound, impactTally } from './impacts.ts';
import { assessmentCoverage, assessmentStatus, ledgerLines } from './ledgerLines.ts';
import * as lists from './lists.ts';
import { countMatrix, readDirections } from './matrix.ts';
import { namingOf } from './naming.ts';
import { hearNotes, notedTargetIds, publicNotes } from './notes.ts';
import { groupIdsOf, partyIdOf, partyIds } from './parties.ts';
import { countProposals, findProposals, proposalIdsBySymbol } from './search.ts';
import { sharedWording } from './sharedTexts.ts';
import { type News, newsSize, readNews } from './store.ts';
import { findableIds } from './text/findables.ts';
import { respell } from './text/spellings.ts';

/**
 * Opens the catalogue in a file, or in memory with `:memory:`. A file that is damaged, of another format or of another
 * table is thrown away and built again. One process at a time may use a file; others take a snapshot of it.
 */
export function openCatalogue(path: string): Catalogue {
  let rows = openFile(path);
  const held = holdRecords(() => rows);
  let recognised = false;
  /** When the feed was last asked, and whether nothing was committed here since. */
  let checkedAt = Number.NEGATIVE_INFINITY;
  let trusted = false;
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;

  async function follow(table: Table): Promise<void> {
    if (rows.damaged() || !(recognised || (await knowsFeedOf(rows, table)))) await rebuild(table);
    if (!recognised) await restoreFormer(rows, table);
    recognised = true;
    for (let more = true; more; ) {
      const cursor = readCursor(rows);
      const news = await readNews(table, cursor);
      more = news.events.length >= newsSize || (cursor === 0 && news.events.length > 0);
      if (cursor === 0 && more) await rebuild(table);
      else take(news);
    }
  }

  function take(news: News): void {
    held.drop(applyNews(rows, news));
  }

  async function rebuild(table: Table): Promise<void> {
    const built = openBeside(path);
    try {
      await build(built, table);
    } catch (error) {
      built.close();
      throw error;
    }
    rows = replace(path, rows, built);
    held.drop();
  }

  async function run(table: Table): Promise<void> {
    try {
      await follow(table);
    } catch (error) {
      if (!rows.damaged()) throw error;
      await follow(table);
    }
  }

  /** Whoever asks while a run is under way may have committed after it read the feed, so they share the run after it. */
  async function catchUp(table: Table, patience = 0): Promise<void> {
    if (trusted && performance.now() - checkedAt < patience) return;
    if (running) {
      waiting ??= running
        .catch(() => {})
        .then(() => {
          waiting = null;
          return catchUp(table);
        });
      return waiting;
    }
    trusted = true;
    const began = performance.now();
    running = run(table)
      .then(() => {
        checkedAt = began;
      })
      .finally(() => {
        running = null;
      });
    return running;
  }

  return {
    catchUp,
    learn(news) {
      const follows = news.events[0]?.sequence === readCursor(rows) + 1;
      if (running || !recognised || rows.damaged() || !follows) return false;
      try {
        take(news);
        return true;
      } catch {
        // What was committed stays so; whoever asks next reads it, and meets the fault.
        return false;
      }
    },
    distrust() {
      trusted = false;
    },
    cursor: () => readCursor(rows),
    record: (id) => held.record(id),
    idBySlug: (kind, slug) => lists.idBySlug(rows, kind, slug),
    snapshot: (to) => copyTo(rows, to),
    edition: () => editionOf(path, rows),
    close: () => rows.close(),

    proposals: (...asked) => findProposals(rows, ...asked),
    countProposals: (query) => countProposals(rows, query),
    facet: (...asked) => countFacet(rows, ...asked),
    matrix: (...asked) => countMatrix(rows, ...asked),
    matrixDirections: (...asked) => readDirections(rows, ...asked),
    ledger: (...asked) => ledgerLines(rows, ...asked),
    assessmentCoverage: (query) => assessmentCoverage(rows, query),
    impacts: (...asked) => findImpacts(rows, ...asked),
    impactIdsFound: (...asked) => impactIdsFound(rows, ...asked),
    countImpacts: (query) => countImpacts(rows, query),
    impactTally: (query) => impactTally(rows, query),
    assessors: (query) => assessors(rows, query),
    proposalIdsBySymbol: (symbolKey) => proposalIdsBySymbol(rows, symbolKey),
    respell: (text) => respell(rows, text),
    findableIds: (...asked) => findableIds(rows, ...asked),
    sharedWording: () => sharedWording(rows),
    coverage: () => coverage(rows),
    proposalCount: (id) => proposalCount(rows, id),

    events: (...asked) => findEvents(rows, held, ...asked),
    cards: (event) => cardsOf(rows, held, event),
    naming: () => namingOf(rows),
    eventAt: (sequence) => eventAt(rows, sequence),
    consultationIds: (...asked) => consultationIds(rows, ...asked),
    consultationIdsOf: (processId) => consultationIdsOf(rows, processId),

    addresses: (...asked) => addresses(rows, ...asked),
    addressCount: () => addressCount(rows),

    processIds: () => lists.processIds(rows),
    documentIds: (processId) => lists.documentIds(rows, processId),
    instrumentIds: (processId) => lists.instrumentIds(rows, processId),
    provisionIds: (instrumentId) => lists.provisionIds(rows, instrumentId),
    topicIds: () => lists.topicIds(rows),
    narrowerTopicIds: (topicId) => lists.narrowerTopicIds(rows, topicId),
    rightIds: (instrument) => lists.rightIds(rows, instrument),
    partyIds: (kind) => partyIds(rows, kind),
    partyIdOf: (code) => partyIdOf(rows, code),
    groupIdsOf: (...asked) => groupIdsOf(rows, ...asked),
    assessmentStatus: (proposalId) => assessmentStatus(rows, proposalId),
    impactIds: (proposalId) => lists.impactIds(rows, proposalId),
    withdrawnImpactIds: (proposalId) => lists.withdrawnImpactIds(rows, proposalId),
    supersededImpactIds: (proposalId) => lists.supersededImpactIds(rows, proposalId),
    publicNoteIds: (...asked) => lists.publicNoteIds(rows, ...asked),
    hasPublicNote: (id) => lists.hasPublicNote(rows, id),
    publicNoteCount: (of) => lists.publicNoteCount(rows, of),
    notedTargetIds: () => notedTargetIds(rows),
    publicNotes: (narrowed) => publicNotes(rows, narrowed),
    hear: (notes) => hearNotes(rows, notes),
  };
}
