/** What a chat room is told when it is named. */
import type { Words } from '../words/words.ts';
import type { Letter } from './letter.ts';

export const greetingLetter = (words: Words, settings: string): Letter => ({
  words,
  subject: words.greeting.title,
  title: words.greeting.title,
  blocks: [
    { kind: 'TEXT', text: words.greeting.why },
    { kind: 'LINK', text: words.greeting.settings, url: settings },
  ],
  foot: [],
  stop: null,
});
