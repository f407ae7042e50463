/**
 * What the index of shared wording costs, in time of one processor and in memory:
 * `node --expose-gc test/graphql/texts/costs.ts 10000`. Texts are those of the bench; in the second record a fifth are reworded copies and
 * all others hold one of ten formulas.
 */
import { speller } from '#graphql/texts/passages.ts';
import { indexWordings } from '#graphql/texts/sharedWording.ts';
import { wordingOf } from '#graphql/texts/sharedWords.ts';
import { prose, Writer } from '#test/bench/generator/prose.ts';
import { at, Random } from '#test/bench/generator/random.ts';

const size = Number(process.argv[2] ?? 10_000);

function drawTexts(hasCopies: boolean): string[] {
  const random = new Random(`${size}`, 'shared wording');
  const writer = new Writer(random);
  const formulas = Array.from({ length: 10 }, () => writer.words(random, 12));
  const drawn: string[][] = [];
  while (drawn.length < size) {
    const isCopy = hasCopies && drawn.length > 0 && random.fraction() < 0.2;
    const words = isCopy ? [...random.pick(drawn)] : writer.words(random, random.between(130, 170));
    if (isCopy)
      for (let left = 12; left > 0; left -= 1) words[random.between(0, words.length - 1)] = writer.word(random);
    else if (hasCopies) words.splice(random.between(0, 100), 0, ...random.pick(formulas));
    drawn.push(words);
  }
  // By way of bytes, so that no string is still in pieces that are joined, and freed, while others are measured.
  return drawn.map((words) => Buffer.from(prose(random, words)).toString());
}

function timed<T>(name: string, work: () => T): T {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`  ${name}: ${Math.round((user + system) / 1000)} ms\n`);
  return made;
}

/** Bytes in use, exact only with --expose-gc. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

for (const hasCopies of [false, true]) {
  process.stdout.write(`${size} texts${hasCopies ? ', with copies and formulas' : ''}\n`);
  const texts = drawTexts(hasCopies);
  const spell = speller();
  const held = memory();
  const wordings = timed('read', () =>
    texts.map((body, place) =>
      wordingOf({ processId: 'one', proposalId: `${place}`, textId: `${place}` }, spell(body), []),
    ),
  );
  process.stdout.write(`    ${Math.round((memory() - held) / 1e6)} MB\n`);
  const index = timed('index, and again after a change', () => indexWordings(wordings));
  timed('others like one, a hundred times', () => {
    for (let turn = 0; turn < 100; turn += 1) index.near(at(wordings, Math.floor((turn * size) / 100)).proposalId, 0.3);
  });
  for (const atLeast of [0.6, 0.1]) {
    const pairs = timed(`all that share ${atLeast}`, () => index.pairs(atLeast, () => true));
    process.stdout.write(`    ${pairs.length} pairs\n`);
  }
}
