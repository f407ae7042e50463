/** A refusal leaves the table as it was. */
import { expect } from 'vitest';
import { type Actor, refusal, type Variables, type World } from './world.ts';

/** Tries something that must be refused, and returns code and field of the refusal. Fails when anything was written. */
export async function refused(
  world: World,
  actor: Actor,
  document: string,
  variables: Variables = {},
): Promise<string> {
  const before = await world.dump();
  const told = refusal(await world.ask(actor, document, variables));
  expect(await world.dump(), 'the table after a refusal').toEqual(before);
  return told;
}
