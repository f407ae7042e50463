/** What a run measured, as it is kept: one file a size, from which the tables are written. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionName, ReadName } from './answers/questions.ts';
import type { Shot } from './client/shoot.ts';
import type { Costs } from './costs/costs.ts';
import type { Checked } from './runs/check.ts';
import type { TargetName } from './targets/register.ts';

/** One walk through all pages. */
export interface Walked {
  right: boolean;
  rows: number;
  pages: number;
  milliseconds: number;
  p50: number;
  p95: number;
  /** Medians of the first and of the last three pages. */
  first: number;
  last: number;
  server: number;
  store: number;
  others: number;
}
/** One export of everything. */
export interface Exported {
  right: boolean;
  seconds: number;
  megabytes: number;
  server: number;
  store: number;
  others: number;
}
export interface Started {
  /** From the start of the process to the first right answer. */
  milliseconds: number;
  seconds: number;
  megabytes: number;
}

export interface TargetResults {
  name: TargetName;
  what: string;
  /** Null when the record was there. */
  loadSeconds: number | null;
  starts: Started[];
  checked: Partial<Record<ReadName, Checked>>;
  /** By question, then by how many clients asked: one shot a round. */
  shots: Partial<Record<QuestionName, Record<string, Shot[]>>>;
  walks: Walked[];
  exports: Exported[];
  /** MB at most, of its server and of its store. */
  memory: { server: number; store: number };
}

export interface Results {
  when: string;
  machine: string;
  command: string;
  commit: string;
  size: number;
  rounds: number;
  seconds: number;
  clients: number[];
  targets: TargetResults[];
  /** Of ours alone: what an answer costs at the table, and where its time goes. */
  costs: Costs | null;
  wrong: string[];
}

const path = (work: string, size: number) => join(work, 'results', `n${size}.json`);

export function keepResults(work: string, results: Results): string {
  mkdirSync(join(work, 'results'), { recursive: true });
  const text = JSON.stringify(results, null, 1);
  // Beside the newest, every run stays under its own moment.
  writeFileSync(join(work, 'results', `n${results.size}-${results.when.replaceAll(':', '')}.json`), text);
  writeFileSync(path(work, results.size), text);
  return path(work, results.size);
}

export const findResults = (work: string, size: number): Results | null =>
  existsSync(path(work, size)) ? JSON.parse(readFileSync(path(work, size), 'utf8')) : null;
