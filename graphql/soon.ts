/**
 * What is known already, or will be. Most records are in memory, and an answer holds hundreds of them: a promise for each, and
 * for each list of them, would cost more than reading them.
 */
export type Soon<T> = T | Promise<T>;

export const soon = <T, U>(value: Soon<T>, go: (value: T) => U): Soon<U> =>
  value instanceof Promise ? value.then(go) : go(value);

/** All of them, in order: at once when none is awaited. */
export const all = <T>(values: readonly Soon<T>[]): Soon<T[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[]);
