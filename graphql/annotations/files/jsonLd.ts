/**
 * Notes as the Web Annotation Data Model has them (W3C Recommendation, 23 February 2017). Offsets count code points there as
 * they do here, and an end is the offset after the last of them.
 */
import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { TextSelector } from '../anchor.ts';
import type { Motivation } from '../annotations.ts';
import type { Target } from '../targets.ts';
import { type Noted, noteUrl } from './noted.ts';

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';
export const annotationMediaType = `application/ld+json; profile="${annotationContext}"`;

const motivations: Record<Motivation, string> = {
  COMMENTING: 'commenting',
  QUESTIONING: 'questioning',
  HIGHLIGHTING: 'highlighting',
  LINKING: 'linking',
};

/** A name for good that leads nowhere. */
export function opaqueIri(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  // Version 8: made as its maker sees fit (RFC 9562, 5.8).
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** One annotation, without the context that stands above all. */
export function toAnnotation(ctx: Context, noted: Noted) {
  const { note, target, parent, url } = noted;
  const isAnswer = note.parentId !== null;
  const motivation = motivations[note.motivation];
  const own = note.motivation === 'COMMENTING' ? ['replying'] : ['replying', motivation];
  return {
    id: url,
    type: 'Annotation',
    motivation: isAnswer ? only(own) : motivation,
    ...creatorOf(ctx, noted),
    created: note.createdAt,
    ...(note.editedAt !== null && { modified: note.editedAt }),
    ...bodyOf(note.body, note.tags),
    target: only([
      ...(parent ? [noteUrl(ctx, target, parent)] : []),
      ...(parent && note.selector === null ? [] : [resourceOf(ctx, target, note.targetId, note.selector)]),
    ]),
  };
}

const only = <T>(values: readonly T[]): T | readonly T[] => (values.length === 1 && values[0] ? values[0] : values);

/** Nothing of one whose account is gone. The name leads to no account. */
function creatorOf({ publicUrl }: Context, { author: { id, handle }, organisation }: Noted) {
  if (handle === 'deleted') return {};
  const creator = { id: opaqueIri(publicUrl, 'creator', id), nickname: handle };
  if (organisation === null) return { creator: { ...creator, type: 'Person' } };
  return { creator: { ...creator, type: 'Organization', name: organisation } };
}

function bodyOf(body: string, tags: readonly string[]) {
  const text = body === '' ? [] : [{ type: 'TextualBody', value: body, format: 'text/markdown' }];
  const bodies = [...text, ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }))];
  return bodies.length === 0 ? {} : { body: only(bodies) };
}

function resourceOf(ctx: Context, target: Target | null, targetId: string, selector: TextSelector | null) {
  const page = `${ctx.publicUrl}${target?.path ?? `/#${targetId}`}`;
  if (selector === null) return page;
  const { exact, prefix, suffix, start, end, textId } = selector;
  return {
    type: 'SpecificResource',
    // The version of the text on which it was written, which is part of its page.
    source: textId === targetId || target === null ? page : `${page}#${textId}`,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

/** Notes in one piece: a collection with its only page in it. */
export function toJsonLd(ctx: Context, notes: readonly Noted[]): string {
  const id = opaqueIri(ctx.publicUrl, 'file', ctx.now.toISOString(), ...notes.map(({ note }) => note.id));
  const page = {
    id: `${id}#page`,
    type: 'AnnotationPage',
    partOf: id,
    startIndex: 0,
    items: notes.map((noted) => toAnnotation(ctx, noted)),
  };
  const collection = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: 'Notes from Travaux',
    created: ctx.now.toISOString(),
    total: notes.length,
    ...(notes.length > 0 && { first: page, last: page.id }),
  };
  return `${JSON.stringify(collection)}\n`;
}
