/** A letter as HTML: one column that any reader of letters can draw, in light and dark, with nothing fetched from anywhere. */
import type { Block, Letter } from './letter.ts';

const style = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #fdfcf9; color: #1d1c1a; }
.letter { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.from { font-size: .875rem; font-weight: 600; letter-spacing: .02em; margin: 0 0 1.25rem; color: #5a5751; }
h1 { font: 600 1.4rem/1.25 Georgia, "Times New Roman", serif; margin: 0 0 1rem; }
h2 { font-size: 1.05rem; line-height: 1.35; margin: 0 0 .4rem; }
p { margin: 0 0 1rem; }
a { color: #1b4f9c; }
.entry { border-inline-start: 3px solid #e0dcd2; padding-inline-start: .9rem; margin: 0 0 1.5rem; }
.entry p { margin: 0 0 .2rem; }
.label { color: #5a5751; }
.warning { color: #825300; font-weight: 600; }
.button { display: inline-block; padding: .6rem 1.1rem; border-radius: 3px; background: #1b4f9c; color: #ffffff; text-decoration: none; font-weight: 600; }
.foot { border-top: 1px solid #e0dcd2; margin-top: 2rem; padding-top: 1rem; font-size: .875rem; color: #5a5751; }
.foot p { margin: 0 0 .5rem; }
@media (prefers-color-scheme: dark) {
body { background: #17181b; color: #e9e6df; }
.from, .label, .foot { color: #aeaaa1; }
a { color: #95b9f7; }
.entry, .foot { border-color: #34363c; }
.warning { color: #e3b04f; }
.button { background: #95b9f7; color: #10141c; }
}`;

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
const link = (url: string, text: string, of = '') => `<a${of} href="${plain(url)}">${plain(text)}</a>`;

export function asHtml({ words, subject, title, blocks, foot }: Letter): string {
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${plain(subject)}</title>
<style>${style}
</style>
</head>
<body>
<div class="letter" lang="${words.language}" dir="${words.direction}">
<p class="from">Travaux</p>
<h1>${plain(title)}</h1>
${blocks.map((block) => blockAsHtml(block, true)).join('\n')}
<div class="foot">
${foot.map((block) => blockAsHtml(block, false)).join('\n')}
</div>
</div>
</body>
</html>
`;
}

function blockAsHtml(block: Block, isButton: boolean): string {
  switch (block.kind) {
    case 'TEXT':
      return `<p>${plain(block.text)}</p>`;
    case 'LINK':
      return `<p>${link(block.url, block.text, isButton ? ' class="button"' : '')}</p>`;
    default: {
      const { title, url, warning, lines } = block;
      const facts = lines.map(
        ({ label, text }) => `<p><span class="label">${plain(label)}:</span> <bdi>${plain(text)}</bdi></p>`,
      );
      // What the record calls something may be in another language than the letter.
      return [
        '<div class="entry">',
        `<h2 dir="auto">${link(url, title)}</h2>`,
        ...(warning === null ? [] : [`<p class="warning">${plain(warning)}</p>`]),
        ...facts,
        '</div>',
      ].join('\n');
    }
  }
}
