/** One request and its whole answer. */
import { Agent, request as open } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Request } from '../targets/target.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const shape = z.object({ data: z.unknown().optional(), errors: z.unknown().optional() });

export interface Told {
  data: unknown;
  bytes: number;
}

export function send(
  port: number,
  { method, path, headers, body }: Request,
): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = open(
      { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } },
      (answer) => {
        text(answer).then((whole) => done({ status: answer.statusCode ?? 0, text: whole }), fail);
      },
    );
    sent.once('error', fail);
    sent.end(body);
  });
}

/** The data of a GraphQL answer. Throws when it is none, or tells of errors. */
export async function ask(port: number, request: Request): Promise<Told> {
  const { status, text } = await send(port, request);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Error(`HTTP ${status}: ${text.slice(0, 300)}`);
  }
  const { data, errors } = shape.parse(answer);
  if (errors !== undefined) throw new Error(`HTTP ${status}: ${JSON.stringify(errors).slice(0, 500)}`);
  return { data, bytes: text.length };
}

export const closeConnections = () => agent.destroy();
