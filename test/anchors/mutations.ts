/** What happens to texts between two versions. Each changes a draft in place. */
import type { Draft, Sentence, Word } from './draft.ts';
import type { Random } from './random.ts';

export interface Change {
  draft: Draft;
  random: Random;
  /** Paragraphs of the same kind that were not in the first version. */
  spare: Sentence[][];
}

const copied = (words: Sentence): Sentence => words.map((word) => ({ ...word, isCopy: true }));
const place = ({ draft, random }: Change): Sentence[] => random.pick(draft.paragraphs);
const newSentence = ({ spare, random }: Change): Sentence => copied(random.pick(random.pick(spare)));
const newWords = (change: Change, count: number): Word[] => {
  const sentence = newSentence(change).filter(({ text }) => /\p{L}/u.test(text));
  const from = change.random.below(Math.max(1, sentence.length - count));
  return sentence.slice(from, from + count).map((word) => ({ ...word, before: change.draft.language.space }));
};

/** Takes one of them out of a list of lists and gives it back; none where it would be the last of its list. */
function taken<T>(lists: T[][], random: Random): T | null {
  const full = lists.filter(({ length }) => length > 1);
  if (full.length === 0) return null;
  const list = random.pick(full);
  return list.splice(random.below(list.length), 1)[0] ?? null;
}

function putIn<T>(list: T[], random: Random, ...more: T[]): void {
  list.splice(random.below(list.length + 1), 0, ...more);
}

/** A sentence, a long one where there is one. */
function wordy({ draft, random }: Change): Sentence {
  const sentences = draft.paragraphs.flat();
  const long = sentences.filter(({ length }) => length > 8);
  return random.pick(long.length > 0 ? long : sentences);
}

/** Between which words of a sentence: never before its first nor after its full stop. */
const within = (sentence: Sentence, random: Random, length = 0) =>
  random.between(1, Math.max(1, sentence.length - 2 - length));

function reword(change: Change, sentence: Sentence, from: number, count: number): void {
  const before = sentence[from]?.before ?? '';
  const old = sentence.slice(from, from + count).map(({ text }) => text);
  const fresh = newWords(change, change.random.between(Math.max(1, count - 1), count + 1)).filter(
    ({ text }) => !old.includes(text),
  );
  const [first] = fresh;
  if (first) first.before = before;
  if (fresh.length > 0) sentence.splice(from, count, ...fresh);
}

const some = (least: number, most: number, change: (change: Change) => void) => (given: Change) => {
  for (let left = given.random.between(least, most); left > 0; left -= 1) change(given);
};

const single = {
  'words put in': (change) => {
    const sentence = wordy(change);
    sentence.splice(within(sentence, change.random), 0, ...newWords(change, change.random.between(1, 4)));
  },
  'sentences put in': (change) => putIn(place(change), change.random, newSentence(change)),
  'paragraphs put in': (change) =>
    putIn(change.draft.paragraphs, change.random, change.random.pick(change.spare).map(copied)),
  'words deleted': (change) => {
    const sentence = wordy(change);
    const count = change.random.between(1, 4);
    sentence.splice(within(sentence, change.random, count), count);
  },
  'sentences deleted': ({ draft, random }) => void taken(draft.paragraphs, random),
  'paragraphs deleted': ({ draft, random }) => void taken([draft.paragraphs], random),
  'words reworded': (change) => {
    const sentence = wordy(change);
    const count = change.random.between(1, 3);
    reword(change, sentence, within(sentence, change.random, count), count);
  },
  'sentences rewritten': (change) => {
    const sentence = wordy(change);
    for (let at = sentence.length - 2; at > 0; at -= 2) if (change.random.below(3) > 0) reword(change, sentence, at, 1);
  },
  'sentences moved': (change) => {
    const sentence = taken(change.draft.paragraphs, change.random);
    if (sentence) putIn(place(change), change.random, sentence);
  },
  'paragraphs moved': ({ draft, random }) => {
    const paragraph = taken([draft.paragraphs], random);
    if (paragraph) putIn(draft.paragraphs, random, paragraph);
  },
  'sentences swapped': (change) => {
    const [a, b] = [place(change), place(change)];
    const [i, j] = [change.random.below(a.length), change.random.below(b.length)];
    const [one, other] = [a[i], b[j]];
    if (one && other && one !== other) [a[i], b[j]] = [other, one];
  },
  'sentences doubled': (change) => putIn(place(change), change.random, copied(change.random.pick(place(change)))),
  'paragraphs doubled': ({ draft, random }) =>
    putIn(draft.paragraphs, random, random.pick(draft.paragraphs).map(copied)),
  'spaces changed': ({ draft, random }) => {
    draft.gap = random.pick(['\n', '\r\n\r\n', '\n \n', ' ']);
  },
} satisfies Record<string, (change: Change) => void>;

const { 'sentences doubled': _, 'paragraphs doubled': __, ...others } = single;
const kinds = Object.values(others);
const edits = [single['words put in'], single['words deleted'], single['words reworded']];

/** A copy right beside its original, of which one is edited, could be either. */
function doubledFarOff({ draft: { paragraphs }, random }: Change): void {
  if (paragraphs.length < 4) return;
  const from = random.below(paragraphs.length);
  const to = random.pick(paragraphs.map((_, at) => at).filter((at) => Math.abs(at - from) >= 2));
  const paragraph = paragraphs[from] ?? [];
  if (random.below(2) === 0) paragraphs.splice(to > from ? to + 1 : to, 0, paragraph.map(copied));
  else putIn(paragraphs[to] ?? [], random, copied(random.pick(paragraph)));
}

/** A revision as they are in life: a little of everything, except that nothing is doubled: once copies have been edited and moved nobody can say which is the original. */
const revision = some(4, 10, (change) => change.random.pick(kinds)(change));

export const mutations: Record<string, (change: Change) => void> = {
  'nothing changed': () => {},
  'words put in': some(2, 8, single['words put in']),
  'sentences put in': some(1, 4, single['sentences put in']),
  'paragraphs put in': some(1, 2, single['paragraphs put in']),
  'words deleted': some(2, 8, single['words deleted']),
  'sentences deleted': some(1, 4, single['sentences deleted']),
  'paragraphs deleted': some(1, 2, single['paragraphs deleted']),
  'words reworded': some(3, 10, single['words reworded']),
  'sentences rewritten': some(1, 4, single['sentences rewritten']),
  'sentences moved': some(1, 3, single['sentences moved']),
  'paragraphs moved': some(1, 2, single['paragraphs moved']),
  'sentences swapped': some(1, 3, single['sentences swapped']),
  'sentences doubled': single['sentences doubled'],
  'paragraphs doubled': single['paragraphs doubled'],
  'doubled far off, then edited': (change) => {
    doubledFarOff(change);
    some(2, 6, (given) => given.random.pick(edits)(given))(change);
  },
  'spaces changed': single['spaces changed'],
  'a revision, of all but doubling': revision,
  'two revisions': (change) => {
    revision(change);
    revision(change);
  },
  'another text': (change) => {
    change.draft.paragraphs = change.spare.map((paragraph) => paragraph.map(copied));
  },
};
