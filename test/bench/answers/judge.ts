/** Whether an answer is right. Every answer is held against what the generator knows. */
import { digest, type Workload } from '../generator/workload.ts';
import { type Canonical, settle } from './canonical.ts';

/** How a target answers by its own rules, so that it can be checked all the same. */
export interface Manner {
  /** Numbers of followers below this are not told. */
  fewestFollowers?: number;
}

const same = (answer: unknown, wanted: { sha: string; canon?: unknown }): string | null =>
  digest(answer) === wanted.sha
    ? null
    : `differs: got ${excerpt(answer)}${wanted.canon === undefined ? '' : `, wanted ${excerpt(wanted.canon)}`}`;
const excerpt = (value: unknown) => JSON.stringify(value).slice(0, 300);

type Judges = {
  [Name in keyof Canonical]: (answer: Canonical[Name], wanted: Workload[Name][number], manner: Manner) => string | null;
};

/** Null when the answer is right, else what is wrong with it. */
export const judge: Judges = {
  Q1: (answer, wanted) => same(settle.Q1(answer), wanted),
  Q2: (answer, wanted) => same(settle.Q2(answer), wanted),
  Q3: (answer, wanted) => same(settle.Q3(answer), wanted),
  Q3R: (answer, wanted) => same(settle.Q3R(answer), wanted),

  /** Which 20 are the best is a matter of taste: they must be 20 different ones of those to be found. */
  Q4(answer, wanted) {
    const { total, ids, facets } = settle.Q4(answer);
    if (total !== wanted.total) return `finds ${total}, not ${wanted.total}`;
    const right = new Set(wanted.ids);
    const shown = new Set(ids);
    if (shown.size !== ids.length || ids.length !== Math.min(20, wanted.total)) return `shows ${ids.length}: ${ids}`;
    const strange = ids.filter((id) => !right.has(id));
    if (strange.length > 0) return `shows what does not match: ${strange}`;
    return JSON.stringify(facets) === JSON.stringify(wanted.facets) ? null : `counts otherwise: ${excerpt(facets)}`;
  },

  /** Where small numbers are not told they must be null, and exactly where they are small. */
  Q5(answer, wanted, { fewestFollowers = 0 }) {
    const told = wanted.canon.map((one) => ({
      ...one,
      followers: one.followers < fewestFollowers ? null : one.followers,
    }));
    return same(settle.Q5(answer), { sha: digest(told), canon: told });
  },
};
