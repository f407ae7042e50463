/** What entering a file would write: every row is looked at before anything is written. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { lettersOfDigest, lettersOfMoment, makeId } from '../ids.ts';
import type { SignedIn } from '../people/actor.ts';
import { anchorAnew, textsToNote } from './anchorAnew.ts';
import { type Annotation, annotationById } from './annotations.ts';
import type { FileRow, ImportFault } from './files/fileRow.ts';
import { demandWithin, type Shared } from './sharing.ts';
import { ownNotes, readAnnotation } from './store.ts';
import { targetById } from './targets.ts';

export interface ImportPlan {
  /** Notes to be written. */
  notes: Annotation[];
  /** Notes that are here already as they are in the file. */
  unchanged: Annotation[];
  faults: ImportFault[];
}

interface Planned {
  row: FileRow;
  note: Annotation;
  existing: Annotation | null;
}

const deepest = 20;

export async function planImport(
  ctx: Context,
  author: SignedIn,
  rows: readonly FileRow[],
  shared: Shared,
): Promise<ImportPlan> {
  const faults: ImportFault[] = [];
  const blame = ({ row }: FileRow, field: string, message: string) => void faults.push({ row, field, message });
  const own = await ownNotes(ctx, author.id);
  const planned = new Map<string, Planned>();
  const bySource = new Map<string, string>();
  for (const row of rows) {
    const twin = bySource.has(row.source) || (row.id !== null && bySource.has(row.id));
    if (twin) {
      blame(row, 'id', 'This note stands in the file twice.');
      continue;
    }
    const target = await targetById(ctx, row.targetId);
    if (!target) {
      blame(row, 'target', 'There is nothing by that id that takes notes.');
      continue;
    }
    const selector = row.selector && anchorAnew(await textsToNote(ctx, target.id), row.selector);
    if (row.selector && !selector) {
      blame(row, 'selector', 'No text of this reaches so far. Give the words.');
      continue;
    }
    const { id, existing } = await idFor(ctx, author, row, shared, own);
    for (const name of [row.source, ...(row.id === null ? [] : [row.id])]) bySource.set(name, id);
    planned.set(id, { row, existing, note: noteOf(ctx, author, row, { ...shared, id, selector }) });
  }
  for (const one of planned.values()) {
    const fault = await setParent(ctx, one, planned, bySource);
    if (fault) blame(one.row, 'parent', fault);
  }
  for (const { row, note } of planned.values()) {
    if (await isTooDeep(ctx, note, planned)) {
      blame(row, 'parent', `Answers go ${deepest} deep, and never in a circle. Enter it without what it answers.`);
    }
  }
  for (const { row, note, existing } of planned.values()) {
    if (existing && !saysTheSame(existing, note, row)) {
      blame(
        row,
        'id',
        'You have a note by this id that says something else. Delete one of the two, or leave the id out: the row is then entered as a new note.',
      );
    }
  }
  const all = [...planned.values()];
  return {
    notes: all.flatMap(({ note, existing }) => (existing ? [] : [note])),
    unchanged: all.flatMap(({ existing }) => existing ?? []),
    faults: faults.sort((a, b) => a.row - b.row),
  };
}

/** One's own id where it is one's own or free; else one that follows from who enters what where, so that the same file makes the same notes. */
async function idFor(
  ctx: Context,
  author: SignedIn,
  row: FileRow,
  { groupId }: Shared,
  own: readonly { id: string }[],
): Promise<{ id: string; existing: Annotation | null }> {
  if (row.id !== null && row.isOwn) {
    const existing = await readAnnotation(ctx, row.id);
    if (!existing || existing.authorId === author.id) return { id: row.id, existing };
  }
  const random = lettersOfDigest([author.id, groupId, row.source]);
  const known = own.find(({ id }) => id.endsWith(random));
  const id = known?.id ?? makeId('annotation', lettersOfMoment(row.createdAt ?? ctx.now.toISOString()) + random);
  return { id, existing: await readAnnotation(ctx, id) };
}

function noteOf(
  ctx: Context,
  author: SignedIn,
  row: FileRow,
  { id, selector, ...shared }: Shared & Pick<Annotation, 'id' | 'selector'>,
): Annotation {
  const { targetId, motivation, body, tags, placement, editedAt, version, edits } = row;
  const createdAt = row.createdAt ?? ctx.now.toISOString();
  return {
    ...{ ...shared, id, version, targetId, motivation, body, tags, selector, placement, editedAt, edits, createdAt },
    authorId: author.id,
    // What was written elsewhere, or long ago, calls nobody.
    mentionedIds: [],
    parentId: null,
    moderation: 'APPROVED',
    updatedAt: ctx.now.toISOString(),
  };
}

/** Sets which note it answers; returns what speaks against that, or null. One that is not here, or not to be seen, is as one that is gone. */
async function setParent(
  ctx: Context,
  { row, note }: Planned,
  planned: ReadonlyMap<string, Planned>,
  bySource: ReadonlyMap<string, string>,
): Promise<string | null> {
  if (row.parent === null && !row.isAnswer) return null;
  const named = row.parent === null ? null : (bySource.get(row.parent) ?? row.parent);
  const inFile = named === null ? undefined : planned.get(named);
  const parent = inFile ? (inFile.existing ?? inFile.note) : named === null ? null : await annotationById(ctx, named);
  if (!parent) {
    note.parentId = makeId('annotation', lettersOfMoment('1970-01-01T00:00:00Z') + lettersOfDigest([note.id]));
    return null;
  }
  if (parent.targetId !== note.targetId) return 'It answers a note on something else.';
  try {
    demandWithin(note, parent);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  note.parentId = parent.id;
  return null;
}

async function isTooDeep(ctx: Context, note: Annotation, planned: ReadonlyMap<string, Planned>): Promise<boolean> {
  let next = note.parentId;
  for (let above = 1; next !== null; above += 1) {
    if (above > deepest) return true;
    const inFile = planned.get(next)?.note;
    next = (inFile ?? (await readAnnotation(ctx, next)))?.parentId ?? null;
  }
  return false;
}

/** Whether a note that is here is the one of the file: whoever may see it, and wherever its words were found since. */
function saysTheSame(existing: Annotation, note: Annotation, { selector, isAnswer, createdAt }: FileRow): boolean {
  const asInFile = selector && { ...existing.selector, ...withoutNull(selector) };
  const parts = ({ targetId, motivation, body, tags, editedAt, edits, placement }: Annotation) =>
    JSON.stringify([
      targetId,
      motivation,
      body,
      tags,
      editedAt,
      edits.map(({ until, body, tags }) => [until, body, tags]),
      placement?.verdict,
    ]);
  return (
    parts(existing) === parts(note) &&
    (createdAt === null || existing.createdAt === createdAt) &&
    (existing.parentId !== null) === isAnswer &&
    (sameSelector(existing.selector, note.selector) || sameSelector(existing.selector, asInFile))
  );
}

const withoutNull = (given: object) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));

function sameSelector(
  one: Annotation['selector'],
  other: Partial<NonNullable<Annotation['selector']>> | null,
): boolean {
  if (one === null || other === null) return one === other;
  return one.exact === other.exact && one.start === other.start && one.textId === other.textId;
}
