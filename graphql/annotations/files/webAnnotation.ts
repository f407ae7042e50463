/** Parts of a Web Annotation: what it says, and which words it is about. */
import type { FileSelector } from './fileRow.ts';
import { listOf, propertyOf, textOf } from './linked.ts';
import type { FoundTarget } from './ourAddress.ts';

/** A part that a note cannot hold, in words for whoever enters it. */
export class Unreadable extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

const formats = [undefined, 'text/markdown', 'text/plain'];

/** Bodies that tag are tags; all others together are the note, parted by an empty line. */
export function readBodies(annotation: unknown): { body: string; tags: string[] } {
  const words: string[] = listOf(propertyOf(annotation, 'bodyValue')).map((value) => textOf(value) ?? noText());
  const tags: string[] = [];
  for (const body of listOf(propertyOf(annotation, 'body'))) {
    const link = textOf(body) ?? textOf(propertyOf(body, 'source')) ?? linkOf(body);
    const purposes = listOf(propertyOf(body, 'purpose'));
    const value = textOf(propertyOf(body, 'value'));
    if (link !== null) words.push(asLink(link));
    else if (value === null) noText();
    else if (purposes.some((purpose) => purpose === 'tagging' || purpose === 'oa:tagging')) tags.push(value);
    else {
      const format = propertyOf(body, 'format');
      if (!formats.some((known) => known === format))
        throw new Unreadable('body', 'Only text/markdown and text/plain can be entered.');
      words.push(value);
    }
  }
  return { body: words.join('\n\n'), tags };
}

function noText(): never {
  throw new Unreadable('body', 'It has a body that is neither text nor a link.');
}

/** Something that is only named. */
const linkOf = (body: unknown) => (propertyOf(body, 'value') === undefined ? textOf(propertyOf(body, 'id')) : null);

function asLink(link: string): string {
  if (!/^https?:\/\/[^\s<>]+$/.test(link))
    throw new Unreadable('body', 'Only links with http or https can be entered.');
  return `<${link}>`;
}

/** Null where it is about the whole. Of several selectors, which say the same, those that count words are taken. */
export function readSelector(resource: unknown, { textId }: FoundTarget): FileSelector | null {
  const selectors = listOf(propertyOf(resource, 'selector'));
  if (selectors.length === 0) return null;
  const ofType = (type: string) => selectors.find((one) => listOf(propertyOf(one, 'type')).includes(type));
  const quote = ofType('TextQuoteSelector');
  const position = ofType('TextPositionSelector');
  if (!quote && !position) {
    throw new Unreadable('selector', 'Only TextQuoteSelector and TextPositionSelector can be entered.');
  }
  const numberOf = (name: string) => {
    const value = propertyOf(position, name);
    return typeof value === 'number' ? value : null;
  };
  return {
    exact: textOf(propertyOf(quote, 'exact')),
    prefix: textOf(propertyOf(quote, 'prefix')) ?? '',
    suffix: textOf(propertyOf(quote, 'suffix')) ?? '',
    start: numberOf('start'),
    end: numberOf('end'),
    textId,
  };
}
