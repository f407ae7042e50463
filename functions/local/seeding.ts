/** Enters the record on the first start, and shows how far it is. */
import { existsSync, writeFileSync } from 'node:fs';
import type { Context } from '#graphql/context.ts';
import { type Progress, seedAll } from '#seed/seed.ts';
import { Stopped } from '#seed/stopped.ts';
import { StartFault } from './startFault.ts';

/** Whether this data still waits for its first record. */
export const isSeeded = (marker: string) => existsSync(marker);

/** Enters everything. A start that was killed on the way goes on where it was: what is there stays as it is. */
export async function seed(ctx: Context, marker: string): Promise<void> {
  await seedAll(ctx, progressBar()).catch((fault: unknown) => {
    throw fault instanceof Stopped ? new StartFault(fault.message) : fault;
  });
  writeFileSync(marker, `${JSON.stringify({ at: new Date().toISOString() })}\n`);
}

/** A bar on a terminal; a line at each quarter elsewhere. */
function progressBar(): (progress: Progress) => void {
  let quarter = -1;
  return ({ done, total, label }) => {
    const part = total === 0 ? 1 : done / total;
    if (process.stdout.isTTY) {
      const filled = Math.round(part * 30);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(30 - filled)}`;
      process.stdout.write(
        `\rEntering the record  ${bar}  ${done} of ${total}  ${label.padEnd(24)}${part === 1 ? '\n' : ''}`,
      );
    } else if (Math.floor(part * 4) > quarter) {
      quarter = Math.floor(part * 4);
      console.log(`Entering the record: ${done} of ${total}`);
    }
  };
}
