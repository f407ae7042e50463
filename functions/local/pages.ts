/** The pages: built once, drawn by the function that sends them, their files from disk; or, in development, drawn in the browser by Vite with hot reload. */
import { statSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { buildPages, pagesFolder } from './build.ts';
import { callHandler } from './gateway.ts';
import { developmentPolicy, explorerPolicy, pagePolicy } from './headers.ts';
import type { Parts } from './http.ts';
import { answerFile, isFile } from './staticPages.ts';

type Drawn = Pick<Parts, 'pages' | 'pagePolicy' | 'isSource'>;

export interface Pages {
  ready: Promise<Drawn>;
  /** Gives up what is being built, and stops what was started. */
  close(): Promise<void>;
}

export function openPages(isDevelopment: boolean, servers: readonly Server[]): Pages {
  const giveUp = new AbortController();
  if (!isDevelopment) return { ready: built(giveUp.signal), close: async () => giveUp.abort() };
  const vite = startVite(servers);
  return { ready: vite.then(({ drawn }) => drawn), close: () => vite.then(({ close }) => close()) };
}

async function built(signal: AbortSignal): Promise<Drawn> {
  await buildPages(signal);
  const { handler } = await import('../page/index.ts');
  return {
    pages: (request, response, pathname) => {
      const file = fileAt(pathname);
      if (file === null) return callHandler(handler, request, response);
      if (file === explorerFile) response.setHeader('content-security-policy', explorerPolicy);
      return answerFile(pagesFolder, request, response, file);
    },
    pagePolicy,
  };
}

const explorerFile = '/explorer.html';

/** The file that stands at an address; null where a page is drawn. */
function fileAt(pathname: string): string | null {
  if (pathname === '/explorer') return explorerFile;
  return isFile(pathname) ? pathname : null;
}

async function startVite([server, ...others]: readonly Server[]) {
  const { createServer } = await import('vite');
  // Vite listens for its socket on one server, and a browser may come by the other address of this machine.
  for (const other of others) other.on('upgrade', (...asked) => server?.emit('upgrade', ...asked));
  const vite = await createServer({
    configFile: join(pagesFolder, '..', 'vite.config.ts'),
    appType: 'spa',
    server: { middlewareMode: true, ...(server && { ws: { server } }) },
  });
  const pages: Drawn['pages'] = (request, response) =>
    new Promise((done) => {
      response.once('close', done);
      vite.middlewares(request, response, () => response.writeHead(404).end());
    });
  // Folders of the client are called as some functions' addresses are.
  const isSource = (pathname: string) =>
    statSync(join(vite.config.root, pathname), { throwIfNoEntry: false })?.isFile() === true;
  return { drawn: { pages, pagePolicy: developmentPolicy, isSource }, close: () => vite.close() };
}
