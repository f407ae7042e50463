/** Runs in a new process: imports the bundle that is named, puts the request from standard input to it, and prints how long both took. */
import { createRequire } from 'node:module';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import { eventFor } from './event.ts';

const request = z
  .object({
    method: z.enum(['GET', 'POST']),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().optional(),
  })
  .parse(await json(process.stdin));
const answer = z.object({ statusCode: z.number(), body: z.string() });

// As Lambda loads it.
const load = createRequire(import.meta.url);
const began = performance.now();
const bundle: { handler(event: unknown): Promise<unknown> } = load(process.argv[2] ?? '');
const imported = performance.now() - began;
const { statusCode, body } = answer.parse(await bundle.handler(eventFor(request)));
const answered = performance.now() - began;
if (statusCode !== 200 || body.includes('"errors"')) throw new Error(body.slice(0, 500));
process.stdout.write(`${JSON.stringify({ imported, answered })}\n`, () => process.exit(0));
