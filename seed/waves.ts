/** Records that can be kept side by side: no more than a wave holds, and none beside one that must come before it. */

/** Cuts a list into waves in its order. `after` gives the names of what must be kept before an item. */
export function waves<T>(
  items: readonly T[],
  size: number,
  nameOf: (item: T) => string,
  after: (item: T) => string[],
): T[][] {
  const cut: T[][] = [];
  let wave: T[] = [];
  let names = new Set<string>();
  for (const item of items) {
    if (wave.length === size || after(item).some((name) => names.has(name))) {
      cut.push(wave);
      wave = [];
      names = new Set();
    }
    wave.push(item);
    names.add(nameOf(item));
  }
  return wave.length > 0 ? [...cut, wave] : cut;
}
