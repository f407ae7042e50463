/** Puts the tables of the newest results into the README, between two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findResults } from '../results.ts';
import { growthSizes } from './goals.ts';
import { growth, report } from './report.ts';

const path = join(import.meta.dirname, '..', 'README.md');
const marks = /(<!-- figures -->\n)[\s\S]*(\n<!-- end of figures -->)/;

export function writeReadme(work: string): void {
  const [small, large] = [findResults(work, growthSizes.from), findResults(work, growthSizes.to)];
  const parts = [small, large].filter((one) => one !== null).map(report);
  if (small && large) parts.push(growth(small, large));
  const text = readFileSync(path, 'utf8').replace(marks, (_, begin, end) => `${begin}\n${parts.join('\n\n')}\n${end}`);
  writeFileSync(path, text);
}
