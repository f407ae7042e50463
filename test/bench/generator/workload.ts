/** The questions that every target is asked, each with the answer that the generator knows to be right. */
import { createHash } from 'node:crypto';
import type { drawConsultations } from './consultations.ts';
import { asOf, day, isoOf, processes, topics } from './lists.ts';
import { byText, type drawProposals, type Light } from './proposals.ts';
import { prose, type Writer } from './prose.ts';
import { at, type Random, sharesOf } from './random.ts';

/** Digest of an answer in its canonical form. */
export const digest = (answer: unknown) => createHash('sha1').update(JSON.stringify(answer)).digest('hex');

/** Half by how many notes they carry, half by chance; the one with the most notes first. */
export function chooseProposals(random: Random, noteCounts: Uint32Array, hottest: number): ReadonlySet<number> {
  const size = noteCounts.length - 1;
  const shares = sharesOf(Array.from(noteCounts));
  const chosen = new Set([hottest]);
  while (chosen.size < Math.min(400, size / 2)) {
    chosen.add(random.fraction() < 0.5 ? Math.max(1, random.draw(shares)) : random.between(1, size));
  }
  return chosen;
}

interface Asked {
  size: number;
  people: number;
  asked: Random;
  drawn: ReturnType<typeof drawProposals>;
  opened: ReturnType<typeof drawConsultations>;
  hottest: number;
  noteCounts: Uint32Array;
  /** Ids of the proposals that are asked for one by one, in the order of asking. */
  shown: ReadonlySet<number>;
  writer: Writer;
  stream(purpose: string): Random;
}
export type Workload = ReturnType<typeof answerQuestions>;

/** How many right answers of a question are also kept in full, to show what was expected. */
const keptWhole = 3;
const kept = <T>(place: number, canon: T) => (place < keptWhole ? { canon } : {});

export function answerQuestions({ size, people, asked, drawn, opened, hottest, noteCounts, shown, ...more }: Asked) {
  const { lights, links, textLength } = drawn;
  const { writer, stream } = more;
  const newest = lights.toSorted((a, b) => byText(b.date, a.date) || b.id - a.id);
  const walked = newest.filter(({ process }) => process === at(processes, 0).code);
  const Q1 = shownAnswers(drawn, shown);
  const Q2 = listAnswers(asked, lights, newest);
  const { W1, W2 } = writes({ random: stream('writes'), writer, size, people, hottest });
  return {
    Q1,
    Q2,
    Q3: processes.map(({ code }, place) => {
      const inProcess = lights.filter(({ process }) => process === code);
      const canon = cellsOf(inProcess, ({ topics }) => topics);
      const vars = { process: code };
      return { vars, sha: digest(canon), cells: canon.length, ...(place < 1 ? { canon: canon.slice(0, 5) } : {}) };
    }),
    Q3R: processes.flatMap(({ code }) =>
      [at(topics, 0).slug, at(topics, 4).slug, 'routing-security'].map((topic) => {
        const of = lights.filter(({ process, topics }) => process === code && topics.includes(topic));
        const canon = cellsOf(of, ({ rights }) => rights);
        return { vars: { process: code, topic }, sha: digest(canon), cells: canon.length };
      }),
    ),
    Q4: drawn.found.map(({ text, ids, facets }) => ({
      vars: { q: text },
      total: ids.length,
      ids,
      facets: [...facets].sort(([a], [b]) => byText(a, b)),
    })),
    Q5: [openAnswer(opened)],
    Q6: [
      {
        vars: { process: at(processes, 0).code, page: 100 },
        n: walked.length,
        sha: digest(walked.map(({ id }) => id)),
      },
    ],
    W1,
    W2,
    COUNT: [{ vars: { proposal: hottest }, n: at(noteCounts, hottest) }],
    B1: { rows: size, idSum: (size * (size + 1)) / 2, ...links, textChars: textLength },
  };
}

function shownAnswers({ fulls }: Asked['drawn'], shown: ReadonlySet<number>) {
  const asked = [...shown].map((id) => fulls.get(id)).filter((full) => full !== undefined);
  return asked.map(({ row, versions, notes }, place) => {
    const ordered = notes.toSorted((a, b) => byText(a.created, b.created) || a.id - b.id);
    const canon = {
      ...row,
      versions: versions.map(({ version, text }) => ({ version, text })),
      annotations: ordered.slice(0, 20).map(({ id, author, body, quote: { exact }, created }) => {
        return { id, author, body, exact, created };
      }),
    };
    return { vars: { id: row.id, symbol: row.symbol }, sha: digest(canon), ...kept(place, canon) };
  });
}

function listAnswers(random: Random, lights: readonly Light[], newest: readonly Light[]) {
  const pairs = new Map<string, { sponsor: string; topic: string }>();
  for (let tried = 0; pairs.size < 200 && tried < 5000; tried += 1) {
    const { sponsors, topics } = random.pick(lights);
    const [sponsor, topic] = [random.pick(sponsors), random.pick(topics)];
    pairs.set(`${sponsor}|${topic}`, { sponsor, topic });
  }
  return [...pairs.values()].map((vars, place) => {
    const hits = newest.filter((one) => one.sponsors.includes(vars.sponsor) && one.topics.includes(vars.topic));
    const canon = hits.slice(0, 50).map(({ id, symbol, title, date, action, status, sponsors, topics }) => {
      return { id, symbol, title, date, action, status, sponsors, topics };
    });
    return { vars, sha: digest(canon), n: hits.length, ...kept(place, canon) };
  });
}

/** Counts by sponsor and by what `columns` names, in order. */
function cellsOf(lights: readonly Light[], columns: (light: Light) => readonly string[]): [string, string, number][] {
  const counts = new Map<string, number>();
  for (const light of lights)
    for (const sponsor of light.sponsors)
      for (const column of columns(light)) {
        const cell = `${sponsor}|${column}`;
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
  return [...counts]
    .sort(([a], [b]) => byText(a, b))
    .map(([cell, count]) => {
      const [sponsor = '', column = ''] = cell.split('|');
      return [sponsor, column, count];
    });
}

function openAnswer({ consultations, followerCounts }: Asked['opened']) {
  const [now, until] = [isoOf(asOf), isoOf(asOf + 30 * day)];
  const canon = consultations
    .filter(({ opens, closes }) => opens <= now && closes > now && closes <= until)
    .sort((a, b) => byText(a.closes, b.closes) || a.id - b.id)
    .map(({ id, title, closes }) => ({ id, title, closes, followers: followerCounts.get(id) ?? 0 }));
  return { vars: { now, until }, sha: digest(canon), n: canon.length, canon };
}

interface Writing {
  random: Random;
  writer: Writer;
  size: number;
  people: number;
  hottest: number;
}

function writes({ random, writer, size, people, hottest }: Writing) {
  const phrase = (count: number) => writer.words(random, count).join(' ');
  const W1 = Array.from({ length: 300 }, () => ({
    vars: {
      proposal: random.between(1, size),
      author: random.between(1, people),
      body: prose(random, writer.words(random, random.between(8, 40))),
      exact: phrase(6),
      prefix: phrase(4),
      suffix: phrase(4),
    },
  }));
  const W2 = W1.slice(0, 200).map(({ vars }, place) => ({ vars: { ...vars, proposal: hottest, author: place + 1 } }));
  return { W1, W2 };
}
