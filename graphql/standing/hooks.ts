/**
 * Which standing queries an event can meet at all. Each query hangs on one thing it asks for, the most telling one; an event is
 * looked up by all that it has. So its cost grows with what it says and with what may be meant, not with how many queries stand.
 */
import type { Cards } from '../catalogue/cards.ts';
import type { Naming } from '../catalogue/naming.ts';
import { askedSymbol } from '../catalogue/text/match.ts';
import { stemIn } from '../catalogue/text/recordWords.ts';
import { readWanted, type Term } from '../catalogue/text/wanted.ts';
import { firstDay, lastDay } from '../dates.ts';
import type { Asked } from '../events/meets.ts';
import type { EventQuery } from '../events/query.ts';
import type { Card } from '../proposals/card.ts';
import { wordsOf } from '../proposals/meets.ts';
import { symbolKey } from '../proposals/proposals.ts';

interface Told {
  event: Asked;
  /** The proposal before and after, as far as there is one and the two differ. */
  cards: readonly Card[];
  naming: Naming;
}

/** One kind of thing that queries hang on. */
interface Kind {
  /** The values of which a query needs one; null when it asks for nothing of the kind. */
  wants(query: EventQuery): readonly string[] | null;
  /** The values that an event has. More than it has may be named, never less. */
  has(told: Told, wanted: ReadonlyMap<string, unknown>): Iterable<string>;
}

const ofCards =
  (valuesOf: (card: Card) => readonly (string | null)[]) =>
  ({ cards }: Told) =>
    cards.flatMap(valuesOf).filter((value) => value !== null);

/** Records are named in queries by code or slug. */
const named =
  (idsOf: (told: Told) => readonly string[]) =>
  (told: Told): string[] =>
    [...new Set(idsOf(told))].flatMap((id) => told.naming.names(id));

const partyCodes = (codes: readonly string[]) => codes.map((code) => code.trim().toUpperCase());
const always = [''];

/** The most telling first. What hangs on the last few may be met by a great part of all events. */
const kinds: readonly Kind[] = [
  { wants: ({ subjects }) => subjects, has: ({ event }) => event.concerns },
  {
    wants: ({ proposals }) => proposals?.provisions ?? null,
    has: named(ofCards(({ facts }) => facts.provisionIds)),
  },
  {
    wants: ({ proposals }) => (proposals?.sponsors && !proposals.expandGroups ? partyCodes(proposals.sponsors) : null),
    has: named(ofCards(({ facts }) => facts.sponsorIds)),
  },
  { wants: wordsWanted, has: wordsHad },
  {
    wants: ({ proposals }) => (proposals?.sponsors ? partyCodes(proposals.sponsors) : null),
    has: named((told) => told.cards.flatMap((card) => withMembers(card, told.naming))),
  },
  {
    wants: ({ proposals }) => proposals?.rights ?? null,
    has: named(ofCards(({ said }) => Object.values(said).map(({ rightId }) => rightId))),
  },
  { wants: ({ proposals }) => proposals?.topics ?? null, has: named(ofCards(({ facts }) => facts.topicIds)) },
  { wants: (query) => query.kinds, has: ({ event }) => [event.kind] },
  { wants: ({ proposals }) => proposals?.processes ?? null, has: named(ofCards(({ facts }) => [facts.processId])) },
  {
    wants: ({ processes }) => processes,
    has: named(({ event }) => (event.processId === null ? [] : [event.processId])),
  },
  { wants: ({ proposals }) => proposals?.actions ?? null, has: ofCards(({ facts }) => [facts.action]) },
  { wants: ({ proposals }) => proposals?.stages ?? null, has: ofCards(({ facts }) => [facts.stage]) },
  { wants: ({ proposals }) => proposals?.kinds ?? null, has: ofCards(({ facts }) => [facts.kind]) },
  {
    wants: ({ proposals }) => proposals?.directions ?? null,
    has: ofCards(({ said }) => Object.values(said).map(({ direction }) => direction)),
  },
  { wants: ({ proposals }) => proposals && always, has: ({ cards }) => (cards.length > 0 ? always : []) },
  { wants: () => always, has: () => always },
];

/** One of the words asked for, or the very symbol. Beginnings of words, and what must not be there, are nothing to hang on. */
function wordsWanted({ proposals }: EventQuery): readonly string[] | null {
  if (!proposals?.text) return null;
  const clauses = readWanted(proposals.text)
    .all.filter((terms) => terms.every(({ prefix }) => !prefix))
    .map((terms) => ({ terms, length: Math.min(...terms.map((term) => longest(term).length)) }))
    // A long word is rarer than a short one.
    .sort((a, b) => b.length - a.length);
  return clauses[0] ? [...clauses[0].terms.map(wordKey), `#${askedSymbol(proposals.text)}`] : null;
}

const longest = ({ words }: Term): string =>
  words.reduce((long, word) => (word.length > long.length ? word : long), '');

/** A word that stands there as it is; or, where any of its forms will do, what they share. */
function wordKey(term: Term): string {
  const word = longest(term);
  const stem = !term.exact && word === term.words.at(-1) ? stemIn(word) : null;
  return stem === null ? word : `~${stem}`;
}

function* wordsHad({ cards, naming }: Told, wanted: ReadonlyMap<string, unknown>): Generator<string> {
  for (const card of cards) {
    const { symbol } = card.facts;
    if (symbol !== null) yield `#${symbolKey(symbol)}`;
    const words = wordsOf(card, naming);
    // Whichever are fewer are gone through: the words of a long text, or those asked for.
    if (wanted.size < words.count) {
      for (const key of wanted.keys())
        if (key.startsWith('~') ? words.hasStem(key.slice(1)) : words.has(key)) yield key;
    } else {
      for (const word of words.all()) {
        yield word;
        const stem = stemIn(word);
        if (stem !== null) yield `~${stem}`;
      }
    }
  }
}

/** Sponsors, and whoever belonged to one of them when it was tabled. */
function withMembers({ facts: { sponsorIds, tabled } }: Card, naming: Naming): string[] {
  const first = tabled === null ? null : firstDay(tabled);
  const last = tabled === null ? null : lastDay(tabled);
  if (first === null || last === null) return sponsorIds;
  return [...sponsorIds, ...sponsorIds.flatMap((id) => naming.members(id, first, last))];
}

export interface Hooks {
  /** Hangs a query up; again in the place of a former one of this id. */
  hang(id: string, query: EventQuery): void;
  take(id: string): void;
  /** Ids of those that an event may meet; all others it does not. */
  candidates(event: Asked, cards: () => Cards | null, naming: Naming): Set<string>;
}

export function makeHooks(): Hooks {
  const hung = kinds.map((kind) => ({ kind, ids: new Map<string, Set<string>>() }));
  const places = new Map<string, { ids: Map<string, Set<string>>; values: readonly string[] }>();

  function take(id: string): void {
    const place = places.get(id);
    for (const value of place?.values ?? []) {
      place?.ids.get(value)?.delete(id);
      if (place?.ids.get(value)?.size === 0) place.ids.delete(value);
    }
    places.delete(id);
  }

  function hang(id: string, query: EventQuery): void {
    take(id);
    for (const { kind, ids } of hung) {
      const values = kind.wants(query);
      if (values === null) continue;
      for (const value of values) ids.set(value, (ids.get(value) ?? new Set()).add(id));
      places.set(id, { ids, values });
      return;
    }
  }

  return {
    hang,
    take,
    candidates(event, cardsOf, naming) {
      let cards: Card[] | null = null;
      const told: Told = {
        event,
        naming,
        get cards() {
          cards ??= differing(cardsOf());
          return cards;
        },
      };
      const found = new Set<string>();
      for (const { kind, ids } of hung) {
        if (ids.size === 0) continue;
        for (const value of kind.has(told, ids)) for (const id of ids.get(value) ?? []) found.add(id);
      }
      return found;
    },
  };
}

function differing(cards: Cards | null): Card[] {
  const { before, after } = cards ?? { before: null, after: null };
  return [after, before === after ? null : before].filter((card) => card !== null);
}
