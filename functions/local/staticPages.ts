/** The files of the built pages, as they are. */
import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.graphqls': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** Whether an address is that of a file. Its name ends in a dot and a word that begins with a letter, which no page's does: `/provisions/ITR-1988/3.3` is a page. */
export const isFile = (pathname: string): boolean => /\.[a-z][a-z0-9]*$/i.test(pathname);

/** Answers from `folder`. */
export async function answerFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = fileFor(folder, pathname);
  const found = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  if (path === null || !found?.isFile()) {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      .end('There is nothing here.\n');
    return;
  }
  const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  // Names under /assets carry a hash of what they hold, so they never change.
  const caching = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = {
    etag: tag,
    'cache-control': caching,
    'content-type': types[extname(path)] ?? 'application/octet-stream',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': found.size });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(path), response);
}

/** The file that stands behind an address; null when the address leads out of the folder. */
function fileFor(folder: string, pathname: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const path = normalize(join(folder, plain));
  return path.startsWith(folder + sep) && !plain.includes('\0') ? path : null;
}
