/** A target made ready: its packages and sources in its folder, the record in its store, and no trace of former runs. */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { install } from './packages.ts';
import type { Place, Target } from './target.ts';

/** Seconds that loading took; null when the record was there. */
export async function prepare(target: Target, place: Place, reload: boolean): Promise<number | null> {
  if (target.packages) install(place.folder, target.packages);
  for (const source of target.sources ?? []) copyFileSync(source, join(place.folder, basename(source)));
  let seconds: number | null = null;
  if (reload || !(await target.isLoaded(place))) {
    const began = performance.now();
    await target.load(place);
    seconds = (performance.now() - began) / 1000;
  }
  await target.reset(place);
  return seconds;
}
