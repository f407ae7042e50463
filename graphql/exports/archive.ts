/** ZIP archives, made while they are read: no part is ever whole in memory. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface Part {
  name: string;
  /** Called when its turn comes. */
  chunks(): Iterable<string | Uint8Array>;
}

/**
 * The archive as bytes. Destroying it ends the part under way and calls `release`, as its end does.
 * With the same parts and date it is the same to the byte.
 */
export function archiveOf(parts: readonly Part[], madeAt: Date, release: () => void): Readable {
  const zip = new ZipFile();
  let current: Readable | null = null;
  for (const { name, chunks } of parts) {
    zip.addReadStreamLazy(name, { mtime: madeAt }, (take) => {
      current = readableOf(chunks());
      take(null, current);
    });
  }
  const bytes = zip.outputStream;
  if (!(bytes instanceof Readable)) throw new Error('An archive should be read as a stream.');
  zip.on('error', (fault) => bytes.destroy(fault instanceof Error ? fault : new Error('The archive cannot be made.')));
  bytes.once('close', () => {
    current?.destroy();
    release();
  });
  zip.end();
  return bytes;
}

/** Chunks as a stream that gives way to others between two of them. `release` is called once, at the end or when it is destroyed. */
export function readableOf(chunks: Iterable<string | Uint8Array>, release: () => void = () => {}): Readable {
  const source = chunks[Symbol.iterator]();
  return new Readable({
    read() {
      setImmediate(() => {
        if (this.destroyed) return;
        try {
          const { done, value } = source.next();
          this.push(done ? null : Buffer.from(value));
        } catch (fault) {
          this.destroy(fault instanceof Error ? fault : new Error('What was to be read cannot be.'));
        }
      });
    },
    destroy(fault, done) {
      source.return?.();
      release();
      done(fault);
    },
  });
}
