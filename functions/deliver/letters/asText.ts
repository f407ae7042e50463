/** A letter as plain text. */
import type { Block, Letter } from './letter.ts';

export function asText({ title, blocks, foot }: Letter): string {
  return `${[title, ...blocks.map(blockAsText), '-- ', ...foot.map(blockAsText)].join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'TEXT':
      return block.text;
    case 'LINK':
      return `${block.text}:\n${block.url}`;
    default: {
      const { title, url, warning, lines } = block;
      const facts = lines.map(({ label, text }) => `  ${label}: ${text}`);
      return [`* ${title}`, ...(warning === null ? [] : [`  ${warning}`]), ...facts, `  ${url}`].join('\n');
    }
  }
}
