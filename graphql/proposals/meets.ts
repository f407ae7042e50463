/**
 * Whether a proposal, as it stood at one moment, meets a query: the page, saved searches, the feed and alerts mean the same by
 * one query. The catalogue's indexes find the same faster among many; a test holds the two against each other.
 */
import type { Naming } from '../catalogue/naming.ts';
import { hear, joinHeard } from '../catalogue/text/inText.ts';
import { askedSymbol } from '../catalogue/text/match.ts';
import { type RecordWords, recordWords } from '../catalogue/text/recordWords.ts';
import { readWanted } from '../catalogue/text/wanted.ts';
import { firstDay, lastDay } from '../dates.ts';
import type { Card, Said } from './card.ts';
import { disputedRights } from './disputed.ts';
import { symbolKey } from './proposals.ts';
import { type ProposalQuery, statusOf } from './query.ts';

/** What a card is asked, once its query is understood. */
export type Meets = (card: Card) => boolean;

/** Reads a query once, for many cards. Good for as long as names mean what they mean now. */
export function readQuery(query: ProposalQuery, naming: Naming): Meets {
  const tests = [
    among(query.kinds, ({ facts }) => [facts.kind]),
    among(query.actions, ({ facts }) => (facts.action === null ? [] : [facts.action])),
    among(query.stages, ({ facts }) => [facts.stage]),
    among(query.processes && naming.ids('process', query.processes), ({ facts }) => [facts.processId]),
    among(query.topics && naming.ids('topic', query.topics), ({ facts }) => facts.topicIds),
    among(query.provisions && naming.ids('provision', query.provisions), ({ facts }) => facts.provisionIds),
    among(query.actionLines, ({ facts }) => facts.actionLines),
    sponsored(query, naming),
    assessed(query, naming),
    disputed(query, naming),
    among(query.assessed, ({ said }) => [statusOf(Object.values(said))]),
    tabled(query),
    worded(query.text, naming),
  ].filter((test) => test !== null);
  return (card) => tests.every((test) => test(card));
}

function among(wanted: readonly string[] | null, valuesOf: (card: Card) => readonly string[]): Meets | null {
  if (wanted === null) return null;
  const set = new Set(wanted);
  return (card) => valuesOf(card).some((value) => set.has(value));
}

/** A group's proposal counts for whoever was its member on every day that the date of tabling can mean. */
function sponsored({ sponsors, expandGroups }: ProposalQuery, naming: Naming): Meets | null {
  if (sponsors === null) return null;
  const wanted = naming.ids('party', sponsors);
  return ({ facts: { sponsorIds, tabled } }) => {
    if (sponsorIds.some((id) => wanted.includes(id))) return true;
    const days = tabled === null ? null : ([firstDay(tabled), lastDay(tabled)] as const);
    if (!expandGroups || !days) return false;
    const [first, last] = days;
    if (first === null || last === null) return false;
    return wanted.some((id) => naming.groups(id, first, last).some((group) => sponsorIds.includes(group)));
  };
}

/** What asks for an assessment: all of it must be met by one and the same. */
function ofAssessment(
  {
    rights,
    directions,
    bases,
    infrastructure,
  }: Pick<ProposalQuery, 'rights' | 'directions' | 'bases' | 'infrastructure'>,
  naming: Naming,
): ((said: Said) => boolean) | null {
  if ((rights ?? directions ?? bases ?? infrastructure) === null) return null;
  const rightIds = rights && naming.ids('right', rights);
  const isAmong = (wanted: readonly string[] | null, value: string) => wanted === null || wanted.includes(value);
  return (said) =>
    isAmong(rightIds, said.rightId) &&
    isAmong(directions, said.direction) &&
    isAmong(bases, said.basis) &&
    (infrastructure === null || infrastructure.some((role) => said.infrastructure?.includes(role)));
}

function assessed(query: ProposalQuery, naming: Naming): Meets | null {
  const meets = ofAssessment(query, naming);
  return meets && (({ said }) => Object.values(said).some(meets));
}

/** Whichever direction is asked for, it is held against the others. */
function disputed({ disputed: wanted, ...query }: ProposalQuery, naming: Naming): Meets | null {
  if (wanted === null) return null;
  const counts = ofAssessment({ ...query, directions: null }, naming) ?? undefined;
  return ({ said }) => disputedRights(said, counts).size > 0 === wanted;
}

/** A date known only by month or year counts when any of its days does. */
function tabled({ tabledFrom, tabledTo }: ProposalQuery): Meets | null {
  if (tabledFrom === null && tabledTo === null) return null;
  return ({ facts: { tabled: date } }) => {
    const first = date === null ? null : firstDay(date);
    const last = date === null ? null : lastDay(date);
    if (first === null || last === null) return false;
    return (tabledFrom === null || last >= tabledFrom) && (tabledTo === null || first <= tabledTo);
  };
}

/** The very symbol, or the words anywhere in it. */
function worded(text: string | null, naming: Naming): Meets | null {
  if (text === null) return null;
  const wanted = readWanted(text);
  const symbol = askedSymbol(text);
  return (card) => {
    const { symbol: own } = card.facts;
    return (own !== null && symbolKey(own) === symbol) || wordsOf(card, naming).stands(wanted);
  };
}

const known = new WeakMap<Card, RecordWords>();

/** All words of a card, made once: those of its sponsors, topics and provisions with its own. */
export function wordsOf(card: Card, naming: Naming): RecordWords {
  const made = known.get(card) ?? recordWords(heardIn(card, naming));
  known.set(card, made);
  return made;
}

function heardIn({ facts, texts }: Card, naming: Naming) {
  const { symbol, title, summary, justification, provisionNote, sponsorIds, topicIds, provisionIds } = facts;
  const own = [symbol, title, summary, justification, provisionNote, ...texts().map(({ body }) => body)];
  const named = [...sponsorIds, ...topicIds, ...provisionIds];
  return joinHeard([...own.filter((text) => text !== null).map(hear), ...named.map((id) => naming.words(id))]);
}
