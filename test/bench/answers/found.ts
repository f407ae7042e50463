/** What a search finds that also looks into texts that were replaced since, as the record lets one do. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { searches } from '../generator/lists.ts';
import { byText, findIn } from '../generator/proposals.ts';
import { readSheet } from '../generator/rows.ts';
import type { Workload } from '../generator/workload.ts';

type Q4 = Workload['Q4'];

/** The right answers of Q4 over all versions of the texts; worked out once and kept beside the generator's files. */
export async function foundInAllTexts(folder: string): Promise<Q4> {
  const kept = join(folder, 'searchOfAllTexts.json');
  if (!existsSync(kept)) writeFileSync(kept, JSON.stringify(await search(folder)));
  return JSON.parse(readFileSync(kept, 'utf8'));
}

async function search(folder: string): Promise<Q4> {
  const found = searches.map((text) => ({ text, ids: [] as number[], facets: new Map<string, number>() }));
  const texts = readSheet(folder, 'versions');
  for await (const proposal of readSheet(folder, 'proposals')) {
    const { value: first } = await texts.next();
    const { value: second } = await texts.next();
    findIn(found, proposal, `${first.text} ${second.text}`);
  }
  return found.map(({ text, ids, facets }) => ({
    vars: { q: text },
    total: ids.length,
    ids,
    facets: [...facets].sort(([a], [b]) => byText(a, b)),
  }));
}
