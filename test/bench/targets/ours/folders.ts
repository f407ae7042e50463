/** Our data folders: one as it was loaded, and a copy on which a host runs and writes. */
import { join } from 'node:path';
import type { Place } from '../target.ts';

export const loadedFolder = ({ folder, size }: Pick<Place, 'folder' | 'size'>) => join(folder, `loaded-${size}`);
export const runningFolder = ({ folder, size }: Pick<Place, 'folder' | 'size'>) => join(folder, `running-${size}`);
