/** Words and sentences: English function words, words of the trade, and made-up words that share no stem with a topic. */
import { topicPairs } from './lists.ts';
import { at, powerLaw, type Random } from './random.ts';

const real =
  `the of and to in for that shall by on with as be or under not from an at this which may their its any all such other
  than between into upon within through where when each other states parties members article paragraph resolution
  recommendation administration operator service telecommunication international regional national public agreement
  provision amendment text draft proposal conference council group study question report budget secretariat bureau radio
  frequency band allocation terrestrial fixed mobile broadcasting maritime aeronautical amateur station interference
  footnote region table annex appendix decision opinion invite instruct consider recognize note resolve further ensure
  promote support develop cooperate assist measure principle framework market competition investment universal rural
  remote community user traffic exchange transit interconnection quality identity trust fraud threat incident response`.split(
    /\s+/,
  );
const onsets = 'b d f g h k l m n p r t v z br dr gr kr pl st tr'.split(' ');
const vowels = 'a e i o u ai eo'.split(' ');
const endings = 'k m b p g x z'.split(' ');
const size = 2500;
const firstTopicRank = 400;
const topicRankStep = 37;

export const topicWords = topicPairs.map((pair) => pair.split(' '));

/** The vocabulary, most frequent first. Words of topics stand at ranks where ordinary words of a text do. */
function vocabularyOf(random: Random): string[] {
  const known = new Set(real);
  while (known.size < size) {
    let word = '';
    for (let left = random.between(2, 3); left > 0; left -= 1) word += random.pick(onsets) + random.pick(vowels);
    word += random.pick(endings);
    if (!/rout|secur/.test(word)) known.add(word);
  }
  const words = [...known];
  let rank = firstTopicRank;
  for (const word of topicWords.flat()) {
    words.splice(rank, 0, word);
    rank += topicRankStep;
  }
  return words;
}

export class Writer {
  readonly #vocabulary: readonly string[];
  readonly #shares: readonly number[];

  constructor(random: Random) {
    this.#vocabulary = vocabularyOf(random);
    this.#shares = powerLaw(this.#vocabulary.length, 1);
  }

  word(random: Random): string {
    return at(this.#vocabulary, random.draw(this.#shares));
  }

  /** Words of which a part comes from the topics, given by their places. */
  words(random: Random, count: number, topics: readonly number[] = [], topical = 0): string[] {
    const fromTopic = () => at(at(topicWords, random.pick(topics)), random.fraction() < 0.5 ? 0 : 1);
    return Array.from({ length: count }, () =>
      topics.length > 0 && random.fraction() < topical ? fromTopic() : this.word(random),
    );
  }
}

/** Words as sentences: full stops and commas by chance, and a full stop at the end. */
export function prose(random: Random, words: readonly string[]): string {
  let text = '';
  let begins = true;
  for (const [place, word] of words.entries()) {
    text += (place > 0 ? ' ' : '') + (begins ? word.charAt(0).toUpperCase() + word.slice(1) : word);
    begins = place === words.length - 1 || random.fraction() < 0.06;
    if (begins) text += '.';
    else if (random.fraction() < 0.05) text += ',';
  }
  return text;
}

export const withoutStops = (text: string) => text.replace(/[.,]/g, '');
