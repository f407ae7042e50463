/** Which parties an index shows, and in what order: pure rules over the whole list. */
import type { PartyKind } from '#web/__generated__/graphql.ts';
import { partyKinds } from './words.ts';

export type IndexedParty = { code: string; iso3?: string | null; name: string; kind: PartyKind; proposalCount: number };

/** What is looked for. `silent` also shows parties with no record; words are always looked for among all. */
export type IndexQuestion = { text: string; kind: PartyKind | null; silent: boolean };

/** The parties of each kind that meet the question, kinds in their usual order, empty kinds left out, each by name. */
export function partyIndex<Party extends IndexedParty>(
  parties: readonly Party[],
  { text, kind, silent }: IndexQuestion,
): { kind: PartyKind; parties: Party[] }[] {
  const words = plain(text);
  const meets = (party: Party) =>
    (kind === null || party.kind === kind) &&
    (words === '' ? silent || party.proposalCount > 0 : isNamed(party, words));
  const found = parties.filter(meets);
  return partyKinds
    .map((one) => ({
      kind: one,
      parties: found.filter((party) => party.kind === one).sort((a, b) => a.name.localeCompare(b.name, 'en')),
    }))
    .filter((group) => group.parties.length > 0);
}

/** Whether words stand in a name, or are a code or the beginning of one. */
function isNamed({ name, code, iso3 }: IndexedParty, words: string): boolean {
  return plain(name).includes(words) || plain(code).startsWith(words) || plain(iso3 ?? '') === words;
}

/** Without accents and letter case, so that cote finds Côte d’Ivoire. */
function plain(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
