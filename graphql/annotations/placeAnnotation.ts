/** Authors decide where their notes stand in the newest version of a text. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { demand, isPublicNote, mayEditNote } from '../people/permissions.ts';
import { longestQuote } from './anchor.ts';
import { type Annotation, demandAnnotation, type Placement } from './annotations.ts';
import { selectorAt } from './carryBetween.ts';
import { newsOf } from './editAnnotation.ts';
import { placeOf } from './places.ts';
import { putAnnotation } from './store.ts';
import { type Body, textsOfNote } from './textsOfNote.ts';

const placeInput = z
  .object({
    textId: z.string(),
    verdict: z.enum(['ACCEPT', 'MOVE', 'DROP']),
    start: z.int().nonnegative('The text begins at 0.').nullish(),
    end: z.int().nonnegative('The text begins at 0.').nullish(),
  })
  .refine(({ verdict, start }) => verdict !== 'MOVE' || start != null, {
    path: ['start'],
    message: 'Say where the words begin.',
  })
  .refine(({ verdict, end }) => verdict !== 'MOVE' || end != null, { path: ['end'], message: 'Say where they end.' });

interface PlaceInput {
  id: string;
  textId: string;
  verdict: string;
  start?: number | null;
  end?: number | null;
}

/** Keeps the decision with the note; what it was written on stays as it was. A public note tells of it. */
export async function placeAnnotation(
  ctx: Context,
  { id, ...given }: PlaceInput,
  key?: string | null,
): Promise<Annotation> {
  demand(ctx.actor, 'placeAnnotation');
  const input = parse(placeInput, given);
  return once(
    ctx,
    { verb: 'placeAnnotation', key, input: { id, ...input } },
    (made) => demandAnnotation(ctx, made),
    async (claim) => {
      const meanwhile = new Refusal('CONFLICT', 'This note changed several times meanwhile. Look at it and try again.');
      return undisturbed(ctx, meanwhile, async () => {
        const before = await demandAnnotation(ctx, id);
        if (!mayEditNote(ctx.actor, before)) throw new Refusal('FORBIDDEN', 'Only its author may do this.');
        const placement = await decide(ctx, before, input);
        const at = ctx.now.toISOString();
        const after: Annotation = { ...before, placement, updatedAt: at, version: before.version + 1 };
        const news = isPublicNote(after) ? await newsOf(ctx, after, 'ANNOTATION_EDITED') : [];
        await commit(ctx, [{ write: putAnnotation(after), otherwise: meanwhile }, ...claim(id)], news);
        return after;
      });
    },
  );
}

async function decide(
  ctx: Context,
  note: Annotation,
  { textId, verdict, start, end }: z.output<typeof placeInput>,
): Promise<Placement> {
  if (note.selector === null) throw invalid('id', 'This note is about the whole and has no place in a text.');
  const texts = await textsOfNote(ctx, note.targetId, note.selector.textId);
  if (!texts) throw invalid('id', 'The text on which this note was written is gone.');
  if (textId !== texts.newest.id) {
    if (texts.textOf(textId) === null) throw invalid('textId', 'This is no version of the text the note is on.');
    throw new Refusal(
      'CONFLICT',
      `There is a newer version: ${texts.newest.id}. Look at it and decide anew.`,
      'textId',
    );
  }
  if (verdict === 'DROP') return { textId, verdict, start: null, end: null };
  const { exact, prefix, suffix, ...at } =
    verdict === 'MOVE' ? wordsBetween(texts.newest, start ?? 0, end ?? 0) : await placeFound(ctx, note);
  return { textId, verdict, start: at.start, end: at.end, quote: { exact, prefix, suffix } };
}

async function placeFound(ctx: Context, note: Annotation) {
  // What was dropped may be taken up again where the rule would have it.
  const { at } = await placeOf(ctx, note.placement?.verdict === 'DROP' ? { ...note, placement: null } : note);
  if (at) return at;
  throw invalid('verdict', 'Its words were not found in this version. MOVE it to others, or DROP it.');
}

function wordsBetween(text: Body, start: number, end: number) {
  if (end <= start) throw invalid('end', 'Choose at least one character: the end lies behind the start.');
  if (end - start > longestQuote) {
    throw invalid('end', `At most ${longestQuote.toLocaleString('en')} characters.`);
  }
  const length = Array.from(text.body).length;
  if (end > length) throw invalid('end', `The text ends at ${length}.`);
  return selectorAt(text, start, end);
}
