/** A member writes a note on words, or the whole, of a proposal. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import type { News } from '../events/events.ts';
import { once } from '../events/retries.ts';
import { newId } from '../ids.ts';
import { rememberAccount } from '../people/accounts.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import {
  lastKnownProposal,
  type Proposal,
  proposalById,
  proposalPath,
  stillAs,
  textOf,
} from '../proposals/proposals.ts';
import { anchorQuote, type TextSelector } from './anchor.ts';
import { type Annotation, annotationById, demandAnnotation, motivations, visibilities } from './annotations.ts';
import { listAsOwn, putAnnotation } from './store.ts';

export const noteBody = z.string().max(10_000, 'At most 10,000 characters.');
export const noteTags = z
  .array(z.string().trim().min(1, 'A tag is empty.').max(50, 'At most 50 characters.'))
  .max(10, 'At most 10 tags.')
  .transform((tags) => [...new Set(tags)]);

const noteInput = z
  .object({
    target: z.string(),
    body: noteBody,
    selector: z
      .object({
        textId: z.string(),
        exact: z
          .string()
          .min(1, 'Choose at least one character.')
          .refine((words) => Array.from(words).length <= 5_000, 'At most 5,000 characters.'),
        prefix: z.string().max(1_000).nullish(),
        suffix: z.string().max(1_000).nullish(),
        start: z.int().nonnegative().nullish(),
        end: z.int().nonnegative().nullish(),
      })
      .nullish(),
    visibility: z
      .enum(visibilities)
      .nullish()
      .transform((visibility) => visibility ?? 'PRIVATE'),
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

/** Writes a note. A public one is told of at once; a private one is told to nobody. */
export async function annotate(ctx: Context, input: NoteInput, key?: string | null): Promise<Annotation> {
  demand(ctx.actor, 'annotate');
  const author = signedIn(ctx.actor);
  const { target, parent, selector, ...given } = parse(noteInput, input);
  return once(
    ctx,
    { verb: 'annotate', key, input },
    (id) => demandAnnotation(ctx, id),
    async (claim) => {
      // Where the proposal is known here nothing is asked before the change, which says whether it still stands so.
      const known = lastKnownProposal(ctx, target);
      const written = known && (await write(known, claim, new Changed()).catch(unlessOutdated));
      if (written) return written;
      const proposal = await proposalById(ctx, target);
      if (!proposal) throw notFound('target');
      return await write(proposal, claim);
    },
  );

  /** With `outdated` what is known here is only looked at again, and that is thrown where it is so no more. */
  async function write(proposal: Proposal, claim: Claim, outdated: Changed | null = null): Promise<Annotation> {
    if (parent != null) await demandParent(ctx, parent, target, given.visibility);
    const placed = selector ? place(proposal, selector) : null;
    const at = ctx.now.toISOString();
    const note: Annotation = {
      ...given,
      id: newId('annotation', ctx.now),
      targetId: target,
      authorId: author.id,
      selector: placed,
      placement: null,
      groupId: null,
      embargoUntil: null,
      mentionedIds: [],
      edits: [],
      parentId: parent ?? null,
      editedAt: null,
      moderation: 'APPROVED',
      flaggedAt: null,
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
    const still: Part = { write: stillAs(proposal), otherwise: new Changed() };
    const parts = [putAnnotation(note), listAsOwn(note), still, ...claim(note.id)];
    if (note.visibility === 'PRIVATE') await commit(ctx, parts);
    else {
      const news: News[] = [{ kind: 'ANNOTATION_PUBLISHED', ...noteNews(note, proposal) }];
      await commit(ctx, [...parts, rememberAccount(ctx, author, outdated)], news);
    }
    return note;
  }
}

type Claim = (id: string) => Part[];

/** The proposal is no longer as it was when the note was placed in it. */
class Changed extends Refusal {
  constructor() {
    super('CONFLICT', 'The record was changed at this very moment. Look at it again and repeat.', 'target');
  }
}

/** What was read of an older state, also a place that is not in it, is no reason to refuse: the newest state decides. */
function unlessOutdated(error: unknown): null {
  if (error instanceof Changed || (error instanceof Refusal && error.code === 'INVALID')) return null;
  throw error;
}

/** An event on a public note concerns the note and its target; not the target's topics and sponsors, whose followers did not ask for talk. */
export function noteNews(note: Pick<Annotation, 'id'>, proposal: Proposal): Omit<News, 'kind'> {
  return {
    subjectId: note.id,
    subjectLabel: proposal.title,
    subjectPath: `${proposalPath(proposal.slug)}#${note.id}`,
    processId: proposal.processId,
    concerns: [note.id, proposal.id],
  };
}

function place(proposal: Proposal, selector: NonNullable<z.output<typeof noteInput>['selector']>): TextSelector {
  const text = textOf(proposal, selector.textId);
  if (text === null) throw invalid('selector.textId', 'This is neither the proposal nor one of its texts.');
  const anchored = anchorQuote(text, selector);
  if (anchored === 'NOWHERE') throw invalid('selector.exact', 'These words do not stand at this place in the text.');
  if (anchored === 'SEVERAL')
    throw invalid('selector.start', 'These words stand in more than one place. Say where they begin.');
  if (selector.end != null && selector.end !== anchored.end) {
    throw invalid('selector.end', `The words end at ${anchored.end}.`);
  }
  return anchored;
}

async function demandParent(ctx: Context, id: string, target: string, visibility: string): Promise<void> {
  const parent = await annotationById(ctx, id);
  if (!parent || parent.targetId !== target) throw notFound('parent');
  if (visibility === 'PUBLIC' && parent.visibility === 'PRIVATE') {
    throw invalid('visibility', 'A private note takes no public answer.');
  }
}
