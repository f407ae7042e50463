/** Data files: each is one array of records. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Stopped } from './stopped.ts';

/** The project's own data, as an absolute path. */
export const dataFolder = fileURLToPath(new URL('./data', import.meta.url));

const entries = z.array(z.record(z.string(), z.unknown()), 'It must hold one array of records.');

/** The records of a file in its order. Throws Stopped when it is not there or is no array of records. */
export async function readEntries(folder: string, file: string) {
  try {
    return entries.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? (error.issues[0]?.message ?? '')
        : String(error instanceof Error ? error.message : error);
    throw new Stopped({ file, record: null, field: null, why });
  }
}
