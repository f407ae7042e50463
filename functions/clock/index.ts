/** The clock: tells of consultations that opened, draw near their deadline or closed. */
import { tellDue } from '#graphql/consultations/tellDue.ts';
import { system } from '#graphql/people/actor.ts';
import { entry } from '../runtime/entry.ts';
import { log } from '../runtime/log.ts';

export async function handler(): Promise<void> {
  const began = performance.now();
  const { contextFor } = await entry();
  const count = await tellDue(contextFor(system));
  log('info', { function: 'clock', operation: 'tick', count, milliseconds: Math.round(performance.now() - began) });
}
