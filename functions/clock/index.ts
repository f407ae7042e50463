/** The clock: tells of consultations that opened, draw near their deadline or closed; and writes out the catalogue's snapshot. */
import * as z from 'zod';
import { tellDue } from '#graphql/consultations/tellDue.ts';
import { system } from '#graphql/people/actor.ts';
import { type Entry, entry } from '../runtime/entry.ts';
import { readSurroundings } from '../runtime/env.ts';
import { log } from '../runtime/log.ts';
import { keepSnapshot } from '../runtime/snapshot.ts';

const input = z.object({ task: z.enum(['tick', 'snapshot']).default('tick') });

export async function handler(given: unknown): Promise<void> {
  const { task } = input.parse(given ?? {});
  const began = performance.now();
  const count = await tasks[task](await entry());
  log('info', { function: 'clock', operation: task, count, milliseconds: Math.round(performance.now() - began) });
}

const tasks = {
  /** Returns how many events it told. */
  tick: ({ contextFor }: Entry) => tellDue(contextFor(system)),

  /** Returns the size of the file in bytes; 0 where no place is kept for it. */
  async snapshot({ catalogue, table, snapshot }: Entry): Promise<number> {
    if (!snapshot) return 0;
    await catalogue.catchUp(table);
    const path = `${readSurroundings().CATALOGUE_PATH}.snapshot`;
    catalogue.snapshot(path);
    return await keepSnapshot(snapshot, path);
  },
};
