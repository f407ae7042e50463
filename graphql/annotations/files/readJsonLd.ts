/**
 * Reads Web Annotations: one, a list of them, a page, or a collection with its page in it. What a note can hold is taken; what
 * it cannot hold is a fault, never left out in silence.
 */
import type { Context } from '../../context.ts';
import { invalid } from '../../errors.ts';
import type { SignedIn } from '../../people/actor.ts';
import type { Motivation } from '../annotations.ts';
import { mostRows, type ReadFile, rowRules, takeRow } from './fileRow.ts';
import { opaqueIri } from './jsonLd.ts';
import { listOf, propertyOf, textOf } from './linked.ts';
import { type FoundTarget, findTarget } from './ourAddress.ts';
import { parseContent } from './readJson.ts';
import { readBodies, readSelector, Unreadable } from './webAnnotation.ts';

export async function readJsonLd(ctx: Context, reader: SignedIn, content: string): Promise<ReadFile> {
  const annotations = annotationsIn(parseContent(content));
  if (annotations.length > mostRows) throw invalid('content', `At most ${mostRows} notes at once. Part the file.`);
  const read: ReadFile = { rows: [], faults: [] };
  const rules = rowRules(ctx.now);
  const byIri = new Map(annotations.map((one) => [textOf(propertyOf(one, 'id')), one]));
  for (const [at, one] of annotations.entries()) {
    try {
      takeRow(read, rules, at + 1, await rowOf(ctx, reader, one, byIri));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      read.faults.push({ row: at + 1, field: error.field, message: error.message });
    }
  }
  return read;
}

/** Annotations, or what stands in their place. */
function annotationsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const types = listOf(propertyOf(value, 'type'));
  if (types.includes('Annotation')) return [value];
  if (types.includes('AnnotationPage')) return listOf(propertyOf(value, 'items'));
  if (types.includes('AnnotationCollection')) {
    const first = propertyOf(value, 'first');
    if (first === undefined) return [];
    if (typeof first === 'object') return annotationsIn(first);
    throw invalid('content', 'The notes of this collection are elsewhere. Take its pages, one after another.');
  }
  throw invalid('content', 'This is no Web Annotation, page or collection of them: its type is missing.');
}

async function rowOf(ctx: Context, reader: SignedIn, one: unknown, byIri: Map<string | null, unknown>) {
  if (!listOf(propertyOf(one, 'type')).includes('Annotation')) throw new Unreadable('type', 'This is no Annotation.');
  const iri = textOf(propertyOf(one, 'id'));
  const { target, isAnswer, parent, resource } = await targetsOf(ctx, one, byIri, 0);
  const { body, tags } = readBodies(one);
  const motivations = listOf(propertyOf(one, 'motivation')).map((motivation) => localName(textOf(motivation)));
  const creators = listOf(propertyOf(one, 'creator')).map((creator) => textOf(propertyOf(creator, 'id') ?? creator));
  const mine = opaqueIri(ctx.publicUrl, 'creator', reader.id);
  const selector = readSelector(resource, target);
  return {
    source: iri ?? JSON.stringify(one),
    id: (iri && (await findTarget(ctx, iri))?.noteId) ?? null,
    isOwn: creators.length === 0 || creators.includes(mine),
    targetId: target.id,
    motivation: motivationOf(motivations, body),
    body,
    tags,
    selector,
    placement: null,
    parent,
    isAnswer: isAnswer || motivations.includes('replying'),
    createdAt: textOf(propertyOf(one, 'created')),
    editedAt: textOf(propertyOf(one, 'modified')),
    version: 1,
    edits: [],
  };
}

const motivationNames: Readonly<Record<string, Motivation>> = {
  commenting: 'COMMENTING',
  questioning: 'QUESTIONING',
  highlighting: 'HIGHLIGHTING',
  linking: 'LINKING',
};

/** Motivations of which this site knows nothing are comments; what says nothing only marks words. */
function motivationOf(names: readonly string[], body: string): Motivation {
  const known = names.flatMap((name) => (Object.hasOwn(motivationNames, name) ? (motivationNames[name] ?? []) : []));
  return body.trim() === '' ? 'HIGHLIGHTING' : (known[0] ?? 'COMMENTING');
}

const localName = (name: string | null) => (name ?? '').replace(/^(http:\/\/www\.w3\.org\/ns\/oa#|oa:)/, '');

interface Targets {
  target: FoundTarget;
  isAnswer: boolean;
  /** IRI or id of the note it answers. */
  parent: string | null;
  /** What has a selector, or the page as a whole. */
  resource: unknown;
}

const deepest = 20;

/** A note of ours, or another of the file, is what it answers; what is left is what it is on. */
async function targetsOf(
  ctx: Context,
  one: unknown,
  byIri: Map<string | null, unknown>,
  depth: number,
): Promise<Targets> {
  if (depth > deepest) throw new Unreadable('target', `Answers go ${deepest} deep.`);
  let found: Targets | null = null;
  let answered: Targets | null = null;
  for (const given of listOf(propertyOf(one, 'target'))) {
    const iri = iriOf(given);
    const other = byIri.get(iri);
    const ours = await findTarget(ctx, iri);
    const isNote = (other !== undefined && other !== one) || ours?.noteId != null;
    if (isNote && answered) throw new Unreadable('target', 'It answers several notes. Enter one for each.');
    if (!isNote && found) throw new Unreadable('target', 'It is about several texts. Enter one for each.');
    if (isNote) {
      const target = ours ?? (await targetsOf(ctx, other, byIri, depth + 1)).target;
      answered = { target, isAnswer: true, parent: ours?.noteId ?? iri, resource: null };
    } else if (ours) found = { target: ours, isAnswer: false, parent: null, resource: given };
    else throw new Unreadable('target', `This is about ${iri.slice(0, 200)}, which is no text of this site.`);
  }
  const target = found?.target ?? answered?.target;
  if (!target) throw new Unreadable('target', 'Say what it is about.');
  const [parent, isAnswer] = [answered?.parent ?? null, answered !== null];
  return { target, isAnswer, parent, resource: found?.resource ?? null };
}

/** Of a resource itself, or of what it is a part of. */
function iriOf(given: unknown): string {
  const named = propertyOf(given, 'source') ?? given;
  const iri = textOf(named) ?? textOf(propertyOf(named, 'id'));
  if (iri === null) throw new Unreadable('target', 'It has no address.');
  return iri;
}
