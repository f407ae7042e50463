/** A small S3 that speaks to the real client: puts, gets and heads whole objects, and can be made to fail. */
import { createServer, type IncomingMessage } from 'node:http';

export interface S3 {
  url: string;
  /** Objects by bucket and key. */
  objects: Map<string, { bytes: Buffer; headers: Record<string, string> }>;
  /** When set, what every request is answered with. */
  failing: number | null;
  stop(): Promise<void>;
}

export async function startS3(): Promise<S3> {
  const made: S3 = { url: '', objects: new Map(), failing: null, stop: async () => {} };
  const server = createServer(async (request, response) => {
    const bytes = await bodyOf(request);
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname.slice(1));
    if (made.failing !== null) {
      response.writeHead(made.failing).end();
      return;
    }
    if (request.method === 'PUT') {
      const kept = ['content-type', 'content-disposition', 'cache-control'].flatMap((header) => {
        const value = request.headers[header];
        return typeof value === 'string' ? [[header, value]] : [];
      });
      made.objects.set(name, { bytes, headers: Object.fromEntries(kept) });
      response.writeHead(200, { etag: '"kept"' }).end();
      return;
    }
    const found = made.objects.get(name);
    if (!found) {
      response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end(request.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code><Message>None.</Message></Error>');
      return;
    }
    response.writeHead(200, { ...found.headers, 'content-length': found.bytes.byteLength });
    response.end(request.method === 'HEAD' ? undefined : found.bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  made.url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  made.stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return made;
}

/** What was sent, without the frames in which the client sends a stream whose checksum comes last. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const sent = Buffer.concat(parts);
  return request.headers['content-encoding']?.includes('aws-chunked') ? unframed(sent) : sent;
}

function unframed(sent: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = sent.indexOf('\r\n', at);
    const size = Number.parseInt(sent.subarray(at, end).toString('latin1'), 16);
    if (!(size > 0)) return Buffer.concat(parts);
    parts.push(sent.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
