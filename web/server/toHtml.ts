/** Components as the text of a page, complete: whatever they wait for has come. */
import { Writable } from 'node:stream';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/** Rejects when a component throws. */
export function toHtml(node: ReactNode): Promise<string> {
  return new Promise((done, fail) => {
    const parts: Buffer[] = [];
    const sink = new Writable({
      write(part, _encoding, next) {
        parts.push(Buffer.from(part));
        next();
      },
      final(next) {
        next();
        done(Buffer.concat(parts).toString('utf8'));
      },
    });
    const drawing = renderToPipeableStream(node, {
      // A part that is large is otherwise put in its place by a script, and the page allows none.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => drawing.pipe(sink),
      onShellError: fail,
      onError: (fault) => {
        drawing.abort(fault);
        fail(fault);
      },
    });
  });
}
