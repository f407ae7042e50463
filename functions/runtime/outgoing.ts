/**
 * The one way to post to an address that somebody gave us. It reaches the public internet and nothing else: every address that
 * a name leads to is looked at in the very look-up that the connection is made with, so that there is no moment in between.
 */
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { Agent as PlainAgent, request as plainRequest, type RequestOptions } from 'node:http';
import { Agent, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { addressFault, mayConnect, type Outside } from '#graphql/webhooks/publicAddress.ts';

export interface Post {
  url: string;
  body: string;
  headers?: Readonly<Record<string, string>>;
}

/** How a post went. It was accepted where `fault` is null. */
export interface Posted {
  /** Of the answer; null when there was none. */
  status: number | null;
  /** Why it failed, as a sentence for whoever gave the address. */
  fault: string | null;
  /** The answer's body, at most its first 64 KB; null when there was no answer. */
  response: string | null;
  milliseconds: number;
  /** How many seconds the answer asks to wait, at most a day; null when it does not say. */
  retryAfter: number | null;
}

export interface Way {
  outside: Outside;
  /** What the system's look-up answers, when absent. */
  lookup?: typeof systemLookup;
  /** Milliseconds until the connection stands, and for all together. */
  limits?: { connect: number; whole: number };
}

const usualLimits = { connect: 5_000, whole: 15_000 };
const longestAnswer = 64 * 1024;

/** Of several addresses of a host the next is tried after a second: by default it is a quarter, which is too short for the other end of the world. */
const once = { keepAlive: false, autoSelectFamilyAttemptTimeout: 1_000 } as const;

class NotPublic extends Error {}
class TooSlow extends Error {}

/** Posts JSON and never throws: whatever goes wrong is told in the outcome. */
export async function post({ url, body, headers }: Post, way: Way): Promise<Posted> {
  const began = performance.now();
  const done = (rest: Partial<Posted>): Posted => ({
    status: null,
    fault: null,
    response: null,
    retryAfter: null,
    ...rest,
    milliseconds: Math.round(performance.now() - began),
  });
  const fault = addressFault(url, way.outside);
  if (fault !== null) return done({ fault });
  try {
    const { status, text, retryAfter } = await exchange(new URL(url), body, headers, way);
    return done({
      status,
      response: text,
      retryAfter: secondsOf(retryAfter, new Date()),
      fault: faultOfStatus(status),
    });
  } catch (error) {
    return done({ fault: faultOf(error) });
  }
}

interface Exchanged {
  status: number;
  text: string;
  retryAfter: string | undefined;
}

function exchange(url: URL, body: string, headers: Post['headers'], way: Way): Promise<Exchanged> {
  const { connect, whole } = way.limits ?? usualLimits;
  const isPlain = url.protocol === 'http:';
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Travaux-Webhooks',
      connection: 'close',
    },
    // An agent of its own: no connection is used twice, and no proxy of the environment is asked.
    agent: isPlain ? new PlainAgent(once) : new Agent({ ...once, maxCachedSessions: 0 }),
    lookup: watched(way),
  };
  return new Promise((done, fail) => {
    const asked = (isPlain ? plainRequest : request)(url, options);
    let answered: Omit<Exchanged, 'text'> | undefined;
    const chunks: Buffer[] = [];
    const end = (error?: Error) => {
      clearTimeout(connecting);
      clearTimeout(all);
      asked.destroy();
      // Once the status is there it is known how it went, whatever becomes of the rest of the answer.
      if (answered) done({ ...answered, text: textOf(chunks) });
      else fail(error ?? new Error('The connection ended.'));
    };
    const connecting = setTimeout(() => end(new TooSlow()), connect);
    const all = setTimeout(() => end(new TooSlow()), whole);
    asked.on('error', end);
    // An answer that wants to speak another protocol is no answer.
    asked.on('upgrade', (_, socket) => {
      socket.destroy();
      end(new Error('The connection was to be used otherwise.'));
    });
    asked.on('socket', (socket) => {
      // An address in numbers is not looked up, and was judged before; here it is seen once more where it really led.
      socket.once('connect', () => {
        if (!mayConnect(socket.remoteAddress ?? '', way.outside)) end(new NotPublic());
      });
      socket.once(isPlain ? 'connect' : 'secureConnect', () => clearTimeout(connecting));
    });
    asked.on('response', (answer) => {
      answered = { status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] };
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= longestAnswer) end();
      });
      answer.on('end', () => end());
      answer.on('error', end);
    });
    asked.end(body);
  });
}

const textOf = (chunks: readonly Buffer[]) =>
  Buffer.concat(chunks).subarray(0, longestAnswer).toString('utf8').toWellFormed();

/** A look-up that answers only where every address it found may be connected to. */
function watched({ outside, lookup = systemLookup }: Way): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, '');
      const [first] = found;
      if (!first || found.some(({ address }) => !mayConnect(address, outside))) return done(new NotPublic(), '');
      if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

const aDay = 24 * 60 * 60;

/** Seconds of a Retry-After, which holds seconds or a date; null when it holds neither. */
export function secondsOf(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  // Of dates the one form that HTTP has, which begins with the name of a day: others read as dates what is none.
  if (!/^(\d+$|[A-Z][a-z]{2,8}, )/.test(header)) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), aDay);
}

function faultOfStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) {
    return `The answer was a redirect (${status}), which is not followed. Give the address that it leads to.`;
  }
  return `The answer was ${status}, and not one of 200 to 299.`;
}

/** What is told names no address: what a name leads to in our own network is nobody's business. */
const unreachable = 'The host does not lead to an address of the public internet.';
const faults: Readonly<Record<string, string>> = {
  ENOTFOUND: unreachable,
  EAI_AGAIN: 'The host could not be looked up.',
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was broken off before there was an answer.',
  EHOSTUNREACH: 'The host could not be reached.',
  ENETUNREACH: 'The host could not be reached.',
  ETIMEDOUT: 'The connection took too long.',
  HPE_HEADER_OVERFLOW: 'The head of the answer was too long.',
};

function faultOf(error: unknown): string {
  if (error instanceof NotPublic) return unreachable;
  if (error instanceof TooSlow) return 'There was no answer in time: a connection in 5 seconds, the answer in 15.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return 'The host does not speak TLS as it should.';
  if (/CERT|TLS|ISSUER|SIGNATURE/.test(code)) return `The certificate of the host is not accepted (${code}).`;
  if (code.startsWith('HPE_')) return 'The answer was not HTTP.';
  return faults[code] ?? 'The connection failed.';
}
