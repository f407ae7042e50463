/** How much of a proposal's wording stands in later texts: its own later versions, results, and any text that is named. */
import type { Context } from '../context.ts';
import { firstDay, lastDay } from '../dates.ts';
import { invalid, notFound } from '../errors.ts';
import { sameLanguage } from '../languageTag.ts';
import { present } from '../present.ts';
import { provisionsByIds } from '../processes/instruments.ts';
import { proposalList } from '../proposals/lists.ts';
import { type Proposal, type ProposalText, proposalById } from '../proposals/proposals.ts';
import type { ProposalQueryInput } from '../proposals/query.ts';
import { anyTextById } from './anyText.ts';
import { passagesBetween, speller, wordsOutside } from './passages.ts';
import type { AnyText } from './provisionTexts.ts';
import { type Passage, quotePassages, type Read } from './quotePassages.ts';
import { baseOf, newestText } from './readRedline.ts';

export interface Survival {
  from: AnyText;
  text: AnyText;
  proposal: Proposal | null;
  share: number;
  words: number;
  foundWords: number;
  newWords: number | null;
  foundNewWords: number | null;
  shortestPassage: number;
  passages: Passage[];
}

/** What is looked for in what, and whose the later text is. */
interface Pair {
  from: AnyText;
  text: AnyText;
  proposal: Proposal | null;
}

export async function survivalOf(
  ctx: Context,
  proposal: Proposal,
  { against }: { against?: string | null },
): Promise<Survival[]> {
  const pairs =
    against == null
      ? [...ownVersions(proposal), ...(await results(ctx, proposal))]
      : [await named(ctx, proposal, against)];
  const bases = new Map<string, AnyText | null>();
  for (const { from } of pairs) {
    if (!bases.has(from.language)) bases.set(from.language, await baseOf(ctx, proposal, from.language));
  }
  const spell = speller();
  const read = (text: AnyText): Read => ({ body: text.body, worded: spell(text.body) });
  return pairs.map((pair) => {
    const base = bases.get(pair.from.language) ?? null;
    const added = base ? read(base).worded.words : proposal.action === 'ADD' ? new Uint32Array() : null;
    return survived(pair, read(pair.from), read(pair.text), added);
  });
}

/** `base` holds the words that the proposal found there; null when they are not known. */
function survived(pair: Pair, earlier: Read, later: Read, base: Uint32Array | null): Survival {
  const { words, shortest } = earlier.worded;
  const runs = passagesBetween(words, later.worded.words, shortest);
  const foundWords = runs.reduce((sum, { length }) => sum + length, 0);
  const isNew = base && wordsOutside(words, passagesBetween(words, base, shortest));
  const isFound = wordsOutside(words, runs).map((outside) => 1 - outside);
  return {
    ...pair,
    share: words.length === 0 ? 0 : foundWords / words.length,
    words: words.length,
    foundWords,
    newWords: isNew && count(isNew),
    foundNewWords: isNew && count(isNew.map((one, at) => one & (isFound[at] ?? 0))),
    shortestPassage: shortest,
    passages: quotePassages(runs, earlier, later),
  };
}

const count = (marks: Uint8Array) => marks.reduce((sum, mark) => sum + mark, 0);

/** In each of its languages the first version, looked for in every later one. */
function ownVersions(proposal: Proposal): Pair[] {
  const firsts: ProposalText[] = [];
  return proposal.texts.flatMap((text) => {
    const from = firsts.find(({ language }) => sameLanguage(language, text.language));
    if (!from) firsts.push(text);
    return from ? [{ from, text, proposal }] : [];
  });
}

/** Results on the same provisions that are not known to be earlier, in every language that both have. */
async function results(ctx: Context, proposal: Proposal): Promise<Pair[]> {
  if (proposal.texts.length === 0 || proposal.provisionIds.length === 0) return [];
  const provisions = (await provisionsByIds(ctx, proposal.provisionIds)).map(({ code }) => code);
  const find = async (query: ProposalQueryInput) =>
    (await proposalList(ctx, { query: { ...query, provisions }, sort: 'TABLED_OLDEST', first: 100 }).page()).nodes;
  const outcomes = await find({ kinds: ['OUTCOME'] });
  // What was adopted as to its topic only is no text of the result.
  const adopted = (await find({ stages: ['ADOPTED'] })).filter(
    ({ stageScope, kind }) => stageScope === 'RECORD' && kind !== 'OUTCOME',
  );
  return [...outcomes, ...adopted]
    .filter((other) => other.id !== proposal.id && !isSurelyBefore(other, proposal))
    .flatMap((other) =>
      newestTexts(other).flatMap((text) => {
        const from = newestText(proposal, text.language);
        return from && sameLanguage(from.language, text.language) ? [{ from, text, proposal: other }] : [];
      }),
    );
}

function isSurelyBefore({ tabled: one }: Proposal, { tabled: other }: Proposal): boolean {
  if (one === null || other === null) return false;
  const [last, first] = [lastDay(one), firstDay(other)];
  return last !== null && first !== null && last < first;
}

/** The last version in each language. */
const newestTexts = ({ texts }: Proposal): ProposalText[] =>
  texts.filter((text, at) => !texts.some(({ language }, other) => other > at && sameLanguage(language, text.language)));

async function named(ctx: Context, proposal: Proposal, id: string): Promise<Pair> {
  const text = await anyTextById(ctx, id);
  if (!text) throw notFound('against');
  const inLanguage = proposal.texts.filter(({ language }) => sameLanguage(language, text.language));
  const isOwn = inLanguage.some((own) => own.id === id);
  const from = isOwn ? inLanguage[0] : inLanguage.at(-1);
  if (!from) {
    throw invalid('against', `That text is in ${text.language}, and this proposal has no text in that language.`);
  }
  if (from.id === id) throw invalid('against', 'That is the first version itself; name a later one.');
  return { from, text, proposal: 'proposalId' in text ? await ownerOf(ctx, text.proposalId) : null };
}

const ownerOf = (ctx: Context, id: unknown) => (typeof id === 'string' ? present(proposalById(ctx, id)) : null);
