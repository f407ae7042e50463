/** Our data folders: one as it was loaded, and a copy on which a host runs and writes. */
import { join } from 'node:path';
import { filesOf } from '#functions/local/dataFolder.ts';
import type { Place } from '../target.ts';

export const loadedFolder = ({ folder, size }: Pick<Place, 'folder' | 'size'>) => join(folder, `loaded-${size}`);
export const runningFolder = ({ folder, size }: Pick<Place, 'folder' | 'size'>) => join(folder, `running-${size}`);

/** The files with which the bench itself starts the engine: a host on the same folder would end one that it finds written down. */
export function engineFiles(folder: string) {
  const { record, engine } = filesOf(folder);
  return { record, engine: `${engine}.bench` };
}
