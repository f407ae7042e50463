/** A note as a file tells it, before it is known whether it can be entered. */
import * as z from 'zod';
import { type Edit, motivations, type Placement } from '../annotations.ts';
import { noteBody, noteTags } from '../noteInput.ts';

/** Its row in the file, which part of it is at fault (null: the whole), and why with the way out. */
export interface ImportFault {
  row: number;
  field: string | null;
  message: string;
}

export interface FileSelector {
  /** Null where only a position is given. */
  exact: string | null;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  /** Null where the file does not say which text of the target. */
  textId: string | null;
}

export interface FileRow {
  row: number;
  /** What tells it from every other note: its name in the file, or else all that it says. */
  source: string;
  /** Its id where that is one of ours; null else. */
  id: string | null;
  /** Whether whoever enters it wrote it, by what the file says; true where it says nothing. */
  isOwn: boolean;
  targetId: string;
  motivation: (typeof motivations)[number];
  body: string;
  tags: string[];
  selector: FileSelector | null;
  placement: Placement | null;
  /** The note it answers, by its name in the file or its id; null where it answers none, or the file does not say which. */
  parent: string | null;
  isAnswer: boolean;
  createdAt: string | null;
  editedAt: string | null;
  version: number;
  edits: Edit[];
}

export interface ReadFile {
  rows: FileRow[];
  faults: ImportFault[];
}

export const mostRows = 500;
const mostEdits = 20;

const offset = z.int('A whole number is needed.').nonnegative('It lies before the text.').max(10_000_000);
const quoted = z.string().refine((words) => Array.from(words).length <= 5_000, 'At most 5,000 characters.');
const around = z.string().max(1_000, 'At most 1,000 characters.');
const versionNumber = z.int('A whole number is needed.').positive('Versions begin at 1.').max(1_000_000);
const name = z.string().min(1, 'It is empty.').max(1_000, 'At most 1,000 characters.');

/** What every file must hold to, whatever its format. */
export const rowRules = (now: Date) => {
  const instant = z.iso
    .datetime({ offset: true, error: 'A moment is needed as 2012-12-03T06:00:00Z.' })
    .transform((moment) => new Date(moment).toISOString())
    .refine((moment) => moment <= now.toISOString(), 'It lies in the future.')
    .refine((moment) => moment >= '1970', 'It lies before 1970.');
  return z
    .object({
      source: z.string(),
      id: z
        .string()
        .regex(
          /^ann_[0-7][0-9A-HJKMNP-TV-Z]{25}$/,
          'This is no id of a note. Leave it out, and the note gets a new one.',
        )
        .nullable(),
      isOwn: z.boolean(),
      targetId: name,
      motivation: z.enum(motivations),
      body: noteBody,
      tags: noteTags,
      selector: z
        .object({
          exact: quoted.min(1, 'Without words it is about the whole: leave the selector out.').nullable(),
          prefix: around,
          suffix: around,
          start: offset.nullable(),
          end: offset.nullable(),
          textId: name.nullable(),
        })
        .refine(({ exact, start, end }) => exact !== null || (start !== null && end !== null && start < end), {
          path: ['exact'],
          message: 'It needs words, or else where they begin and end.',
        })
        .nullable(),
      placement: z
        .object({
          textId: name,
          verdict: z.enum(['ACCEPT', 'MOVE', 'DROP']),
          start: offset.nullable(),
          end: offset.nullable(),
          quote: z.object({ exact: quoted, prefix: around, suffix: around }).optional(),
        })
        .nullable(),
      parent: name.nullable(),
      isAnswer: z.boolean(),
      createdAt: instant.nullable(),
      editedAt: instant.nullable(),
      version: versionNumber,
      edits: z
        .array(z.object({ until: instant, body: noteBody, tags: noteTags, version: versionNumber.optional() }))
        .max(mostEdits, `At most ${mostEdits} former versions.`),
    })
    .refine(({ body, motivation }) => body.trim() !== '' || motivation === 'HIGHLIGHTING', {
      path: ['body'],
      message: 'The note is empty. Only a highlight needs no words.',
    }) satisfies z.ZodType<Omit<FileRow, 'row'>>;
};

/** Adds what can be taken to the rows and what cannot to the faults. */
export function takeRow(file: ReadFile, rules: ReturnType<typeof rowRules>, row: number, given: unknown): void {
  const result = rules.safeParse(given);
  if (result.success) file.rows.push({ row, ...result.data });
  else {
    for (const { path, message } of result.error.issues.slice(0, 3)) {
      file.faults.push({ row, field: path.join('.') || null, message });
    }
  }
}
