/** HTML and XHTML as our own functions write it, read into a tree: every element closed, attributes between double quotes. */
import { plain } from '#test/functions/page/asked.ts';

export interface Element {
  name: string;
  attributes: string;
  parent: Element | null;
  children: (Element | string)[];
}

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** What no reader sees. */
const unseen = /<(script|style|title|noscript)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>|<\?xml[^>]*>/gi;
const piece = /<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:@.-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;

/** The tree under a root of its own; throws where it is not well formed, so that nothing is passed over. */
export function readMarkup(markup: string): Element {
  const root: Element = { name: '', attributes: '', parent: null, children: [] };
  let here = root;
  for (const [, end, begin, attributes = '', closed, text] of markup.replace(unseen, '').matchAll(piece)) {
    if (text !== undefined) here.children.push(plain(text));
    else if (end !== undefined) {
      if (here.name !== end || !here.parent) throw new Error(`</${end}> closes <${here.name}>`);
      here = here.parent;
    } else if (begin !== undefined) {
      const made: Element = { name: begin, attributes: plain(attributes), parent: here, children: [] };
      here.children.push(made);
      if (closed === '' && !empty.has(begin)) here = made;
    }
  }
  if (here !== root) throw new Error(`<${here.name}> is not closed`);
  return root;
}

/** What is worked out of an element once; elements are never changed after they are read. */
function once<T>(work: (element: Element) => T): (element: Element) => T {
  const known = new WeakMap<Element, { value: T }>();
  return (element) => {
    const found = known.get(element) ?? { value: work(element) };
    known.set(element, found);
    return found.value;
  };
}

/** Its words, and those that stand for it where they are only heard or shown on request. */
export const wordsOf: (element: Element) => string = once((element) =>
  element.children
    .map((child) => (typeof child === 'string' ? child : ` ${titleOf(child)} ${wordsOf(child)} `))
    .join(''),
);
/** The same without line ends and runs of spaces. */
export const lineOf: (element: Element) => string = once((element) => wordsOf(element).replace(/\s+/g, ' ').trim());

const titleOf = ({ attributes }: Element) =>
  [...attributes.matchAll(/ (?:title|aria-label)="([^"]*)"/g)].map(([, words]) => words).join(' ');

export const linksOf: (element: Element) => string[] = once((element) => [
  ...[...element.attributes.matchAll(/ href="([^"]*)"/g)].map(([, to = '']) => to),
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : linksOf(child))),
]);

export const elementsOf: (element: Element) => Element[] = once((element) => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
]);

const kindsOfItem = new Set(['li', 'article', 'tr', 'section', 'td', 'figure', 'main', 'dl', 'details']);

/** The innermost items in which something stands: a point of a list, a row, or else a part of the page. */
export function itemsWith(root: Element, holds: (item: Element) => boolean): Element[] {
  const found = elementsOf(root).filter((one) => kindsOfItem.has(one.name) && holds(one));
  const items = found.length > 0 || !holds(root) ? found : [root];
  return items.filter((item) => !items.some((other) => other !== item && isWithin(other, item)));
}

function isWithin(inner: Element, outer: Element): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
