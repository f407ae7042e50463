/** Generates a record of any size, the same bytes for the same size and seed, and with it the questions and their right answers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawConsultations } from './consultations.ts';
import { asOf, groupCodes, isoOf, processes, rights, sponsorCodes, topics } from './lists.ts';
import { drawProposals } from './proposals.ts';
import { Writer } from './prose.ts';
import { at, powerLaw, Random } from './random.ts';
import { writeSheet } from './rows.ts';
import { answerQuestions, chooseProposals } from './workload.ts';

export const usualSeed = 20261122;

/** How many notes each proposal carries, by its id: a power law over a random order, three on average. */
function drawNoteCounts(random: Random, size: number): Uint32Array {
  const counts = new Uint32Array(size + 1);
  const order = random.shuffled(Array.from({ length: size }, (_, place) => place + 1));
  const shares = powerLaw(size, 0.9);
  for (let left = 3 * size; left > 0; left -= 1) {
    const id = at(order, random.draw(shares));
    counts[id] = at(counts, id) + 1;
  }
  return counts;
}

/** Writes all files into a folder. */
export function generate(folder: string, size: number, seed = usualSeed): void {
  mkdirSync(folder, { recursive: true });
  const stream = (purpose: string) => new Random(`${seed}/${size}`, purpose);
  const sponsors = stream('sponsors')
    .shuffled(sponsorCodes)
    .map((code) => {
      const isGroup = groupCodes.includes(code);
      const kind: 'GROUP' | 'STATE' = isGroup ? 'GROUP' : 'STATE';
      return { code, name: `${isGroup ? 'Regional Group' : 'Member State'} ${code}`, kind };
    });
  const people = 2000 + Math.floor(size / 50);
  const writer = new Writer(stream('vocab'));

  const counts: Record<string, number> = {
    processes: writeSheet(folder, 'processes', processes),
    sponsors: writeSheet(folder, 'sponsors', sponsors),
    topics: writeSheet(folder, 'topics', topics),
    rights: writeSheet(folder, 'rights', rights),
    people: writeSheet(
      folder,
      'people',
      Array.from({ length: people }, (_, place) => ({ id: place + 1, name: `Person ${place + 1}` })),
    ),
  };
  const noteCounts = drawNoteCounts(stream('annotation-counts'), size);
  const hottest = noteCounts.indexOf(noteCounts.reduce((most, count) => Math.max(most, count)));
  const asked = stream('workload');
  const shown = chooseProposals(asked, noteCounts, hottest);
  const drawn = drawProposals({ folder, size, stream, writer, sponsors, people, noteCounts, shown });
  Object.assign(counts, drawn.counts);
  const opened = drawConsultations({ folder, random: stream('consultations'), writer, people });
  Object.assign(counts, { consultations: opened.consultations.length, followers: opened.followers });

  const workload = answerQuestions({ size, people, asked, drawn, opened, hottest, noteCounts, shown, writer, stream });
  writeFileSync(join(folder, 'workload.json'), JSON.stringify(workload));
  const meta = {
    n: size,
    seed,
    asOf: isoOf(asOf),
    hotProposal: hottest,
    hotAnnotations: at(noteCounts, hottest),
    walkProcess: at(processes, 0).code,
    walkSize: at(workload.Q6, 0).n,
    counts,
    links: drawn.links,
    q4: workload.Q4.map(({ vars, total }) => [vars.q, total]),
  };
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta, null, 1));
}
