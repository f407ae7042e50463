/** A storage like the browser's that lasts as long as the page. */

/** Holds what is given at first. */
export function forgettingStorage(given: Readonly<Record<string, string>>) {
  const held = new Map(Object.entries(given));
  return {
    get length() {
      return held.size;
    },
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
    clear: () => held.clear(),
  };
}
