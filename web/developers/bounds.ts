/** How much may be asked, as the API enforces it. A test compares these figures with those of the API itself. */

/** Of one request. */
export const limits = { bodyKibibytes: 256, tokens: 1000, depth: 12, aliases: 15, directives: 30, cost: 5000 } as const;

/** Points an hour. All keys of an account share theirs. */
export const quotas = { visitor: 100_000, member: 1_000_000, key: 1_000_000 } as const;

/** Seconds for which a public answer to a GET may be kept. */
export const keptFor = 30;
