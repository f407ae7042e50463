/** Answers that leave as they come, through what Lambda itself gives a function for that. */
import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { streamed } from '#functions/runtime/streamed.ts';

/** What the last answer began with. */
let head: unknown;
beforeAll(() => {
  vi.stubGlobal('awslambda', {
    streamifyResponse: (handler: unknown) => handler,
    HttpResponseStream: {
      from(bare: unknown, metadata: unknown) {
        head = metadata;
        return bare;
      },
    },
  });
});
afterAll(() => vi.unstubAllGlobals());

type Called = (event: APIGatewayProxyEventV2, bare: Writable) => Promise<void>;
const called = (handler: unknown) => z.custom<Called>((value) => typeof value === 'function').parse(handler);
const event = z.custom<APIGatewayProxyEventV2>(() => true).parse({});
const answer = (body: string | Readable) => async () => ({ statusCode: 206, headers: { etag: '"1"' }, body });

async function received(body: string | Readable): Promise<string> {
  const bare = new PassThrough();
  const parts: Buffer[] = [];
  bare.on('data', (part: Buffer) => parts.push(part));
  await called(streamed(answer(body)))(event, bare);
  return Buffer.concat(parts).toString();
}

it('a text leaves whole, with its status and headers', async () => {
  expect(await received('Grüße')).toBe('Grüße');
  expect(head).toEqual({ statusCode: 206, headers: { etag: '"1"' } });
});

it('an answer without content ends', async () => {
  expect(await received('')).toBe('');
});

it('a stream leaves piece by piece', async () => {
  expect(await received(Readable.from([Buffer.from('one '), Buffer.from('two')]))).toBe('one two');
});

it('a stream is destroyed when the reader hangs up', async () => {
  const endless = new Readable({
    read() {
      setImmediate(() => this.push('more '));
    },
  });
  const bare = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  const answered = called(streamed(answer(endless)))(event, bare);
  setTimeout(() => bare.destroy(), 20);
  await answered;
  if (!endless.closed) await once(endless, 'close');
  expect(endless.destroyed).toBe(true);
});

it('a stream that fails makes the call fail, so that it is counted', async () => {
  const failing = new Readable({
    read() {
      this.destroy(new Error('The disk is gone.'));
    },
  });
  await expect(received(failing)).rejects.toThrow('The disk is gone.');
});
