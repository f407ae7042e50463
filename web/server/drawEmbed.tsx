/** Draws what is shown inside other sites' pages: one document with one style sheet, and without a client. */
import { createHash } from 'node:crypto';
import { EmbedRefusal } from '#web/embed/EmbedRefusal.tsx';
import { embedRoutes } from '#web/embed/embedRoutes.tsx';
import { type Asked, type Drawn, draw } from './draw.tsx';
import { styleSheet } from './template.ts';

export type Theme = 'light' | 'dark' | null;

/** `position` stays the same as long as what is shown does. */
export type Embed = { status: number; html: string; position: string };

export async function drawEmbed(asked: Asked, theme: Theme): Promise<Embed> {
  return embed(await draw(embedRoutes, asked), asked.path, theme);
}

/** Says why there is nothing to show. */
export async function refuseEmbed(asked: Asked, status: number, sentence: string): Promise<Embed> {
  const routes = [{ path: '*', element: <EmbedRefusal status={status} sentence={sentence} /> }];
  return embed(await draw(routes, asked), asked.path, null);
}

function embed({ status, head, body, sent }: Drawn, path: string, theme: Theme): Embed {
  const position = createHash('sha256').update(JSON.stringify(sent.answers)).digest('base64url').slice(0, 16);
  const ask = `/embed/position?of=${encodeURIComponent(path)}`;
  const html = [
    '<!doctype html>',
    `<html lang="en" dir="ltr" data-position="${position}" data-ask="${ask}"${theme ? ` data-theme="${theme}"` : ''}>`,
    '<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="referrer" content="no-referrer" /><meta name="robots" content="noindex" />',
    '<meta name="color-scheme" content="light dark" />',
    `${head}${styleSheet}</head>`,
    `<body>${leadingOut(body)}`,
    '<script src="/styles.js"></script><script src="/embed.js" async></script></body></html>\n',
  ];
  return { status, html: html.join('\n'), position };
}

/**
 * Links leave the frame, which is small, for a page of their own that cannot reach back. And each is a stop for the keyboard: no script
 * is here that would let arrow keys walk the matrix.
 */
const leadingOut = (html: string) =>
  html.replaceAll(' tabindex="-1"', '').replaceAll('<a ', '<a target="_blank" rel="noopener" ');
