/** The pages of the local mailbox: all letters, and one of them in each of its forms. Plain HTML without a script. */
import { createHash } from 'node:crypto';
import type { StoredLetter } from './mailbox.ts';

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0; background: Canvas; color: CanvasText; }
  main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
  h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
  table { width: 100%; border-collapse: collapse; }
  th, td { text-align: start; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid color-mix(in srgb, Canvas 80%, CanvasText); vertical-align: top; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 40rem; border: 1px solid color-mix(in srgb, Canvas 60%, CanvasText); background: Canvas; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; margin: 0; background: color-mix(in srgb, Canvas 95%, CanvasText); }
  form { display: flex; flex-wrap: wrap; gap: .75rem; }
  button { font: inherit; padding: .4rem .8rem; cursor: pointer; }
  a { color: LinkText; }
`;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const mailPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** A letter is shown as in a program for letters: it runs nothing, and fetches nothing. */
export const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${plain(title)} · Travaux</title><style>${style}</style></head>
<body><main>${body}</main></body>
</html>
`;

const toOf = ({ content }: StoredLetter) => content.to?.map(({ address }) => address ?? '').join(', ') ?? '';

export const listPage = (letters: readonly StoredLetter[]) =>
  page(
    'Letters',
    `<h1>Letters that this copy of Travaux would have sent</h1>
<p>They lie on this machine and went nowhere.</p>
${
  letters.length === 0
    ? '<p>There is none yet. Set an address in the settings, and the letter that asks for it comes here.</p>'
    : `<table><thead><tr><th scope="col">When</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>
${letters
  .map(
    (letter) =>
      `<tr><td>${plain(letter.at.toISOString().slice(0, 19).replace('T', ' '))}</td><td>${plain(toOf(letter))}</td><td><a href="/dev/mail/${plain(letter.name)}">${plain(letter.content.subject ?? '(none)')}</a></td></tr>`,
  )
  .join('\n')}
</tbody></table>`
}
<p><a href="/">To the front page</a></p>`,
  );

export function letterPage(letter: StoredLetter): string {
  const { name, content } = letter;
  const at = `/dev/mail/${plain(name)}`;
  return page(
    content.subject ?? 'Letter',
    `<p><a href="/dev/mail">All letters</a></p>
<h1>${plain(content.subject ?? '(no subject)')}</h1>
<h2>As HTML</h2>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="${at}/html" title="The letter as HTML"></iframe>
<h2>As plain text</h2>
<pre>${linked(content.text ?? '')}</pre>
<h2>Its head</h2>
<table><tbody>
${content.headers.map(({ originalKey, value }) => `<tr><th scope="row">${plain(originalKey)}</th><td>${plain(value)}</td></tr>`).join('\n')}
</tbody></table>
<p><a href="${at}/source">Its source</a></p>
<h2>What a mail server could say of it</h2>
<form method="post">
<button formaction="${at}/bounce">It came back for good</button>
<button formaction="${at}/soft">It came back for now</button>
<button formaction="${at}/complaint">Its reader called it spam</button>
</form>`,
  );
}

/** Addresses of this machine become links. */
const linked = (text: string) =>
  plain(text).replace(/http:\/\/localhost(?::\d+)?\/[^\s&]*/g, (url) => `<a href="${url}">${url}</a>`);

export const notHere = page('Not here', '<h1>Not here</h1><p><a href="/dev/mail">All letters</a></p>');
