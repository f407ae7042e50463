/** Table requests and capacity units of each question: our own host, its engine behind a door that counts. */
import { setTimeout as pause } from 'node:timers/promises';
import { startEngine } from '#functions/local/engine.ts';
import { type QuestionName, readNames } from '../answers/questions.ts';
import { ask } from '../client/ask.ts';
import { casesOf } from '../runs/cases.ts';
import { readyWriters } from '../runs/writing.ts';
import { engineFiles, runningFolder } from '../targets/ours/folders.ts';
import { Running } from '../targets/running.ts';
import type { Place, Request, Target } from '../targets/target.ts';
import type { Cost, Costs } from './costs.ts';
import { startCounter } from './counting.ts';

const most = 5;
/** Long enough between two requests that what was read for the one is not taken to be fresh for the other: each counts as a lone visitor's. */
const apart = 1100;

export async function countAtTable(target: Target, place: Place, names: readonly QuestionName[]) {
  const engine = await startEngine(undefined, engineFiles(runningFolder(place)), () => {});
  const counter = await startCounter(engine.endpoint);
  const running = await Running.start(target, place, { DYNAMODB_ENDPOINT: counter.endpoint });
  const atTable: Costs['atTable'] = {};
  try {
    const cases = casesOf(running.questions, place.workload, target.manner);
    const count = async (requests: readonly Request[]) => meanOf(target.port, requests.slice(0, most), counter.take);
    for (const name of readNames) {
      if (names.includes(name)) atTable[name] = await count(cases[name].map(({ request }) => request));
    }
    if (names.includes('W1')) {
      const [writers] = (await readyWriters([{ running }])).values();
      atTable.W1 = await count(writers?.W1 ?? []);
    }
  } finally {
    await running.stop();
    await counter.close();
    await engine.stop();
  }
  return atTable;
}

async function meanOf(port: number, requests: readonly Request[], take: () => Cost): Promise<Cost> {
  take();
  for (const request of requests) {
    await pause(apart);
    await ask(port, request);
  }
  const { requests: count, readUnits, writeUnits } = take();
  const mean = (sum: number) => sum / requests.length;
  return { requests: mean(count), readUnits: mean(readUnits), writeUnits: mean(writeUnits) };
}
