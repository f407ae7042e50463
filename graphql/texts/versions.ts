/** Versions of a proposal's text: what one holds, in which order they stand, and how much a record can hold. */
import * as z from 'zod';
import { isTimeZone } from '../consultations/zones.ts';
import { invalid } from '../errors.ts';
import { languageTag, sameLanguage } from '../languageTag.ts';
import { type Proposal, type ProposalText, textId } from '../proposals/proposals.ts';

const tooLong = 'At most 50,000 characters. Enter a longer text in parts, as proposals on the provisions it is about.';
const unprintable = /[\p{Cc}--[\t\n\r]]/v;

/** What every version is given. */
export const versionParts = {
  language: languageTag,
  body: z
    .string()
    .trim()
    .min(1, 'The text is empty.')
    .max(50_000, tooLong)
    .refine((body) => body.isWellFormed(), 'The text holds half a character. Copy it again from where it comes from.')
    .refine((body) => !unprintable.test(body), 'The text holds signs that cannot be printed. Take them out.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'An IANA time zone is needed, for example Europe/Zurich.')
    .nullish()
    .transform((zone) => zone ?? 'UTC'),
};
export const instant = z.iso
  .datetime({ offset: true, error: 'An instant with its offset is needed, for example 2026-12-01T17:00:00+01:00.' })
  .transform((value) => new Date(value).toISOString());

const numberOf = ({ id }: ProposalText) => Number(id.slice(id.lastIndexOf('-') + 1));

/** The id of the next version to be entered: no number is given twice. */
export const nextTextId = (proposalId: string, texts: readonly ProposalText[]) =>
  textId(proposalId, Math.max(0, ...texts.map(numberOf)) + 1);

/** Versions in the order in which they were made, those of one moment as they were entered. */
export const oldestFirst = (texts: readonly ProposalText[]): ProposalText[] =>
  texts.toSorted((a, b) =>
    a.versionedAt < b.versionedAt ? -1 : a.versionedAt > b.versionedAt ? 1 : numberOf(a) - numberOf(b),
  );

/** The version in a language that was the newest at a moment; null when there was none. */
export const newestAt = (texts: readonly ProposalText[], language: string, moment: string): ProposalText | null =>
  texts.findLast((text) => text.versionedAt <= moment && sameLanguage(text.language, language)) ?? null;

/** The table takes 400 kB for a record, in its own spelling; what else grows in it must find room too. */
const mostBytes = 300_000;

/** Refuses a record that would not fit, before the table does. */
export function demandRoom(proposal: Proposal, field: string): Proposal {
  if (Buffer.byteLength(JSON.stringify(proposal)) <= mostBytes) return proposal;
  throw invalid(
    field,
    'With this text the record would be larger than 300 kB. Enter it as a proposal of its own, and name this one in its summary.',
  );
}
