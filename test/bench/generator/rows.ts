/** The generated record as it stands in its files: one JSON object a line. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { actions, directions, statuses } from './lists.ts';

export interface ProposalRow {
  id: number;
  process: string;
  symbol: string;
  title: string;
  summary: string;
  provision: string;
  action: (typeof actions)[number];
  date: string;
  status: (typeof statuses)[number];
  sponsors: string[];
  topics: string[];
  impacts: { right: string; direction: (typeof directions)[number]; severity: number }[];
}
export interface VersionRow {
  id: number;
  proposal: number;
  version: number;
  created: string;
  text: string;
}
export interface AnnotationRow {
  id: number;
  proposal: number;
  author: number;
  body: string;
  quote: { exact: string; prefix: string; suffix: string };
  created: string;
}
export interface ConsultationRow {
  id: number;
  title: string;
  process: string;
  opens: string;
  closes: string;
}

export interface Files {
  processes: { code: string; name: string; opened: string; closed: string };
  sponsors: { code: string; name: string; kind: 'STATE' | 'GROUP' };
  topics: { slug: string; name: string };
  rights: { slug: string; name: string };
  people: { id: number; name: string };
  proposals: ProposalRow;
  versions: VersionRow;
  annotations: AnnotationRow;
  consultations: ConsultationRow;
  followers: { consultation: number; person: number };
}
export type FileName = keyof Files;

const chunk = 4_000_000;

/** A file being written, a few megabytes at a time. */
export class Sheet<Name extends FileName> {
  readonly #file: number;
  #lines: string[] = [];
  #size = 0;
  #rows = 0;

  constructor(folder: string, name: Name) {
    this.#file = openSync(join(folder, `${name}.jsonl`), 'w');
  }

  add(row: Files[Name]): void {
    const line = `${JSON.stringify(row)}\n`;
    this.#lines.push(line);
    this.#size += line.length;
    this.#rows += 1;
    if (this.#size > chunk) this.#flush();
  }

  /** Closes the file; how many rows it has. */
  close(): number {
    this.#flush();
    closeSync(this.#file);
    return this.#rows;
  }

  #flush(): void {
    if (this.#size > 0) writeSync(this.#file, this.#lines.join(''));
    this.#lines = [];
    this.#size = 0;
  }
}

/** Writes a whole file; how many rows it has. */
export function writeSheet<Name extends FileName>(folder: string, name: Name, rows: readonly Files[Name][]): number {
  const sheet = new Sheet(folder, name);
  for (const row of rows) sheet.add(row);
  return sheet.close();
}

/** Reads a file row by row. The generator wrote it, so a row has the shape named here. */
export async function* readSheet<Name extends FileName>(folder: string, name: Name): AsyncGenerator<Files[Name]> {
  const input = createReadStream(join(folder, `${name}.jsonl`));
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') yield JSON.parse(line);
  }
}
