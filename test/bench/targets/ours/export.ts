/** All proposals as a file, with the columns that the others' exports have. */
import * as z from 'zod';
import type { Tally } from '../target.ts';
import { proposalNumberOf } from './ids.ts';

const columns = [
  ...['id', 'process', 'symbol', 'title', 'summary', 'provision_note', 'action', 'tabled', 'stage'],
  ...['sponsors', 'topics', 'impacts', 'text'],
];
const line = z.object({
  id: z.string().transform(proposalNumberOf),
  sponsors: z.array(z.string()),
  topics: z.array(z.string()),
  impacts: z.array(z.unknown()),
  text: z.string(),
});

export async function takeExport(url: string, write: (piece: Uint8Array) => void): Promise<void> {
  const answer = await fetch(`${url}/export/proposals.jsonl?columns=${columns.join(',')}`);
  if (!answer.ok || !answer.body) throw new Error(`The export answers ${answer.status}: ${await answer.text()}`);
  for await (const piece of answer.body) write(piece);
}

export function tallyExport(text: string): Tally {
  const tally = { rows: 0, idSum: 0, sponsors: 0, topics: 0, impacts: 0, textChars: 0 };
  for (const one of text.split('\n')) {
    if (one === '') continue;
    const proposal = line.parse(JSON.parse(one));
    tally.rows += 1;
    tally.idSum += proposal.id;
    tally.sponsors += proposal.sponsors.length;
    tally.topics += proposal.topics.length;
    tally.impacts += proposal.impacts.length;
    tally.textChars += proposal.text.length;
  }
  return tally;
}
