/** Where a statement comes from and how sure it is: parts that every record carries. */
import * as z from 'zod';

export const confidences = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof confidences)[number];
export const bases = ['SOURCED', 'OWN', 'EDITORIAL'] as const;
export type Basis = (typeof bases)[number];

export interface Source {
  title: string;
  url: string | null;
  page: string | null;
  retrievedAt: string | null;
  sha256: string | null;
  note: string | null;
}

const optionalText = (max: number) => z.string().trim().max(max, `At most ${max} characters.`).nullish();

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'An address that begins with http:// or https:// is needed.' })
  .max(2000, 'At most 2000 characters.');

/** A source as it comes in; what was left out becomes null. */
export const sourceInput = z
  .object({
    title: z.string().trim().min(1, 'A source needs a title.').max(500, 'At most 500 characters.'),
    url: webAddress.nullish(),
    page: optionalText(200),
    retrievedAt: z.iso
      .datetime({ offset: true })
      .transform((value) => new Date(value).toISOString())
      .nullish(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 hexadecimal digits.')
      .nullish(),
    note: optionalText(1000),
  })
  .transform(
    (source): Source => ({
      title: source.title,
      url: source.url ?? null,
      page: source.page ?? null,
      retrievedAt: source.retrievedAt ?? null,
      sha256: source.sha256 ?? null,
      note: source.note ?? null,
    }),
  );
export const sourceInputs = z.array(sourceInput).max(50, 'At most 50 sources.');

/** Why the record is changed, in a curator's words. */
export const reasonGiven = z.string().trim().min(1, 'Say why.').max(1_000, 'At most 1,000 characters.');
