/** Consultations around the moment of asking, and who follows them: most are followed by few, a few by hundreds. */
import { asOf, day, isoOf, processes } from './lists.ts';
import { prose, type Writer, withoutStops } from './prose.ts';
import { at, powerLaw, type Random } from './random.ts';
import { type ConsultationRow, Sheet, writeSheet } from './rows.ts';

const count = 300;
const mostFollowers = 900;
const processShares = powerLaw(12, 0.6);

interface Asked {
  folder: string;
  random: Random;
  writer: Writer;
  people: number;
}

export function drawConsultations({ folder, random, writer, people }: Asked) {
  const personShares = powerLaw(people, 0.5);
  const consultations: ConsultationRow[] = [];
  const followerCounts = new Map<number, number>();
  const sheet = new Sheet(folder, 'followers');
  for (let id = 1; id <= count; id += 1) {
    const opens = asOf + (random.fraction() * 2 - 1.6) * 250 * day;
    const closes = opens + random.between(20, 120) * day + random.between(0, 86_399) * 1000;
    consultations.push({
      id,
      title: withoutStops(prose(random, writer.words(random, 8))),
      process: at(processes, random.draw(processShares)).code,
      opens: isoOf(wholeSeconds(opens)),
      closes: isoOf(wholeSeconds(closes)),
    });
    const wanted = Math.min(mostFollowers, Math.floor(4 / (random.fraction() + 0.004) ** 0.9));
    const followers = new Set<number>();
    for (let tried = 0; followers.size < wanted && tried < wanted * 20; tried += 1) {
      followers.add(random.draw(personShares) + 1);
    }
    for (const person of [...followers].sort((a, b) => a - b)) sheet.add({ consultation: id, person });
    followerCounts.set(id, followers.size);
  }
  writeSheet(folder, 'consultations', consultations);
  return { consultations, followerCounts, followers: sheet.close() };
}

const wholeSeconds = (instant: number) => Math.floor(instant / 1000) * 1000;
