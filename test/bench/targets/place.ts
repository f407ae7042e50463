/** The work folder: what was generated and loaded stays there from run to run. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foundInAllTexts } from '../answers/found.ts';
import { generate } from '../generator/generate.ts';
import type { Workload } from '../generator/workload.ts';
import type { Place, Target } from './target.ts';

/** The generator's files of a size, made when they are not there. Its questions are written last, so that they stand for all. */
export function generated(work: string, size: number): { folder: string; workload: Workload } {
  const folder = join(work, 'data', `n${size}`);
  const questions = join(folder, 'workload.json');
  if (!existsSync(questions)) generate(folder, size);
  return { folder, workload: JSON.parse(readFileSync(questions, 'utf8')) };
}

export async function placeOf(
  target: Target,
  { work, size }: { work: string; size: number },
  { folder: files, workload }: ReturnType<typeof generated>,
): Promise<Place> {
  const folder = join(work, 'targets', target.name);
  mkdirSync(folder, { recursive: true });
  const Q4 = target.searchesAllTexts ? await foundInAllTexts(files) : workload.Q4;
  return { work, size, generated: files, folder, workload: { ...workload, Q4 } };
}
