/** A text as a tree of paragraphs, sentences and words, in which every word can be told from its equals wherever it is moved. */
import type { Random } from './random.ts';
import type { Language } from './texts.ts';

export interface Word {
  text: string;
  /** What stands before it within a sentence. */
  before: string;
  /** Its number in the first version, also of a copy of it; null for what came later. */
  origin: number | null;
  isCopy: boolean;
}
export type Sentence = Word[];
export interface Draft {
  language: Language;
  paragraphs: Sentence[][];
  /** What stands between two paragraphs. */
  gap: string;
}

const sign = /(\s*)([\p{sc=Han}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}]]+|\S)/gv;

/** Sentences, of new words. */
export function sentencesIn(paragraph: string): Sentence[] {
  const words = [...paragraph.matchAll(sign)].map(([, before = '', text = '']) => ({
    text,
    before,
    origin: null,
    isCopy: false,
  }));
  const sentences: Sentence[] = [[]];
  for (const word of words) {
    sentences.at(-1)?.push(word);
    if (/[.。]/.test(word.text)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** A first version of some paragraphs, or of one alone, and those left over. */
export function newDraft(language: Language, random: Random, isShort: boolean): { draft: Draft; spare: Sentence[][] } {
  const [...all] = random.shuffled(language.paragraphs).map(sentencesIn);
  const paragraphs = all.splice(0, isShort ? 1 : random.between(4, 7));
  for (const [number, word] of paragraphs.flat(2).entries()) word.origin = number;
  return { draft: { language, paragraphs, gap: '\n\n' }, spare: all };
}

export interface Written {
  text: string;
  words: (Word & { isWord: boolean; start: number; end: number })[];
}

/** The text, and where in it each word stands. */
export function write({ language, paragraphs, gap }: Draft): Written {
  const written: Written = { text: '', words: [] };
  for (const [number, paragraph] of paragraphs.entries()) {
    if (number > 0) written.text += gap;
    for (const [place, sentence] of paragraph.entries()) {
      for (const [at, word] of sentence.entries()) {
        const { text, before } = word;
        if (at > 0) written.text += before;
        else if (place > 0) written.text += language.space;
        const start = written.text.length;
        written.text += text;
        written.words.push({ ...word, isWord: /[\p{L}\p{N}]/u.test(text), start, end: written.text.length });
      }
    }
  }
  return written;
}
