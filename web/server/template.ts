/** The document around a page: that of the built client, which names its files. */
import { asData, sentId } from '#web/app/sent.ts';
import type { Drawn } from './draw.tsx';

const [built] = Object.values(
  import.meta.glob<string>('../dist/index.html', { query: '?raw', import: 'default', eager: true }),
);
if (!built) throw new Error('The client has to be built before the server’s part.');
const document = built;

/** The page as the browser draws it by itself. */
export const plainPage = document;

/** The one file of styles. */
export const styleSheet = /<link rel="stylesheet"[^>]*>/.exec(document)?.[0] ?? '';

const place = '<div id="root"></div>';

/** A whole page. What stands between the marks in index.html is for pages that the browser draws, and gives way. */
export function wholePage({ head, body, sent }: Drawn): string {
  const [before = '', rest = ''] = document.split('<!--head-->');
  const [, after = ''] = rest.split('<!--/head-->');
  const [between = '', end = ''] = after.split(place);
  const data = `<script type="application/json" id="${sentId}">${asData(sent)}</script>`;
  return `${before}${head}${between}<div id="root">${body}</div>${data}<script src="/styles.js"></script>${end}`;
}
