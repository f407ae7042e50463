/** What the server sent with a page it drew: its answers, so that nothing is asked twice, and the moment and address for which it drew. */
import type { SSRData } from 'urql';

export type Sent = {
  /** When the page was drawn, in milliseconds. */
  at: number;
  /** Address of the site without a slash at its end. */
  origin: string;
  answers: SSRData;
};

/** The element of the page that holds it, as data: the page allows no script inside itself. */
export const sentId = 'sent';

/** Text that an HTML parser takes for nothing but text: no tag and no comment can begin in it. */
export const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Null when the browser has to draw the page itself. */
export function readSent(): Sent | null {
  const text = document.getElementById(sentId)?.textContent;
  return text ? JSON.parse(text) : null;
}
