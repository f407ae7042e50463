/** Records to jump to by the beginning of a name, code or symbol. */
import type { Context } from '../context.ts';
import type { AnyNode } from '../nodes.ts';

export interface Finding {
  kind: 'PROCESS' | 'PROPOSAL' | 'PARTY' | 'TOPIC' | 'RIGHT' | 'CONSULTATION';
  node: AnyNode;
  label: string;
  note: string | null;
  /** From the root of the site. */
  path: string;
}

export async function find(_ctx: Context, _args: { text: string; first?: number | null }): Promise<Finding[]> {
  return [];
}
