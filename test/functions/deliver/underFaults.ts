/**
 * The whole way from a commit to inbox, mail and webhook on the real engine, with the real handlers, while much goes wrong: calls
 * to the table fail before or after they had their effect, records of the stream come twice and out of order, messages of the queue
 * are lost, receivers refuse or hang up, and functions die between sending and writing that down. The record's clock runs fast, so
 * that leases lapse and retries come while one waits.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { channels } from '#functions/deliver/channels/index.ts';
import { handler as deliver } from '#functions/deliver/index.ts';
import { readLetters } from '#functions/local/mailbox.ts';
import { plannedRecord } from '#functions/local/pump.ts';
import { startQueue } from '#functions/local/queue.ts';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import { wakeOverdue } from '#functions/runtime/queue.ts';
import { handler as stream } from '#functions/stream/index.ts';
import { addressForLetters } from '#graphql/addresses/mail/mailAddress.ts';
import { confirmMailAddress, setMailAddress } from '#graphql/addresses/mail/setMailAddress.ts';
import { follow } from '#graphql/alerts/follows.ts';
import { liesBetween } from '#graphql/alerts/inbox.ts';
import type { Channel, Delivery } from '#graphql/deliveries/deliveries.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { accountId } from '#graphql/ids.ts';
import { type SignedIn, system } from '#graphql/people/actor.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { accountPartition, deliveryPrefix, eventKey } from '#graphql/table/keys.ts';
import { createWebhook } from '#graphql/webhooks/webhooks.ts';
import { startEngine } from '#test/support/engine.ts';
import { chances, faultyTable } from '#test/support/faulty.ts';
import { startReceiver } from '#test/support/receiver.ts';
import { enterRecord, proposal } from '#test/support/record.ts';

export interface Asked {
  events: number;
  followers: number;
  webhooks: number;
  /** Share of calls to the table, of messages and of sendings that fail. */
  share: number;
  seed: number;
  /** Milliseconds after which it is over, done or not. */
  patience: number;
}

/** Of one channel: what was to be told, how often it was sent, what came, what never did, and what had its effect twice. */
export interface Figures {
  expected: number;
  sent: number;
  received: number;
  lost: number;
  /** Sent more than once, under the same id, so that the receiver can tell. */
  repeated: number;
  doubled: number;
}

export interface Report {
  inbox: Figures;
  email: Figures;
  webhook: Figures;
  /** Calls to the table that failed; sendings that were refused, cut off or left behind; records and messages that were doubled or lost. */
  faults: Record<'table' | 'refused' | 'crashed' | 'repeatedRecords' | 'lostMessages', number>;
  seconds: number;
}

/** How many seconds of the record's clock pass in one: a lease lapses in 0.2, and all retries in 7 minutes. */
const scale = 600;

const person = (at: number): SignedIn => ({
  ...{ kind: 'SIGNED_IN', role: 'MEMBER', handle: `reader-${at}` },
  id: accountId('https://issuer.test', `reader-${at}`),
});

export async function underFaults({ events, followers, webhooks, share, seed, patience }: Asked): Promise<Report> {
  const began = performance.now();
  const chance = chances(seed);
  const folder = mkdtempSync(join(tmpdir(), 'travaux-faults-'));
  const [engine, receiver] = await Promise.all([startEngine(), startReceiver()]);
  const { name } = await engine.newTable();
  const faults: Report['faults'] = { table: 0, refused: 0, crashed: 0, repeatedRecords: 0, lostMessages: 0 };
  const queue = await startQueue({
    pause: 100,
    async handler(event) {
      const kept = event.Records.filter(() => chance() >= share);
      faults.lostMessages += event.Records.length - kept.length;
      const outcome = await Promise.race([deliver({ Records: kept }), died(700)]);
      return outcome ?? { batchItemFailures: kept.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    },
  });
  assume({
    ...{
      TABLE_NAME: name,
      DYNAMODB_ENDPOINT: engine.endpoint,
      PUBLIC_URL: 'http://localhost',
      CATALOGUE_PATH: ':memory:',
    },
    ...{ ISSUER: 'http://localhost/oidc', CLIENT_ID: 'travaux-web', LOG_LEVEL: 'silent', CLOCK_SCALE: String(scale) },
    ...{ MAIL_FROM: 'alerts@travaux.test', MAIL_FOLDER: folder, QUEUE_URL: queue.url, QUEUE_ENDPOINT: queue.endpoint },
    OUTGOING_LOOPBACK: 'true',
  });
  const { table, contextFor, catalogue, onPlanned } = await entry();
  const sound = { ...table, query: patient(table.query) };
  const people = Array.from({ length: followers }, (_, at) => person(at));

  // Who is told, and of what; all of this goes well.
  await enterRecord(contextFor(system));
  for (const one of people) {
    await setMailAddress(contextFor(one), `${one.handle}@example.org`);
    await confirmWithoutLetter(one);
    await follow(contextFor(one), { id: 'topic_spam', channels: ['INBOX', 'EMAIL'] });
  }
  for (let at = 0; at < webhooks; at += 1)
    await createWebhook(contextFor(person(0)), { url: `${receiver.url}/${at}`, query: { kinds: ['PROPOSAL_TABLED'] } });
  const before = (await eventsAfter(table, 0, 10_000)).length;
  for (let at = 0; at < events; at += 1)
    await keepProposal(contextFor(system), proposal(`told-${at}`, { topics: ['spam'] }));
  const news = (await eventsAfter(table, before, 10_000)).map(({ sequence }) => inserted(sequence));

  // From here on much goes wrong.
  const sends = { EMAIL: [] as string[], WEBHOOK: [] as string[] };
  const failing = (kind: 'EMAIL' | 'WEBHOOK', real: Channel): Channel => ({
    async send(ctx, delivery: Delivery) {
      const drawn = chance();
      if (drawn < share / 2) {
        faults.refused += 1;
        throw new Error('refused');
      }
      const outcome = await real.send(ctx, delivery);
      sends[kind].push(delivery.id);
      if (drawn >= share) return outcome;
      // Its function dies here: it was sent, and nobody writes that down.
      faults.crashed += 1;
      return new Promise(() => {});
    },
  });
  const real = { ...channels };
  Object.assign(channels, { EMAIL: failing('EMAIL', real.EMAIL), WEBHOOK: failing('WEBHOOK', real.WEBHOOK) });
  Object.assign(
    table,
    faultyTable(sound, share, chance, () => {
      faults.table += 1;
    }),
  );
  receiver.answer = (response) => {
    if (chance() < share) response.destroy();
    else response.writeHead(204).end();
  };
  onPlanned((ids) => void stream({ Records: ids.map(plannedRecord) }).catch(() => {}));

  const pending = shuffled(news, chance, faults, share);
  const until = performance.now() + patience;
  await Promise.all([0, 1].map(() => tellAll(pending, until)));
  const waiting = async () => {
    const items = await Promise.all(
      people.map(({ id }) => sound.query({ pk: accountPartition(id), begins: deliveryPrefix })),
    );
    return items.flat().filter(({ state }) => state === 'WAITING').length;
  };
  while ((await waiting()) > 0 && performance.now() < until) {
    await wakeOverdue(contextFor(system)).catch(() => {});
    await new Promise((done) => setTimeout(done, 200));
  }

  Object.assign(table, sound);
  Object.assign(channels, real);
  const told = await Promise.all(
    people.map(async ({ id }) => {
      const lying = await liesBetween(contextFor(system), id, 0, Number.MAX_SAFE_INTEGER);
      return lying.map(({ eventId }) => `${id} ${eventId}`);
    }),
  );
  const wanted = people.flatMap(({ id }) => news.map(({ eventID }) => `${id} ${eventID}`));
  const letters = (await readLetters(folder)).map(({ content }) => content.messageId ?? '');
  const posts = receiver.received.map(({ path, headers }) => `${path} ${headers['webhook-id']}`);
  const report: Report = {
    inbox: compare(told.flat().length, told.flat(), wanted.length),
    email: compare(sends.EMAIL.length, letters, wanted.length),
    webhook: compare(posts.length, [...new Set(posts)], webhooks * news.length),
    faults,
    seconds: Math.round((performance.now() - began) / 1000),
  };
  await queue.stop();
  await receiver.stop();
  catalogue.close();
  await engine.stop();
  rmSync(folder, { recursive: true });
  return report;

  /** The clock runs too fast for a letter to be read. */
  async function confirmWithoutLetter(one: SignedIn): Promise<void> {
    const items = await sound.query({ pk: accountPartition(one.id), begins: deliveryPrefix });
    for (const { cargo } of items) {
      const secret = typeof cargo === 'object' && cargo !== null && 'secret' in cargo ? String(cargo.secret) : '';
      await confirmMailAddress(contextFor(one), secret);
    }
    const found = await addressForLetters(contextFor(system), one.id);
    if (found?.state !== 'CONFIRMED') throw new Error('An address was not confirmed.');
    await sound.transact(items.map(({ pk, sk }) => ({ delete: { pk, sk } })));
  }
}

/** The stream brings batches until none of their records fails, as DynamoDB does. */
async function tellAll(pending: DynamoDBRecord[][], until: number): Promise<void> {
  for (let batch = pending.shift(); batch; batch = pending.shift()) {
    for (let left = batch; left.length > 0 && performance.now() < until; ) {
      const tried = left;
      const failed = await stream({ Records: tried }).then(
        ({ batchItemFailures }) => batchItemFailures[0]?.itemIdentifier,
        () => tried[0]?.dynamodb?.SequenceNumber,
      );
      left =
        failed === undefined ? [] : tried.slice(tried.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed));
    }
  }
}

/** Batches of five in no order; some come twice, and some records twice in a batch. */
function shuffled(
  records: readonly DynamoDBRecord[],
  chance: () => number,
  faults: Report['faults'],
  share: number,
): DynamoDBRecord[][] {
  const inNoOrder = records.map((record) => ({ record, at: chance() })).sort((a, b) => a.at - b.at);
  const batches: DynamoDBRecord[][] = [];
  for (let from = 0; from < inNoOrder.length; from += 5) {
    const batch = inNoOrder.slice(from, from + 5).flatMap(({ record }) => {
      const isTwice = chance() < share;
      if (isTwice) faults.repeatedRecords += 1;
      return isTwice ? [record, record] : [record];
    });
    batches.push(batch);
    if (chance() < share) {
      faults.repeatedRecords += batch.length;
      batches.push(batch);
    }
  }
  return batches;
}

function inserted(sequence: number): DynamoDBRecord {
  const { pk, sk } = eventKey(sequence);
  const eventID = `evt_${sk}`;
  return { eventID, eventName: 'INSERT', dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: sk } };
}

/** What is only looked at must not end the trial because the machine is busy. */
function patient<A, T>(ask: (asked: A) => Promise<T>): (asked: A) => Promise<T> {
  return async (asked) => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await ask(asked);
      } catch (error) {
        if (tried === 10) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
  };
}

const died = (milliseconds: number) => new Promise<null>((done) => setTimeout(() => done(null), milliseconds).unref());

/** `effects`: what stands with those who were told. */
function compare(sent: number, effects: readonly string[], expected: number): Figures {
  const received = new Set(effects).size;
  return {
    ...{ expected, sent, received },
    lost: expected - received,
    repeated: Math.max(0, sent - received),
    doubled: effects.length - received,
  };
}
