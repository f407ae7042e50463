/** Answers in the one form in which they are compared, whoever gave them: the generator's words, and order where order was asked for. */

import { byText } from '../generator/proposals.ts';
import type { AnnotationRow, ProposalRow } from '../generator/rows.ts';

export interface Shown extends Omit<ProposalRow, 'action' | 'status' | 'impacts'> {
  action: string | null;
  status: string;
  impacts: { right: string; direction: string; severity: number | null }[];
  versions: { version: number; text: string }[];
  /** The first 20, oldest first. */
  annotations: (Pick<AnnotationRow, 'id' | 'author' | 'body' | 'created'> & { exact: string | undefined })[];
}
export interface Listed extends Pick<Shown, 'id' | 'symbol' | 'title' | 'date' | 'action' | 'status'> {
  sponsors: string[];
  topics: string[];
}
export type Cell = readonly [row: string, column: string, count: number];
export interface Found {
  total: number;
  /** The first 20 by relevance. */
  ids: number[];
  facets: (readonly [topic: string, count: number])[];
}
export interface Open {
  id: number;
  title: string;
  closes: string;
  /** Null where a target does not tell small numbers. */
  followers: number | null;
}

export interface Canonical {
  Q1: Shown;
  Q2: Listed[];
  Q3: Cell[];
  Q3R: Cell[];
  Q4: Found;
  Q5: Open[];
}

const iso = (instant: string) => new Date(instant).toISOString();
const cells = (list: readonly Cell[]): Cell[] => list.toSorted((a, b) => byText(`${a[0]}|${a[1]}`, `${b[0]}|${b[1]}`));

/** Puts parts whose order was not asked for into one order, and every object's fields into one sequence. */
export const settle: { [Name in keyof Canonical]: (answer: Canonical[Name]) => Canonical[Name] } = {
  Q1: ({ id, process, symbol, title, summary, provision, action, date, status, ...lists }) => ({
    ...{ id, process, symbol, title, summary, provision, action, date: date.slice(0, 10), status },
    sponsors: lists.sponsors.toSorted(),
    topics: lists.topics.toSorted(),
    impacts: lists.impacts
      .map(({ right, direction, severity }) => ({ right, direction, severity }))
      .sort((a, b) => byText(a.right, b.right)),
    versions: lists.versions.map(({ version, text }) => ({ version, text })).sort((a, b) => a.version - b.version),
    annotations: lists.annotations.map(({ id, author, body, exact, created }) => {
      return { id, author, body, exact, created: iso(created) };
    }),
  }),
  Q2: (list) =>
    list.map(({ id, symbol, title, date, action, status, sponsors, topics }) => {
      const lists = { sponsors: sponsors.toSorted(), topics: topics.toSorted() };
      return { id, symbol, title, date: date.slice(0, 10), action, status, ...lists };
    }),
  Q3: cells,
  Q3R: cells,
  Q4: ({ total, ids, facets }) => ({ total, ids, facets: facets.toSorted(([a], [b]) => byText(a, b)) }),
  Q5: (list) => list.map(({ id, title, closes, followers }) => ({ id, title, closes: iso(closes), followers })),
};
