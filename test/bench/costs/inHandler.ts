/**
 * Runs in a process of its own, with the environment of the API's function: puts requests to the very handler and prints, as
 * one line of JSON, where the time of an answer went. Standard input holds the requests of each question.
 */
import { StatementSync } from 'node:sqlite';
import { json } from 'node:stream/consumers';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import type { Request } from '../targets/target.ts';
import type { Share } from './costs.ts';
import { eventFor } from './event.ts';

const asked = z.record(z.string(), z.array(z.custom<Request>((value) => typeof value === 'object')));
/** Answers before anything counts, so that all code on the way is compiled; then answers that count. */
const [warmUp, counted] = [300, 600];

const inCatalogue = watch(StatementSync.prototype, ['all', 'get', 'run', 'iterate']);
const atTable = watch(DynamoDBDocumentClient.prototype, ['send']);

const questions = asked.parse(await json(process.stdin));
const { handler } = await import('#functions/api/index.ts');
const shares: Record<string, Share> = {};
for (const [name, requests] of Object.entries(questions)) shares[name] = await measure(requests);
process.stdout.write(`${JSON.stringify(shares)}\n`, () => process.exit(0));

async function measure(requests: readonly Request[]): Promise<Share> {
  const events = requests.map(eventFor);
  await answerAll(events, warmUp);
  const before = { catalogue: inCatalogue(), table: atTable() };
  const began = performance.now();
  await answerAll(events, counted);
  const whole = (performance.now() - began) / counted;
  const catalogue = (inCatalogue() - before.catalogue) / counted;
  const table = (atTable() - before.table) / counted;
  return { whole, catalogue, table, rest: whole - catalogue - table };
}

async function answerAll(events: readonly APIGatewayProxyEventV2[], times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    const event = events[turn % events.length];
    if (!event) throw new Error('nothing is asked');
    const { body } = await handler(event);
    if (body.includes('"errors"')) throw new Error(body.slice(0, 500));
  }
}

/** Adds up the milliseconds in which at least one call of these methods was under way. */
function watch(prototype: object, methods: readonly string[]): () => number {
  let [sum, underWay, since] = [0, 0, 0];
  const enter = () => {
    if (underWay === 0) since = performance.now();
    underWay += 1;
  };
  const leave = () => {
    underWay -= 1;
    if (underWay === 0) sum += performance.now() - since;
  };
  for (const name of methods) {
    const method: unknown = Reflect.get(prototype, name);
    if (typeof method !== 'function') throw new Error(`there is no ${name} to be watched`);
    Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]) {
      enter();
      const result: unknown = Reflect.apply(method, this, given);
      if (result instanceof Promise) return result.finally(leave);
      leave();
      return result;
    });
  }
  return () => sum;
}
