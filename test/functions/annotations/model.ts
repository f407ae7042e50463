/**
 * A checker of what the Web Annotation Data Model says MUST be (sections 3.1 to 3.4, 4.1, 4.2 and 5), for the parts of it that
 * this site uses. It knows every term that its annotations may use; a term that it does not know is a fault.
 */
import * as z from 'zod';

const isIri = (text: string) => /^(?:https?:\/\/[^\s<>"{}|\\^`]+|urn:uuid:[0-9a-f-]{36}(?:#page)?)$/.test(text);
const iri = z.string().refine(isIri, 'no IRI');
/** 3.3.2: in UTC and with the Z, as xsd:dateTime has it. */
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
const some = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

/** 4.2.4: exactly one exact; prefix and suffix at most one each. */
const quote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
/** 4.2.5: exactly one start and one end, integers not below 0. The selected text is start to before end. */
const position = z
  .strictObject({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end, 'it ends before it begins');
/** 4: exactly one source; several selectors should select the same. */
const specific = z.strictObject({
  type: z.literal('SpecificResource'),
  source: iri,
  selector: some(z.union([quote, position])),
});

/** 3.2.4: exactly one value; at most one format of a body here. */
const textual = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.literal('text/markdown').optional(),
  purpose: z.literal('tagging').optional(),
});
/** 3.3.5: those of the vocabulary. */
const motivation = z.enum(['commenting', 'questioning', 'highlighting', 'linking', 'replying']);
const creator = z.strictObject({
  id: iri,
  type: z.enum(['Person', 'Organization']),
  nickname: z.string(),
  name: z.string().optional(),
});

/** 3.1: exactly one IRI, a type Annotation, at least one target, any number of bodies. */
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: some(motivation),
  creator: creator.optional(),
  created: instant,
  modified: instant.optional(),
  body: some(textual).optional(),
  target: some(z.union([iri, specific])),
});
const context = z.literal('http://www.w3.org/ns/anno.jsonld');

/** 5.2: exactly one IRI; partOf its collection, startIndex not below 0, items in their order. */
const page = z.strictObject({
  '@context': context.optional(),
  id: iri,
  type: z.literal('AnnotationPage'),
  partOf: z.union([
    iri,
    z.strictObject({ id: iri, type: z.literal('AnnotationCollection'), label: z.string(), total: z.int() }),
  ]),
  startIndex: z.int().nonnegative(),
  prev: iri.optional(),
  next: iri.optional(),
  items: z.array(annotation),
});
/** 5.1: exactly one IRI; first unless it is empty; total not below 0. */
const collection = z
  .strictObject({
    '@context': context,
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    created: instant.optional(),
    total: z.int().nonnegative(),
    first: z.union([iri, page]).optional(),
    last: iri.optional(),
  })
  .refine(({ total, first }) => total === 0 || first !== undefined, 'a collection that is not empty has a first page');

export type WebAnnotation = z.output<typeof annotation>;
export type Page = z.output<typeof page>;

/** The model's page, or an error that says what it must be. The context stands at the top of what is sent by itself. */
export const readPage = (text: string): Page =>
  page.refine((found) => found['@context'] !== undefined, 'no context').parse(JSON.parse(text));
export const readCollection = (text: string) => collection.parse(JSON.parse(text));

export const listOf = <T>(one: T | T[] | undefined): T[] => (one === undefined ? [] : Array.isArray(one) ? one : [one]);
