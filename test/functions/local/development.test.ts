/** `npm run dev`: the client's sources are served as they are, and functions answer beside them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clear, type LocalHost, startLocalHost } from '#test/support/host.ts';

let host: LocalHost | undefined;
beforeAll(async () => {
  host = await startLocalHost(undefined, {}, ['--dev']);
});
afterAll(async () => {
  await host?.end();
  if (host) clear(host.folder);
});

it.each([
  ['a source in a folder that is called as a function’s address begins', '/embed/embed.css', 200, 'text/javascript'],
  ['another', '/annotations/Note.tsx', 200, 'text/javascript'],
  ['a function', '/annotations/wcit12-etno-spnp.jsonld', 200, 'application/ld+json'],
  ['a page', '/proposals', 200, 'text/html'],
])('answers with %s', async (_, path, status, type) => {
  const answer = await fetch(`${host?.url}${path}`);
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([status, type]);
});
