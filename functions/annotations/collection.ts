/** Public notes on one record as a collection of the Web Annotation Data Model, and its pages. */
import { annotationContext, toAnnotation } from '#graphql/annotations/files/jsonLd.ts';
import { publicNotesOn } from '#graphql/annotations/publicNotes.ts';
import type { Context } from '#graphql/context.ts';
import { Refusal } from '#graphql/errors.ts';
import { type Address, demandNoted, pathOf } from './address.ts';

const pageSize = 100;

export interface Representation {
  body: object;
  /** As in the header: what it is, and what leads on from it. */
  links: string[];
}

/** By the protocol: a container of annotations, and the rules it keeps. */
const containerLinks = [
  '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
  '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
];

export async function represent(ctx: Context, address: Address): Promise<Representation> {
  const { id, label: title } = await demandNoted(ctx, address);
  const { total, read } = await publicNotesOn(ctx, id);
  const collection = `${ctx.publicUrl}${pathOf(address)}`;
  const pageAt = (page: number) => `${collection}?page=${page}`;
  const last = Math.max(0, Math.ceil(total / pageSize) - 1);
  const label = `Public notes on ${title}`;
  const { page } = address;
  if (page === null) {
    const pages = total === 0 ? {} : { first: pageAt(0), last: pageAt(last) };
    const body = {
      '@context': annotationContext,
      id: collection,
      type: 'AnnotationCollection',
      label,
      total,
      ...pages,
    };
    return { body, links: containerLinks };
  }
  if (page > last || total === 0) throw new Refusal('NOT_FOUND', 'The notes do not go so far.', 'page');
  const startIndex = page * pageSize;
  const body = {
    '@context': annotationContext,
    id: pageAt(page),
    type: 'AnnotationPage',
    partOf: { id: collection, type: 'AnnotationCollection', label, total },
    startIndex,
    ...(page > 0 && { prev: pageAt(page - 1) }),
    ...(page < last && { next: pageAt(page + 1) }),
    items: (await read(startIndex, pageSize)).map((noted) => toAnnotation(ctx, noted)),
  };
  const links = [
    ...(page > 0 ? [`<${pageAt(page - 1)}>; rel="prev"`] : []),
    ...(page < last ? [`<${pageAt(page + 1)}>; rel="next"`] : []),
    `<${collection}>; rel="collection"`,
  ];
  return { body, links };
}
