/** Random numbers that are the same for the same seed: one stream a purpose, so that a change to one leaves the others alone. */
import { createHash } from 'node:crypto';

/** Shares of a whole, summed up: the last is 1. */
export type Shares = readonly number[];

/** The entry at a place; there must be one. */
export function at<T>(list: ArrayLike<T>, place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`nothing at ${place}`);
  return found;
}

export function sharesOf(weights: readonly number[]): Shares {
  let sum = 0;
  const sums = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return sums.map((part) => part / sum);
}

/** A power law: the first is the most frequent. */
export const powerLaw = (size: number, exponent: number): Shares =>
  sharesOf(Array.from({ length: size }, (_, rank) => 1 / (rank + 1) ** exponent));

const warmUp = 16;

/** Small Fast Counter (sfc32), begun from a digest of seed, size and purpose. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string, purpose: string) {
    const digest = createHash('sha256').update(`${seed}/${purpose}`).digest();
    this.#a = digest.readUInt32LE(0);
    this.#b = digest.readUInt32LE(4);
    this.#c = digest.readUInt32LE(8);
    for (let turn = 0; turn < warmUp; turn += 1) this.fraction();
  }

  /** From 0 up to, and never, 1. */
  fraction(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.fraction() * list.length));
  }

  /** A place by its share. */
  draw(shares: Shares): number {
    const mark = this.fraction();
    let low = 0;
    let high = shares.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(shares, middle) < mark) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** That many different places by their shares; fewer when chance keeps giving the same ones. */
  drawDistinct(shares: Shares, count: number): number[] {
    const places: number[] = [];
    for (let tried = 0; places.length < count && tried < 200; tried += 1) {
      const place = this.draw(shares);
      if (!places.includes(place)) places.push(place);
    }
    return places;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.fraction() * (last + 1));
      const kept = at(mixed, last);
      mixed[last] = at(mixed, other);
      mixed[other] = kept;
    }
    return mixed;
  }
}
