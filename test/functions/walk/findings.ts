/** What a page or an entry of a feed must not do with assessments, found wherever one appears. Each finding names what it is about. */
import type { Impact } from '#graphql/impacts/impacts.ts';
import { stateOf } from '#graphql/impacts/impacts.ts';
import type { Proposal } from '#graphql/proposals/proposals.ts';
import { type Element, elementsOf, itemsWith, lineOf, linksOf, wordsOf } from './markup.ts';

const ours = /editorial|our own inference/i;
const ofTopic = /of the topic/i;
const notStanding = /withdrawn|taken back|replace[sd]|an earlier one|no longer|superseded|does not stand/i;
const directions = /\b(restricts|advances|mixed|unclear)\b/i;

const beginningOf = ({ rationale }: Pick<Impact, 'rationale'>) => plain(rationale).slice(0, 60);
/** The beginning of its rationale, or a link to its page. */
const shows = (item: Element, impact: Impact) => lineOf(item).includes(beginningOf(impact)) || linksTo(item, impact);
const linksTo = (item: Element, { id }: Impact) => linksOf(item).some((to) => to.includes(`/impacts/${id}`));
/** One data set says the same of several proposals; such words lead to no one assessment. */
const saidOnce = (impacts: readonly Impact[]) => {
  const said = Map.groupBy(impacts, beginningOf);
  return (impact: Impact) => said.get(beginningOf(impact))?.length === 1;
};
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

export const shown = (root: Element, impacts: readonly Impact[]): Impact[] =>
  impacts.filter((impact) => shows(root, impact));

/** Assessments that appear without what nobody may miss of them. */
export function unmarked(root: Element, impacts: readonly Impact[]): string[] {
  const isSaidOnce = saidOnce(impacts);
  return shown(root, impacts).flatMap((impact) =>
    itemsWith(root, (item) => (isSaidOnce(impact) ? shows(item, impact) : linksTo(item, impact))).flatMap((item) => {
      const words = wordsOf(item);
      const { id, basis, scope } = impact;
      const what = `${id} in <${item.name}> "${plain(words).slice(0, 160)}"`;
      return [
        ...(basis === 'EDITORIAL' && !ours.test(words) ? [`not called ours: ${what}`] : []),
        ...(scope === 'TOPIC' && !ofTopic.test(words) ? [`not called of the topic: ${what}`] : []),
        ...(stateOf(impact) !== 'PUBLISHED' && !notStanding.test(words) ? [`seems to stand: ${what}`] : []),
      ];
    }),
  );
}

/** Cards of proposals of which only our own inferences speak, and that say what they do to rights without saying whose word that is. */
export function unmarkedCards(root: Element, proposals: ReadonlyMap<string, Proposal>, impacts: readonly Impact[]) {
  return cardsOf(root, proposals).flatMap(({ item, proposal }) => {
    const said = impacts.filter((impact) => impact.proposalId === proposal.id && stateOf(impact) === 'PUBLISHED');
    const words = wordsOf(item).replace(proposal.title, '').replace(proposal.summary, '');
    const isOursAlone = said.length > 0 && said.every(({ basis }) => basis === 'EDITORIAL');
    return isOursAlone && directions.test(words) && !ours.test(words)
      ? [`${proposal.slug}: "${plain(words).slice(0, 200)}"`]
      : [];
  });
}

/** Points of a list and rows that lead to one proposal and to no other. */
function cardsOf(root: Element, proposals: ReadonlyMap<string, Proposal>) {
  const bySlug = new Map([...proposals.values()].map((proposal) => [proposal.slug, proposal]));
  return elementsOf(root)
    .filter(({ name }) => name === 'li' || name === 'tr' || name === 'article')
    .flatMap((item) => {
      const slugs = new Set(linksOf(item).flatMap((to) => /\/proposals\/([\w-]+)(?:[?#].*)?$/.exec(to)?.[1] ?? []));
      const [slug = ''] = slugs;
      const proposal = slugs.size === 1 ? bySlug.get(slug) : undefined;
      return proposal ? [{ item, proposal }] : [];
    });
}

/** Numbers of assessments or proposals by direction, in a part that nowhere says on whose word. */
export function mixedCounts(root: Element): string[] {
  const count = /\b\d+\s+(?:\w+\s+){0,2}(?:restricts?|advances?)\b/i;
  const found = itemsWith(root, (item) => count.test(wordsOf(item)));
  return found.filter((item) => !isSaidAbove(item)).map((item) => `"${lineOf(item).slice(0, 200)}"`);
}

/** In the part itself, or in those it stands in, short of the whole page. */
function isSaidAbove(item: Element): boolean {
  for (let at: Element | null = item; at && at.name !== 'body' && at.name !== ''; at = at.parent) {
    if (ours.test(wordsOf(at))) return true;
    if (at.name === 'main') return false;
  }
  return false;
}

/** "No impact", as if it were known. */
export const claimsNone = (words: string): string[] =>
  (words.match(/.{0,60}\bno (?:human-rights )?impacts?\b.{0,40}/gi) ?? []).filter(
    (found) => !/\b(?:not|never)\b/i.test(found),
  );
