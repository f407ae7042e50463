/** Everything goes wrong at once, and everybody is told once. `npm run faults` does the same at length. */
import { expect, it } from 'vitest';
import { underFaults } from './underFaults.ts';

it('every alert arrives, and its effect is once: in the inbox exactly one, on the wire the same id on each try', async () => {
  const asked = { events: 4, followers: 3, webhooks: 1, share: 0.2, seed: 3, patience: 150_000 };
  const { inbox, email, webhook, faults } = await underFaults(asked);
  expect(inbox).toMatchObject({ expected: 12, received: 12, lost: 0, doubled: 0 });
  expect(email).toMatchObject({ expected: 12, received: 12, lost: 0, doubled: 0 });
  expect(webhook).toMatchObject({ expected: 4, received: 4, lost: 0, doubled: 0 });
  // It has to be a trial.
  expect(faults.table).toBeGreaterThan(20);
  expect(faults.refused + faults.crashed + faults.lostMessages).toBeGreaterThan(3);
}, 180_000);
