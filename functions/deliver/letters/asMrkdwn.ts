/** A letter as a message in a chat room, in the markup that Slack made and others take. */
import type { Block, Letter } from './letter.ts';

/** What the shortest-winded of these programs take in one message. */
const longest = 15_000;

/** Without its foot: a room has no inbox of its own to be stopped. */
export function asMrkdwn({ title, blocks }: Letter): string {
  const parts = [`*${escaped(title)}*`, ...blocks.map(blockAsMrkdwn)];
  const whole = parts.join('\n\n');
  if (whole.length <= longest) return whole;
  // Cut between entries, so that no link is cut; the last part leads to all of it.
  const last = parts.pop() ?? '';
  let text = '';
  for (const part of parts) {
    if (text.length + part.length + last.length > longest) break;
    text += `${part}\n\n`;
  }
  return `${text}…\n\n${last}`;
}

function blockAsMrkdwn(block: Block): string {
  switch (block.kind) {
    case 'TEXT':
      return escaped(block.text);
    case 'LINK':
      return link(block.url, block.text);
    default: {
      const { title, url, warning, lines } = block;
      const facts = lines.map(({ label, text }) => `${escaped(label)}: ${escaped(text)}`);
      return [link(url, title), ...(warning === null ? [] : [`_${escaped(warning)}_`]), ...facts].join('\n');
    }
  }
}

const link = (url: string, text: string) => `<${escaped(url).replaceAll('|', '%7C')}|${escaped(text)}>`;

/** Nothing that the record says becomes markup, a link, or a call to everybody in the room. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=\w)/g, '@\u200b');
