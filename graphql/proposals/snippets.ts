/** Where the words searched for stand in a proposal. */
import type { Context } from '../context.ts';
import type { ProposalEdge } from './lists.ts';

export type SnippetField =
  | 'SYMBOL'
  | 'TITLE'
  | 'SUMMARY'
  | 'JUSTIFICATION'
  | 'TEXT'
  | 'SPONSOR'
  | 'TOPIC'
  | 'PROVISION';
export interface Snippet {
  field: SnippetField;
  textId: string | null;
  parts: { text: string; hit: boolean }[];
}

export async function snippetsOf(_ctx: Context, _edge: ProposalEdge): Promise<Snippet[]> {
  return [];
}
