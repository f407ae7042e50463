/** What notes are written on: proposals, provisions and consultations, each with its texts, as one thing to whoever notes. */
import { type Consultation, consultationById, consultationPath } from '../consultations/consultations.ts';
import type { Context } from '../context.ts';
import type { News } from '../events/events.ts';
import { parseId } from '../ids.ts';
import { instrumentById, type Provision, provisionById, provisionPath } from '../processes/instruments.ts';
import { type Proposal, proposalById, proposalPath, textOf } from '../proposals/proposals.ts';
import { type Soon, soon } from '../soon.ts';
import { formerBodies, type Wording } from '../texts/formerWordings.ts';
import { textsOf } from '../texts/provisionTexts.ts';
import { lastKnownOf, type TargetKind } from './store.ts';

export interface Target {
  id: string;
  version: number;
  /** What a reader calls it. */
  label: string;
  /** Its page, from the root of the site. */
  path: string;
  processId: string | null;
  /** The words of one of its texts, by the text's id; null when it has no such text. */
  textOf(textId: string): string | null;
  /** What that text said before it was corrected, the newest first. */
  formerOf(textId: string): readonly string[];
}

interface Reading {
  read(ctx: Context, id: string): Promise<Target | null>;
  known(ctx: Context, id: string): Promise<Target | null>;
}

type Described = Omit<Target, 'id' | 'version' | 'processId' | 'formerOf'>;

/** One kind of record that takes notes: how it is read, the process it belongs to, and what a note needs of it. */
function reading<T extends { id: string; version: number; formerWordings?: Wording[] }>(
  kind: TargetKind,
  read: (ctx: Context, id: string) => Soon<T | null>,
  processOf: (record: T, ctx: Context) => Soon<string | null>,
  describe: (record: T) => Described,
): Reading {
  async function target(ctx: Context, record: T | null): Promise<Target | null> {
    if (!record) return null;
    const { id, version } = record;
    const formerOf = (textId: string) => formerBodies(record, textId);
    return { id, version, processId: await processOf(record, ctx), formerOf, ...describe(record) };
  }
  return {
    read: async (ctx, id) => target(ctx, await read(ctx, id)),
    known: (ctx, id) => target(ctx, lastKnownOf<T>(ctx, kind, id)),
  };
}

const readings: Record<TargetKind, Reading> = {
  proposal: reading<Proposal>(
    'proposal',
    proposalById,
    ({ processId }) => processId,
    (record) => ({ label: record.title, path: proposalPath(record.slug), textOf: (id) => textOf(record, id) }),
  ),
  provision: reading<Provision>(
    'provision',
    provisionById,
    ({ instrumentId }, ctx) => soon(instrumentById(ctx, instrumentId), (found) => found?.processIds[0] ?? null),
    (record) => ({
      label: record.code,
      path: provisionPath(record.code),
      textOf: (id) => textsOf(record).find((text) => text.id === id)?.body ?? null,
    }),
  ),
  consultation: reading<Consultation>(
    'consultation',
    consultationById,
    ({ processId }) => processId,
    (record) => ({
      label: record.title,
      path: consultationPath(record.slug),
      textOf: (id) => (id === record.id ? record.summary : null),
    }),
  ),
};

const takesNotes = (kind: string | undefined): kind is TargetKind =>
  kind !== undefined && Object.hasOwn(readings, kind);

function readingOf(id: string): Reading | null {
  const kind = parseId(id)?.kind;
  return takesNotes(kind) ? readings[kind] : null;
}

/** A target by its id; null when there is none, or it is nothing that takes notes. */
export const targetById = async (ctx: Context, id: string): Promise<Target | null> =>
  (await readingOf(id)?.read(ctx, id)) ?? null;

/** As last known here, without asking the table for it; null when it is not. Whoever builds on it makes its version a condition of the change. */
export const lastKnownTarget = async (ctx: Context, id: string): Promise<Target | null> =>
  (await readingOf(id)?.known(ctx, id)) ?? null;

/** An event on a public note concerns the note and its target; not the target's topics and sponsors, whose followers did not ask for talk. */
export const noteNews = (
  note: { id: string },
  target: Omit<Target, 'version' | 'textOf' | 'formerOf'>,
): Omit<News, 'kind'> => ({
  subjectId: note.id,
  subjectLabel: target.label,
  subjectPath: `${target.path}#${note.id}`,
  processId: target.processId,
  concerns: [note.id, target.id],
});
