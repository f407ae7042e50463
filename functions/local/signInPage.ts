/** The pages of the local issuer: choosing an account, signing out, and what went wrong. Plain HTML, no script of ours but one line at sign-out. */
import { createHash } from 'node:crypto';
import { abilities, accountNames } from './accounts.ts';

const style = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
  body { margin: 0; display: grid; min-height: 100vh; place-items: center; background: Canvas; color: CanvasText; }
  main { max-width: 26rem; padding: 2rem 1rem; }
  h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
  ul { list-style: none; padding: 0; margin: 1.5rem 0; display: grid; gap: .75rem; }
  button { font: inherit; width: 100%; text-align: start; padding: .75rem 1rem; cursor: pointer; color: inherit;
    background: color-mix(in srgb, Canvas 94%, CanvasText); border: 1px solid color-mix(in srgb, Canvas 45%, CanvasText); border-radius: .4rem; }
  button:hover { border-color: CanvasText; }
  button:focus-visible, a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
  strong { display: block; }
  a { color: inherit; }
`;
const submit = 'document.forms[0].submit()';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The pages need their own style, one line of script, and a form that leads to ourselves. */
export const issuerPolicy = [
  "default-src 'none'",
  `script-src ${hashOf(submit)}`,
  `style-src ${hashOf(style)}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Travaux</title><style>${style}</style></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>
`;

/** Where somebody chooses whom to be. `action` is the address the choice is sent to. */
export const signInPage = (action: string) =>
  page(
    'Sign in',
    `<p>This is a local copy of Travaux. Its accounts have no password: choose the one to act as.</p>
<form method="post" action="${plain(action)}"><ul>
${accountNames
  .map((name) => `<li><button name="account" value="${name}"><strong>${name}</strong> ${abilities[name]}</button></li>`)
  .join('\n')}
</ul></form>
<p><a href="/">Back without signing in</a></p>`,
  );

/** `form` is the issuer's own, with its secret. It is sent at once when the site itself asked, by somebody it knows. */
export const signOutPage = (form: string, atOnce: boolean) =>
  page(
    'Sign out',
    `${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><button>Sign out</button></form>')}${atOnce ? `<script>${submit}</script>` : ''}`,
  );

export const signedOutPage = () => page('Signed out', '<p><a href="/">Go to the front page</a></p>');

export const faultPage = (message: string) =>
  page('That did not work', `<p>${plain(message)}</p><p><a href="/">Go to the front page</a></p>`);

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
