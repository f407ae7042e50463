/** The one query object for notes: in a list, over all texts, and for a file. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import { anchorStates } from './anchor.ts';
import { motivations, visibilities } from './annotations.ts';

const words = z
  .string()
  .max(500, 'At most 500 characters.')
  .nullish()
  .transform((text) => text?.trim() || null);
const name = z.string().min(1, 'A value is empty.').max(300, 'At most 300 characters.');

export const annotationQuery = z.object({
  /** Words in the body. */
  text: words,
  /** Words in what it is about. */
  quote: words,
  /** Ids of what it is on. */
  targets: alternatives(name),
  /** Ids. */
  groups: alternatives(name),
  /** Slugs. */
  processes: alternatives(name),
  /** Codes of parties. */
  sponsors: alternatives(name),
  /** Codes of rights. */
  rights: alternatives(name),
  motivations: alternatives(z.enum(motivations)),
  /** Ids of accounts. */
  authors: alternatives(name),
  tags: alternatives(name),
  visibility: alternatives(z.enum(visibilities)),
  anchors: alternatives(z.enum(anchorStates)),
});
export type AnnotationQuery = z.output<typeof annotationQuery>;
export type AnnotationQueryInput = z.input<typeof annotationQuery>;
