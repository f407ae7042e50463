/**
 * What stands in a form: the text of every field under its path, which is the name that the API gives the field in a refusal,
 * for example `sources.0.url`. A field that is not there is empty.
 */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with a field; `field` is null where no one field is at fault. */
export type FieldFault = { field: string | null; sentence: string };

export const valueAt = (values: Values, path: string) => values[path] ?? '';

/** The text of a field without the space around it; undefined when nothing is left. */
export const textOf = (values: Values, path: string) => valueAt(values, path).trim() || undefined;

/** The value of a field where it is one of the words; undefined where it is none of them. */
export function choiceOf<Choice extends string>(
  values: Values,
  path: string,
  words: Record<Choice, unknown>,
): Choice | undefined {
  const value = valueAt(values, path);
  const isChoice = (one: string): one is Choice => Object.hasOwn(words, one);
  return isChoice(value) ? value : undefined;
}

/** A whole number in a field; undefined when there is none. */
export function numberOf(values: Values, path: string): number | undefined {
  const value = valueAt(values, path);
  return /^\d+$/.test(value) ? Number(value) : undefined;
}

/** The texts of a plain list, `topics.0`, `topics.1` …; empty ones are left out. */
export function listOf(values: Values, list: string): string[] {
  return Array.from({ length: lengthOf(values, list) }, (_, place) => textOf(values, `${list}.${place}`)).filter(
    (text) => text !== undefined,
  );
}

/** The same values with a plain list replaced. */
export function withList(values: Values, list: string, texts: readonly string[]): Values {
  return {
    ...Object.fromEntries(Object.entries(values).filter(([path]) => placeIn(path, list) === null)),
    ...Object.fromEntries(texts.map((text, place) => [`${list}.${place}`, text])),
  };
}

/** How many items a list has, by the greatest place that is filled. */
export function lengthOf(values: Values, list: string): number {
  return Math.max(0, ...Object.keys(values).map((path) => (placeIn(path, list) ?? -1) + 1));
}

/** The same values without one item of a list; later items move up. */
export function withoutItem(values: Values, list: string, place: number): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => {
      const at = placeIn(path, list);
      if (at === null || at < place) return [[path, value]];
      if (at === place) return [];
      const rest = path.slice(`${list}.${at}`.length);
      return [[`${list}.${at - 1}${rest}`, value]];
    }),
  );
}

function placeIn(path: string, list: string): number | null {
  const [, place] = (path.startsWith(`${list}.`) && /^(\d+)(?:\.|$)/.exec(path.slice(list.length + 1))) || [];
  return place === undefined ? null : Number(place);
}

/**
 * Where a form shows the fault of a field: at the field itself, else at what holds it, else at the first field inside it.
 * Null when the form has no such field.
 */
export function placeOfFault(field: string | null, shown: readonly string[]): string | null {
  for (let path = field ?? ''; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    if (shown.includes(path)) return path;
    const inside = shown.find((one) => one.startsWith(`${path}.`));
    if (inside) return inside;
  }
  return null;
}
