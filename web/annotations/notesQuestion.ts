/** The question to the list of notes, as it stands in the page's address. Parameters bear the names of AnnotationQuery; lists are repeated. */
import type { AnnotationQuery } from '#web/__generated__/graphql.ts';
import { anchorNames, motivationNames, visibilityNames } from './words.ts';

/** The lists of a query whose values are free. */
export const freeLists = ['targets', 'groups', 'processes', 'sponsors', 'rights', 'authors', 'tags'] as const;
/** The lists whose values are of a fixed set. */
export const fixedLists = ['motivations', 'visibility', 'anchors'] as const;
export type ListName = (typeof freeLists)[number] | (typeof fixedLists)[number];
export const listNames: readonly ListName[] = [...freeLists, ...fixedLists];

export type NotesQuestion = { query: AnnotationQuery; after?: string };

const isIn =
  <Value extends string>(names: Record<Value, unknown>) =>
  (value: string): value is Value =>
    Object.hasOwn(names, value);

/** Reads a question from an address. What the address holds wrongly is left out rather than refused. */
export function parseNotesQuestion(parameters: URLSearchParams): NotesQuestion {
  const all = (name: ListName) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  const words = (name: 'text' | 'quote') => parameters.get(name)?.trim().slice(0, 500);
  const [text, quote, after] = [words('text'), words('quote'), parameters.get('after')];
  const query: AnnotationQuery = { ...(text && { text }), ...(quote && { quote }) };
  for (const name of freeLists) {
    const values = all(name);
    if (values.length > 0) query[name] = values;
  }
  const motivations = all('motivations').filter(isIn(motivationNames));
  const visibility = all('visibility').filter(isIn(visibilityNames));
  const anchors = all('anchors').filter(isIn(anchorNames));
  if (motivations.length > 0) query.motivations = motivations;
  if (visibility.length > 0) query.visibility = visibility;
  if (anchors.length > 0) query.anchors = anchors;
  return { query, ...(after && { after }) };
}

/** Writes a question into an address: always the same for the same question. Never empty, so that it always leads there. */
export function addressOfNotes({ query, after }: NotesQuestion): string {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('text', query.text);
  if (query.quote) parameters.set('quote', query.quote);
  for (const name of listNames) for (const value of query[name] ?? []) parameters.append(name, value);
  if (after) parameters.set('after', after);
  return `?${parameters}`;
}

/** The query with other values in one of its lists. */
export const withList = (query: AnnotationQuery, name: ListName, values: readonly string[]): AnnotationQuery =>
  parseNotesQuestion(new URLSearchParams(addressOfNotes({ query: { ...query, [name]: values } }))).query;

/** The parts of a question, each with the question without it. `nameOf` gives the word for a value where it is known. */
export function partsOfNotes(query: AnnotationQuery, nameOf: (list: ListName, value: string) => string) {
  const words = (['text', 'quote'] as const).flatMap((name) =>
    query[name]
      ? [{ key: name, label: `${partNames[name]}: “${query[name]}”`, without: { ...query, [name]: undefined } }]
      : [],
  );
  const values = listNames.flatMap((list) => {
    const chosen: readonly string[] = query[list] ?? [];
    return chosen.map((value) => ({
      key: `${list} ${value}`,
      label: `${partNames[list]}: ${nameOf(list, value)}`,
      without: { ...query, [list]: chosen.filter((other) => other !== value) },
    }));
  });
  return [...words, ...values];
}

export const partNames: Record<ListName | 'text' | 'quote', string> = {
  text: 'Words in the note',
  quote: 'Words it is about',
  targets: 'On',
  groups: 'Group',
  processes: 'Process',
  sponsors: 'Sponsor of the proposal',
  rights: 'Right it bears on',
  authors: 'Author',
  tags: 'Tag',
  motivations: 'Meant as',
  visibility: 'Who may see it',
  anchors: 'Its words',
};
