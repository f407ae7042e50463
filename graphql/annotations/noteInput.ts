/** What a note may hold, as whoever writes one gives it. */
import * as z from 'zod';
import { longestQuote } from './anchor.ts';
import { motivations } from './annotations.ts';
import { sharingInput } from './sharing.ts';

/** Whether it holds no control characters but tabs and line breaks, and no half of a character. */
export const isPlain = (text: string) => !/\p{Cc}/u.test(text.replace(/[\t\n\r]/g, '')) && text.isWellFormed();
export const notPlain = 'It holds characters that are no text. Paste it as plain text.';

export const noteBody = z.string().max(10_000, 'At most 10,000 characters.').refine(isPlain, notPlain);
export const noteTags = z
  .array(z.string().trim().min(1, 'A tag is empty.').max(50, 'At most 50 characters.').refine(isPlain, notPlain))
  .max(10, 'At most 10 tags.')
  .transform((tags) => [...new Set(tags)]);

/** Words of a text, by themselves, what stands around them and their place, as far as these are known. */
export const selectorInput = z.object({
  textId: z.string(),
  exact: z
    .string()
    .min(1, 'Choose at least one character.')
    .refine((words) => Array.from(words).length <= longestQuote, 'At most 5,000 characters.'),
  prefix: z.string().max(1_000).nullish(),
  suffix: z.string().max(1_000).nullish(),
  start: z.int().nonnegative().nullish(),
  end: z.int().nonnegative().nullish(),
});
export type SelectorInput = z.output<typeof selectorInput>;

export const noteInput = z
  .object({
    target: z.string(),
    body: noteBody,
    selector: selectorInput.nullish(),
    ...sharingInput,
    motivation: z
      .enum(motivations)
      .nullish()
      .transform((motivation) => motivation ?? 'COMMENTING'),
    tags: noteTags.nullish().transform((tags) => tags ?? []),
    parent: z.string().nullish(),
  })
  .refine(({ body, motivation }) => body.trim() !== '' || motivation === 'HIGHLIGHTING', {
    path: ['body'],
    message: 'The note is empty. Only a highlight needs no words.',
  });
export type NoteInput = z.input<typeof noteInput>;
