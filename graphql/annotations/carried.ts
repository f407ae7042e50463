/** What became of notes when a text was revised: counted anew for whoever asks, from the notes that they may read. */
import type { Context } from '../context.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { type ProposalText, proposalById } from '../proposals/proposals.ts';
import { formerBodies } from '../texts/formerWordings.ts';
import type { AnchorState } from './anchor.ts';
import type { Annotation } from './annotations.ts';
import { notesOn } from './lists.ts';
import { type Place, placeIn } from './places.ts';
import { versionsBeside } from './textsOfNote.ts';

export interface CarryReport {
  to: ProposalText;
  from: ProposalText;
  exact: number;
  moved: number;
  possible: number;
  orphaned: number;
  /** Those to be confirmed first, then those whose words are gone, then by place. */
  notes: Annotation[];
}

/** Null for a first version. */
export async function carried(ctx: Context, to: ProposalText): Promise<CarryReport | null> {
  const proposal = await proposalById(ctx, to.proposalId);
  const versions = proposal ? versionsBeside(proposal, to.id) : [];
  const earlier = versions.slice(
    0,
    versions.findIndex(({ id }) => id === to.id),
  );
  const from = earlier.find(({ id }) => id === to.basedOn) ?? earlier.at(-1);
  if (!from) return null;
  const ids = new Set(earlier.map(({ id }) => id));
  const textOf = (id: string) => versions.find((version) => version.id === id)?.body ?? null;
  const formerOf = (id: string) => (proposal ? formerBodies(proposal, id) : []);
  const found = (await notesOn(ctx, to.proposalId))
    .filter(({ selector }) => selector !== null && ids.has(selector.textId))
    .map((note) => ({ note, place: placeIn(note, { textOf, formerOf }, to, (id) => ids.has(id)) }));
  const many = (state: AnchorState) => found.filter(({ place }) => place.state === state).length;
  return {
    to,
    from,
    exact: many('EXACT'),
    moved: many('MOVED'),
    possible: many('POSSIBLE'),
    orphaned: many('ORPHANED'),
    notes: found.toSorted(byNeed).map(({ note }) => note),
  };
}

const urgency: Record<AnchorState, number> = { POSSIBLE: 0, ORPHANED: 1, MOVED: 2, EXACT: 2, WHOLE: 2 };

interface Carried {
  note: Annotation;
  place: Place;
}

const byNeed = (a: Carried, b: Carried): number =>
  urgency[a.place.state] - urgency[b.place.state] || placeOrder(a) - placeOrder(b) || (a.note.id < b.note.id ? -1 : 1);

/** Words that are gone stand in the order of the text they were in. */
const placeOrder = ({ note, place }: Carried) => place.at?.start ?? note.selector?.start ?? 0;

/** The notes of a report, by pages. */
export function notesCarried({ to, notes }: CarryReport, args: PageArgs): Promise<Page<Annotation>> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return readPage([...byId.keys()], args, ['carried', to.id]).load((id) => byId.get(id) ?? null);
}
