/** The clock: tells of consultations, publishes notes whose embargo ended, goes on with what takes many steps, and has overdue deliveries looked at. */
import { tellAsides } from '#graphql/alerts/asides.ts';
import { publishDue } from '#graphql/annotations/publishDue.ts';
import { withholdDue } from '#graphql/annotations/withhold.ts';
import { tellDue } from '#graphql/consultations/tellDue.ts';
import { makeDigests } from '#graphql/digests/makeDigests.ts';
import { clearGroups } from '#graphql/groups/deleteGroup.ts';
import { clearConnections } from '#graphql/live/connections.ts';
import { system } from '#graphql/people/actor.ts';
import { entry } from '../runtime/entry.ts';
import { log } from '../runtime/log.ts';
import { wakeOverdue } from '../runtime/queue.ts';

const verbs = [tellDue, publishDue, clearGroups, clearConnections, withholdDue, tellAsides, makeDigests, wakeOverdue];

export async function handler(): Promise<void> {
  const began = performance.now();
  const { contextFor } = await entry();
  // What one of them meets must not keep the others from their work.
  const outcomes = [];
  for (const verb of verbs) outcomes.push(...(await Promise.allSettled([verb(contextFor(system))])));
  const count = outcomes.reduce((sum, outcome) => sum + (outcome.status === 'fulfilled' ? outcome.value : 0), 0);
  log('info', { function: 'clock', operation: 'tick', count, milliseconds: Math.round(performance.now() - began) });
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
