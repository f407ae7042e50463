/** The data set as a whole: up to where it reaches, and how complete it is. */
import type { Context } from '../context.ts';

export interface Dataset {
  position: string;
  changedAt: string | null;
  coverage: { type: string; field: string; label: string; known: number; total: number }[];
}

export async function dataset(_ctx: Context): Promise<Dataset> {
  return { position: '', changedAt: null, coverage: [] };
}
