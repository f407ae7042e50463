/** Proposals with their texts and notes, written as they are drawn; what the right answers need of them is kept. */
import {
  actions,
  asOf,
  day,
  dayOf,
  directions,
  isoOf,
  processes,
  rights,
  searches,
  statuses,
  topics,
} from './lists.ts';
import { prose, type Writer, withoutStops } from './prose.ts';
import { at, powerLaw, type Random, sharesOf } from './random.ts';
import { type AnnotationRow, type ProposalRow, Sheet, type VersionRow, writeSheet } from './rows.ts';

/** What of a proposal every list of proposals needs. */
export type Light = Pick<ProposalRow, 'id' | 'process' | 'symbol' | 'title' | 'date' | 'action' | 'status'> &
  Pick<ProposalRow, 'sponsors' | 'topics'> & { rights: string[] };
/** A proposal that is asked for by itself. */
export interface Full {
  row: ProposalRow;
  versions: VersionRow[];
  notes: AnnotationRow[];
}
export interface Found {
  text: string;
  ids: number[];
  facets: Map<string, number>;
}

interface Asked {
  folder: string;
  size: number;
  stream(purpose: string): Random;
  writer: Writer;
  sponsors: readonly { code: string }[];
  people: number;
  noteCounts: Uint32Array;
  /** Ids of proposals to be kept whole. */
  shown: ReadonlySet<number>;
}

const sponsorShares = powerLaw(220, 0.95);
const topicShares = powerLaw(25, 0.8);
const rightShares = powerLaw(40, 0.7);
const processShares = powerLaw(12, 0.6);
const actionShares = sharesOf([0.25, 0.5, 0.12, 0.13]);
const statusShares = sharesOf([0.3, 0.25, 0.1, 0.2, 0.1, 0.05]);
const directionShares = sharesOf([0.45, 0.35, 0.2]);
const howManySponsors = sharesOf([0.45, 0.3, 0.15, 0.1]);
const howManyTopics = sharesOf([0.4, 0.4, 0.2]);
const howManyImpacts = sharesOf([0.2, 0.25, 0.25, 0.2, 0.1]);
const changedWords = 25;
const betweenVersions = 20 * day;

export function drawProposals({ folder, size, stream, writer, sponsors, people, noteCounts, shown }: Asked) {
  const [facts, words, notes] = [stream('proposals'), stream('text'), stream('annotations')];
  const authorShares = powerLaw(people, 0.8);
  const sheets = { proposals: new Sheet(folder, 'proposals'), versions: new Sheet(folder, 'versions') };
  const numbers = new Map<string, number>();
  const lights: Light[] = [];
  const fulls = new Map<number, Full>();
  const annotations: AnnotationRow[] = [];
  const found: Found[] = searches.map((text) => ({ text, ids: [], facets: new Map() }));
  const links = { sponsors: 0, topics: 0, impacts: 0 };
  let textLength = 0;

  for (let id = 1; id <= size; id += 1) {
    const { row, topicPlaces } = drawProposal(id);
    const versions = drawVersions(row, topicPlaces);
    sheets.proposals.add(row);
    for (const version of versions) sheets.versions.add(version);
    links.sponsors += row.sponsors.length;
    links.topics += row.topics.length;
    links.impacts += row.impacts.length;
    const current = at(versions, 1).text;
    textLength += current.length;
    findIn(found, row, current);
    const own = drawNotes(row, current, topicPlaces);
    annotations.push(...own);
    const { process, symbol, title, date, action, status } = row;
    const assessed = row.impacts.map(({ right }) => right);
    const lists = { sponsors: row.sponsors, topics: row.topics, rights: assessed };
    lights.push({ id, process, symbol, title, date, action, status, ...lists });
    if (shown.has(id)) fulls.set(id, { row, versions, notes: own });
  }

  annotations.sort((a, b) => byText(a.created, b.created) || a.proposal - b.proposal);
  for (const [place, note] of annotations.entries()) note.id = place + 1;
  const counts = {
    proposals: sheets.proposals.close(),
    versions: sheets.versions.close(),
    annotations: writeSheet(folder, 'annotations', annotations),
  };
  return { counts, links, lights, fulls, found, textLength };

  function drawProposal(id: number): { row: ProposalRow; topicPlaces: number[] } {
    const process = at(processes, facts.draw(processShares));
    const number = (numbers.get(process.code) ?? 0) + 1;
    numbers.set(process.code, number);
    const opened = Date.parse(process.opened);
    const closed = Math.min(Date.parse(process.closed), asOf - day);
    const date = dayOf(opened + Math.floor((facts.fraction() * (closed - opened)) / day) * day);
    const sponsorPlaces = facts.drawDistinct(sponsorShares, facts.draw(howManySponsors) + 1);
    const topicPlaces = facts.drawDistinct(topicShares, facts.draw(howManyTopics) + 1);
    const impacts = facts.drawDistinct(rightShares, facts.draw(howManyImpacts)).map((place) => ({
      right: at(rights, place).slug,
      direction: at(directions, facts.draw(directionShares)),
      severity: facts.between(1, 5),
    }));
    const title = withoutStops(prose(words, writer.words(words, words.between(6, 11), topicPlaces, 0.12)));
    const summary = prose(words, writer.words(words, words.between(52, 68), topicPlaces, 0.05));
    const row = {
      id,
      process: process.code,
      symbol: `${process.code}/${String(number).padStart(5, '0')}`,
      title,
      summary,
      provision: `Art. ${facts.between(1, 59)} No. ${facts.between(1, 40)}.${facts.between(1, 999)}`,
      action: at(actions, facts.draw(actionShares)),
      date,
      status: at(statuses, facts.draw(statusShares)),
      sponsors: sponsorPlaces.map((place) => at(sponsors, place).code).sort(),
      topics: topicPlaces.map((place) => at(topics, place).slug).sort(),
      impacts: impacts.sort((a, b) => byText(a.right, b.right)),
    };
    return { row, topicPlaces };
  }

  /** Two versions: the second is the first with some words replaced. */
  function drawVersions({ id, date }: ProposalRow, topicPlaces: readonly number[]): VersionRow[] {
    const first = writer.words(words, words.between(130, 170), topicPlaces, 0.04);
    const second = [...first];
    for (let left = changedWords; left > 0; left -= 1) {
      const place = words.between(0, second.length - 1);
      second[place] = writer.word(words);
    }
    return [first, second].map((chosen, place) => ({
      id: (id - 1) * 2 + place + 1,
      proposal: id,
      version: place + 1,
      created: isoOf(Date.parse(date) + place * betweenVersions + words.between(0, 86_399) * 1000),
      text: prose(words, chosen),
    }));
  }

  function drawNotes({ id, date }: ProposalRow, text: string, topicPlaces: readonly number[]): AnnotationRow[] {
    const tabled = Date.parse(date);
    const span = Math.max(day, asOf - tabled - day);
    return Array.from({ length: at(noteCounts, id) }, () => {
      const start = notes.between(0, Math.max(0, text.length - 80));
      const end = start + notes.between(20, 60);
      return {
        id: 0,
        proposal: id,
        author: notes.draw(authorShares) + 1,
        body: prose(notes, writer.words(notes, notes.between(8, 40), topicPlaces, 0.03)),
        quote: {
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
        created: isoOf(tabled + Math.floor(notes.fraction() * span)),
      };
    });
  }
}

/** Notes which searches find a proposal: by whole words of title, summary and text. */
export function findIn(searches: readonly Found[], { id, title, summary, topics }: ProposalRow, text: string): void {
  const present = new Set(`${title} ${summary} ${text}`.toLowerCase().split(/[^a-z]+/));
  for (const search of searches) {
    if (!search.text.split(' ').every((word) => present.has(word))) continue;
    search.ids.push(id);
    for (const slug of topics) search.facets.set(slug, (search.facets.get(slug) ?? 0) + 1);
  }
}

export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
