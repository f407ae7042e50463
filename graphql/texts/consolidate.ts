/** What provisions would say if chosen proposals were taken together. Nobody proposed this: it is worked out. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { languageTag, sameLanguage } from '../languageTag.ts';
import { allPresent } from '../present.ts';
import { type Provision, provisionById } from '../processes/instruments.ts';
import { type Proposal, proposalBySlug } from '../proposals/proposals.ts';
import { type Ask, type Collision, consolidateProvision, type Stretch } from './consolidateProvision.ts';
import { type ProvisionText, textsOf } from './provisionTexts.ts';

export interface Consolidation {
  provisions: ConsolidatedProvision[];
  conflicts: (Omit<Collision, 'by'> & { provision: Provision | null; proposals: Proposal[] })[];
  leftOut: { proposal: Proposal; reason: string }[];
}
export interface ConsolidatedProvision {
  provision: Provision | null;
  base: ProvisionText | null;
  isSuppressed: boolean;
  segments: (Omit<Stretch, 'by'> & { proposals: Proposal[] })[];
  body: string;
}

const mostProposals = 20;
const question = z.object({
  proposals: z
    .array(z.string().max(300, 'At most 300 characters.'))
    .min(1, 'Name at least one proposal.')
    .max(mostProposals, `At most ${mostProposals} proposals can be taken together.`),
  language: languageTag.nullish().transform((tag) => tag ?? 'en'),
});

export async function consolidation(ctx: Context, asked: z.input<typeof question>): Promise<Consolidation> {
  const { proposals: slugs, language } = parse(question, asked);
  // One that is named twice is taken once.
  const proposals = await Promise.all(
    [...new Set(slugs)].map((slug) => demandProposal(ctx, slug, slugs.indexOf(slug))),
  );
  const requests = await Promise.all(proposals.map((proposal, by) => requestOf(ctx, proposal, by, language)));
  const parts = inOrder(requests.flatMap(({ places }) => places)).map(({ provision, asks }) => {
    const base = (provision && textsOf(provision).find((text) => sameLanguage(text.language, language))) ?? null;
    return { provision, base, ...consolidateProvision(base?.body ?? null, asks) };
  });
  const named = (by: readonly number[]) => by.flatMap((place) => proposals[place] ?? []);
  return {
    provisions: parts.map(({ collisions: _, segments, ...part }) => ({
      ...part,
      segments: segments.map(({ by, ...segment }) => ({ ...segment, proposals: named(by) })),
    })),
    conflicts: parts.flatMap(({ provision, collisions }) =>
      collisions.map(({ by, ...collision }) => ({ ...collision, provision, proposals: named(by) })),
    ),
    leftOut: requests.flatMap(({ leftOut }, by) =>
      leftOut === null ? [] : named([by]).map((proposal) => ({ proposal, reason: leftOut })),
    ),
  };
}

async function demandProposal(ctx: Context, slug: string, at: number): Promise<Proposal> {
  const proposal = await proposalBySlug(ctx, slug);
  if (!proposal) throw invalid(`proposals.${at}`, `There is no proposal ${slug}.`);
  if (proposal.action === null && proposal.texts.length === 0) {
    throw invalid(`proposals.${at}`, `${slug} has neither a text nor an action; leave it out.`);
  }
  return proposal;
}

interface Place {
  provision: Provision | null;
  ask: Ask;
}
interface Request {
  places: Place[];
  /** Why nothing of it could be taken; null when something was. */
  leftOut: string | null;
}

const leave = (reason: string, places: Place[] = []): Request => ({ places, leftOut: reason });

/** What a proposal asks, and of which provisions. */
async function requestOf(ctx: Context, proposal: Proposal, by: number, language: string): Promise<Request> {
  const { kind, action, provisionIds, texts } = proposal;
  if (kind !== 'PROPOSAL') return leave('It is no proposal for text.');
  const provisions = await allPresent(provisionIds, (id) => provisionById(ctx, id));
  const everywhere = (ask: Ask): Place[] => provisions.map((provision) => ({ provision, ask }));
  if (action === 'SUP' || action === 'NOC') {
    if (provisions.length === 0) return leave('The provision that it addresses is not matched.');
    return { places: everywhere({ by, kind: action === 'SUP' ? 'DELETE' : 'KEEP' }), leftOut: null };
  }
  const text = texts.findLast((one) => sameLanguage(one.language, language))?.body;
  if (text === undefined) {
    const reason =
      texts.length === 0 ? 'No text of it is held, only a summary.' : `No text of it is held in ${language}.`;
    // That it changes them is known all the same, and collides with whoever wants them kept or gone.
    return leave(reason, everywhere({ by, kind: 'UNSEEN' }));
  }
  const ask: Ask = { by, kind: action === 'ADD' ? 'APPEND' : 'TEXT', text };
  const [first, ...others] = provisions;
  if (!first) {
    return action === 'ADD'
      ? { places: [{ provision: null, ask }], leftOut: null }
      : leave('The provision that it addresses is not matched.');
  }
  // A text is held against the first provision, as in a redline; of the others it is only known that they change.
  const rest = others.map((provision): Place => ({ provision, ask: { by, kind: 'UNSEEN' } }));
  return { places: [{ provision: first, ask }, ...rest], leftOut: null };
}

/** What is asked of each provision, in the order of the instruments; new text whose place is not matched last, each text once. */
function inOrder(places: readonly Place[]): { provision: Provision | null; asks: Ask[] }[] {
  const keyOf = ({ provision, ask }: Place) => provision?.id ?? ('text' in ask ? `new ${ask.text}` : 'new');
  const groups = [...Map.groupBy(places, keyOf).values()].map((group) => ({
    provision: group[0]?.provision ?? null,
    asks: group.map(({ ask }) => ask),
  }));
  return groups.sort(({ provision: a }, { provision: b }) => {
    if (!a || !b) return Number(!a) - Number(!b);
    return a.instrument === b.instrument ? a.order - b.order : a.instrument < b.instrument ? -1 : 1;
  });
}
