/** An assessment as a file tells it, before it is known whether it can be entered. Its parts bear the names of the columns. */
import * as z from 'zod';
import { longestQuote } from '../../annotations/anchor.ts';
import type { ImportFault } from '../../annotations/files/fileRow.ts';
import { bases } from '../../provenance.ts';
import { draftContent } from '../draftInput.ts';
import { impactStances, impactStates } from '../impacts.ts';
import { orNull } from '../parts.ts';

/** What a draft says, with the words it rests on as a file has them and on any basis. */
const rules = draftContent.omit({ selector: true, basis: true }).extend({
  proposal: z.string('Name the proposal: its slug or its id.').min(1, 'Name the proposal: its slug or its id.'),
  basis: orNull(z.enum(bases)),
  quote: orNull(z.string().refine((words) => Array.from(words).length <= longestQuote, 'At most 5,000 characters.')),
  prefix: orNull(z.string().max(1_000, 'At most 1,000 characters.')),
  suffix: orNull(z.string().max(1_000, 'At most 1,000 characters.')),
  start: orNull(z.int('A whole number is needed.').nonnegative('It lies before the text.')),
  answers: orNull(z.string().max(100)),
  stance: orNull(z.enum(impactStances)),
  /** Its id where the file comes from; other rows may answer it by that. */
  id: orNull(z.string().max(100)),
  /** Whether it stood when the file was made. */
  state: orNull(z.enum(impactStates)),
});
export type FileContent = z.output<typeof rules>;

export interface FileRow {
  /** Its number in the file, from 1. */
  row: number;
  content: FileContent;
}

export interface ReadFile {
  rows: FileRow[];
  faults: ImportFault[];
}

/** The column in which each part stands, where it does not bear its name. */
const columns = {
  textId: 'text_id',
  prefix: 'quote_prefix',
  suffix: 'quote_suffix',
  start: 'quote_start',
  scale: 'severity_scale',
  scopeOfPeople: 'severity_scope',
  irremediability: 'severity_irremediability',
  legalityReason: 'legality_reason',
  legitimateAim: 'legitimate_aim',
  legitimateAimReason: 'legitimate_aim_reason',
  necessityReason: 'necessity_reason',
  dutyBearers: 'duty_bearers',
  dutyNote: 'duty_note',
} as const satisfies Partial<Record<keyof FileContent, string>>;
const renamed: Readonly<Record<string, string>> = columns;

/** The column to which a refusal of a part leads; of the words it rests on they are the quote's. */
export function columnOf(field: string | undefined): string | null {
  if (field === undefined || field === '') return null;
  const [part = '', ...rest] = field.split('.');
  if (part === 'selector') return rest[0] === 'textId' ? 'text_id' : rest[0] === 'start' ? 'quote_start' : 'quote';
  return [renamed[part] ?? part, ...rest].join('.');
}

const parts = Object.keys(rules.shape);
/** The columns that are read. */
export const columnNames: ReadonlySet<string> = new Set(parts.map((part) => renamed[part] ?? part));

/** Adds a row that can be taken to the rows, and what cannot be to the faults. Columns that are not entered are passed over. */
export function takeRow(file: ReadFile, row: number, cells: Readonly<Record<string, unknown>>): void {
  const given = Object.fromEntries(parts.map((part) => [part, cells[renamed[part] ?? part]]));
  const result = rules.safeParse(given);
  if (result.success) file.rows.push({ row, content: result.data });
  else {
    for (const issue of result.error.issues.slice(0, 3)) {
      file.faults.push({ row, field: columnOf(issue.path.join('.')), message: worded(issue) });
    }
  }
}

/** In words for whoever mends the file; what the rules say themselves stays as it is. */
function worded(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `One of these is needed: ${issue.values.join(', ')}.`;
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  return `${issue.expected === 'array' ? 'A list' : `A ${issue.expected}`} is needed.`;
}

export const mostRows = 1_000;
export const tooMany = `At most ${mostRows.toLocaleString('en')} rows at once. Divide the file.`;
