/** What the links in letters show. Plain HTML without a script; forms go to the page's own address. */

export interface Page {
  title: string;
  /** Paragraphs. */
  said: readonly string[];
  /** Buttons: what is sent, and what they say. */
  buttons?: readonly { name: string; value: string; words: string }[];
}

export const style = `
  :root { color-scheme: light dark; font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
  body { margin: 0; background: light-dark(#fdfcf9, #17181b); color: light-dark(#1d1c1a, #e9e6df); }
  main { max-width: 34rem; margin: 0 auto; padding: 3rem 1rem; }
  h1 { font: 600 1.6rem/1.25 Georgia, "Times New Roman", serif; margin: 0 0 1rem; }
  p { margin: 0 0 1rem; }
  form { display: grid; gap: .75rem; margin: 1.5rem 0; justify-items: start; }
  button { font: inherit; font-weight: 600; padding: .6rem 1.1rem; border-radius: 3px; cursor: pointer;
    border: 1px solid light-dark(#1b4f9c, #95b9f7); background: light-dark(#1b4f9c, #95b9f7); color: light-dark(#ffffff, #10141c); text-align: start; }
  button + button { background: transparent; color: light-dark(#1b4f9c, #95b9f7); }
  button:focus-visible, a:focus-visible { outline: 3px solid light-dark(#0b57d0, #ffd166); outline-offset: 2px; }
  a { color: light-dark(#1b4f9c, #95b9f7); }
`;

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

export const page = ({ title, said, buttons = [] }: Page) => `<!doctype html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${plain(title)} · Travaux</title><style>${style}</style></head>
<body><main><h1>${plain(title)}</h1>
${said.map((text) => `<p>${plain(text)}</p>`).join('\n')}
${buttons.length === 0 ? '' : `<form method="post">${buttons.map(({ name, value, words }) => `<button name="${plain(name)}" value="${plain(value)}">${plain(words)}</button>`).join('\n')}</form>`}
<p><a href="/">To the front page</a></p></main></body>
</html>
`;

export const confirm: Page = {
  title: 'Confirm this address?',
  said: [
    'Somebody with an account on Travaux asked for alerts to be sent to the address that this link was sent to. Until you confirm, nothing else is sent there.',
  ],
  buttons: [{ name: 'confirm', value: 'yes', words: 'Confirm this address' }],
};
export const confirmed: Page = {
  title: 'The address is confirmed',
  said: ['Alerts are sent there from now on, as far as they were asked for. Each letter has a link that stops them.'],
};
export const deadConfirmation: Page = {
  title: 'This link no longer works',
  said: [
    'It holds for three days, and only for the newest letter. Set the address again in your settings, and another is sent. Nothing was changed.',
  ],
};

/** `one`: what the letter was about, where letters on it can be stopped. */
export const choices = (one: { id: string; name: string } | null): Page => ({
  title: 'Stop letters?',
  said: [
    'What you follow stays as it is, and your inbox goes on telling you. To get letters again, set your address anew in your settings.',
  ],
  buttons: [
    { name: 'all', value: 'yes', words: 'Stop all letters' },
    ...(one ? [{ name: 'follow', value: one.id, words: `Stop only letters on: ${one.name}` }] : []),
  ],
});
export const stoppedAll: Page = {
  title: 'No more letters',
  said: [
    'No alert is sent to this address any more. What you follow stays as it is. To get letters again, set your address anew in your settings.',
  ],
};
export const stoppedOne: Page = {
  title: 'No more letters on this',
  said: ['Letters on everything else go on as before. You still follow it, and your inbox goes on telling you.'],
};
export const unclear: Page = {
  title: 'Nothing was changed',
  said: ['The request did not say what to stop. Open the link in the letter and choose there.'],
};
export const dead: Page = {
  title: 'This link no longer works',
  said: ['The address that it was sent to was changed or removed since. Nothing was changed.'],
};
export const otherMethod: Page = {
  title: 'Not here',
  said: ['Links in letters are read with GET and sent with POST.'],
};
export const tooLarge: Page = { title: 'Too much', said: ['The request is too large.'] };
export const unavailable: Page = {
  title: 'Not at this moment',
  said: ['This could not be done. Try again in a moment.'],
};
