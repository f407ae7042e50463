/** Something set aside: an event that could not be told to an account, because a follow of its could not be used. */

export interface Aside {
  accountId: string;
  sequence: number;
  /** Of the follow. */
  subjectId: string;
  /** How often it was tried. */
  tries: number;
  nextAt: string;
}

const minute = 60 * 1000;
const longest = 6 * 60 * minute;

/** Tried again after a minute, then after twice as long each time, six hours at most. */
export const nextTry = (tries: number, now: Date) =>
  new Date(now.getTime() + Math.min(longest, minute * 2 ** (tries - 1))).toISOString();
