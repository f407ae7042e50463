/** What several forms read in the same way. */
import type { SourceInput } from '#web/__generated__/graphql.ts';
import { type FieldFault, lengthOf, textOf, type Values, valueAt } from './values.ts';
import { instantsOf } from './zonedInstant.ts';

/** The faults of fields that were left empty, each with the sentence that asks for it. */
export function missing(values: Values, asked: Readonly<Record<string, string>>): FieldFault[] {
  return Object.entries(asked)
    .filter(([path]) => textOf(values, path) === undefined)
    .map(([field, sentence]) => ({ field, sentence }));
}

/** The sources, up to the last that has anything filled in: their places stay those that the API will name. */
export function readSources(values: Values): SourceInput[] {
  return sourcePaths(values).map((path) => readSource(values, path));
}

/** The faults of sources without a title or with a wrong address; and of there being none where one is needed. */
export function sourceFaults(values: Values, isNeeded: boolean): FieldFault[] {
  const paths = sourcePaths(values);
  if (paths.length === 0 && isNeeded)
    return [{ field: 'sources.0.title', sentence: 'Enter the title of at least one source' }];
  return paths.flatMap((path) => [
    ...missing(values, { [`${path}.title`]: 'Enter the title of this source' }),
    ...addressFaults(values, `${path}.url`),
  ]);
}

/** The fault of an address that is none; an empty field has none. */
export function addressFaults(values: Values, path: string): FieldFault[] {
  const address = textOf(values, path);
  if (address === undefined || (/^https?:\/\//i.test(address) && URL.canParse(address))) return [];
  return [{ field: path, sentence: 'Enter an address that begins with http:// or https://' }];
}

/** One source at a path. */
export function readSource(values: Values, path: string): SourceInput {
  return {
    title: textOf(values, `${path}.title`) ?? '',
    url: textOf(values, `${path}.url`),
    page: textOf(values, `${path}.page`),
  };
}

function sourcePaths(values: Values): string[] {
  const paths = Array.from({ length: lengthOf(values, 'sources') }, (_, place) => `sources.${place}`);
  const isFilled = (path: string) => ['title', 'url', 'page'].some((part) => textOf(values, `${path}.${part}`));
  return paths.slice(0, paths.findLastIndex(isFilled) + 1);
}

/** The instant of a day and an hour by the clock of a zone, or the fault of the pair; null when both are left empty. */
export function readInstant(values: Values, path: string, timeZone: string): { at: string } | FieldFault | null {
  const date = valueAt(values, `${path}.date`);
  const time = valueAt(values, `${path}.time`);
  if (date === '' && time === '') return null;
  if (date === '') return { field: `${path}.date`, sentence: 'Enter the day' };
  if (time === '') return { field: `${path}.time`, sentence: 'Enter the hour; 23:59 for the end of the day' };
  const [at] = instantsOf({ date, time, timeZone });
  return at ? { at } : { field: path, sentence: 'Clocks there do not show this hour on that day; choose another' };
}
