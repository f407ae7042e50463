/** Letters from the follow to the mail server: who gets one, who must not, and what servers answer. */
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handler } from '#functions/deliver/index.ts';
import { post } from '#functions/deliver/post/post.ts';
import { letterReturned } from '#graphql/addresses/mail/letterReturned.ts';
import { mailAddressOf } from '#graphql/addresses/mail/mailAddress.ts';
import { removeMailAddress, setMailAddress } from '#graphql/addresses/mail/setMailAddress.ts';
import { stopLetters } from '#graphql/addresses/mail/stopLetters.ts';
import { follow } from '#graphql/alerts/follows.ts';
import { inbox } from '#graphql/alerts/inbox.ts';
import { changeAlertSettings } from '#graphql/alerts/settings.ts';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import { deliveryOf } from '#graphql/deliveries/ownDeliveries.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { deleteAccount } from '#graphql/people/deleteAccount.ts';
import { download } from '#graphql/people/download.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { somebody } from '#test/support/accounts.ts';
import { proposal } from '#test/support/record.ts';
import { type SignedIn, system } from '#test/support/world.ts';
import { eventOf, withLetters } from './letters.ts';

const letters = withLetters(setMailAddress);
let who: SignedIn;
let address: string;
beforeEach(() => {
  who = somebody();
  address = `${who.handle}@example.org`;
});

let happened = 0;
/** Something happens to the topic. `meanwhile`: after it was told, before it is sent. */
async function happen(meanwhile: () => Promise<unknown> = async () => {}) {
  const ctx = await letters().as(system);
  const before = (await eventsAfter(ctx.table, 0, 10_000)).length;
  happened += 1;
  await keepProposal(ctx, proposal(`happened-${happened}`, { topics: ['spam'] }));
  for (const event of await eventsAfter(ctx.table, before, 100)) await tellFollowers(await letters().as(system), event);
  await meanwhile();
  await letters().sendAll();
}
const followByLetter = async () => follow(await letters().as(who), { id: 'topic_spam', channels: ['EMAIL'] });
const got = async () => (await letters().to(address)).map(({ content }) => content.subject);
const told = async () => (await inbox(await letters().as(who), who, {})).nodes.length;

describe('an alert', () => {
  it('comes to a confirmed address, in the reader’s zone, and stands in the inbox too', async () => {
    await letters().confirmed(who, address);
    await changeAlertSettings(await letters().as(who), { timeZone: 'Asia/Kolkata' });
    await followByLetter();
    await happen();
    const letter = (await letters().to(address)).at(-1);
    expect(letter?.content.subject).toBe(`Proposal entered: The text of happened-${happened}`);
    expect(letter?.content.text).toContain('(Asia/Kolkata)');
    expect(letter?.content.text).toContain('You follow: Spam');
    expect(letter?.source).not.toContain(who.id.slice(5));
    expect(await told()).toBe(1);
  });

  it('is one letter, however often the queue brings it', async () => {
    await letters().confirmed(who, address);
    await followByLetter();
    let ids: string[] = [];
    await happen(async () => {
      ids = [
        `dlv_${who.id.slice(5)}_email_${(await inbox(await letters().as(who), who, {})).nodes[0]?.eventId.slice(4)}`,
      ];
      await Promise.all([handler(eventOf(ids)), handler(eventOf([...ids, ...ids]))]);
      await handler(eventOf(ids));
    });
    expect(await got()).toHaveLength(2);
    const rest = ids[0]?.slice(who.id.length) ?? '';
    expect(await deliveryOf(await letters().as(who), who.id, rest)).toMatchObject({ state: 'SENT', tries: 1 });
  });
});

describe('no alert comes to an address that', () => {
  const confirmed = () => letters().confirmed(who, address);
  const say = async (word: 'GONE' | 'SPAM') => letterReturned(await letters().as(system), address, word);
  const stop = async () => {
    const { stopSecret = '' } = (await mailAddressOf(await letters().as(who), who)) ?? {};
    expect(await stopLetters(await letters().as(system), stopSecret)).toBe(true);
  };
  const cases: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
    ['was never set', async () => {}, async () => {}],
    ['is not confirmed', async () => setMailAddress(await letters().as(who), address), async () => {}],
    ['was stopped', confirmed, stop],
    ['does not exist', confirmed, () => say('GONE')],
    ['called one spam', confirmed, () => say('SPAM')],
    ['was removed', confirmed, async () => removeMailAddress(await letters().as(who))],
    [
      'was confirmed once and has another in its place, that is not',
      confirmed,
      async () => setMailAddress(await letters().as(who), `new-${address}`),
    ],
  ];
  it.each(cases)('%s, whether that came before it was told or after', async (_, first, then) => {
    await first();
    await followByLetter();
    await letters().sendAll();
    const before = await got();
    await happen(then);
    await happen();
    expect(await got()).toEqual(before);
    expect((await letters().to(`new-${address}`)).map(({ content }) => content.subject).join()).not.toContain(
      'Proposal',
    );
    // In the inbox it stands all the same.
    expect(await told()).toBe(2);
  });
});

it('what is held of letters is taken along without its secrets, and goes with the account', async () => {
  await letters().confirmed(who, address);
  await followByLetter();
  await happen();
  const file: unknown = JSON.parse(await download(await letters().as(who), who));
  expect(file).toMatchObject({
    mailAddress: { address, state: 'CONFIRMED' },
    deliveries: [{ channel: 'EMAIL', state: 'SENT' }, { tells: 'CONFIRMATION' }].slice(0, 2),
  });
  const { stopSecret = '' } = (await mailAddressOf(await letters().as(who), who)) ?? {};
  expect(JSON.stringify(file)).not.toContain(stopSecret);

  await deleteAccount(await letters().as(who), { handle: who.handle, publicNotes: 'REMOVE' });
  const left: string[] = [];
  for await (const item of (await letters().as(system)).table.scan()) left.push(JSON.stringify(item));
  const all = left.join('\n');
  expect(all).not.toContain(address);
  expect(all).not.toContain(who.id);
  expect(all).not.toContain(stopSecret);
  // One that is still in the queue finds nothing.
  expect(await handler(eventOf([`dlv_${who.id.slice(5)}_email_000000000001`]))).toEqual({ batchItemFailures: [] });
});

it('a message that names no delivery is put away, and keeps no other from being sent', async () => {
  expect(await handler(eventOf(['', '{}', 'dlv_x', '../..']))).toEqual({ batchItemFailures: [] });
});

describe('a mail server', () => {
  let server: Server;
  let said: string;
  let answers: Record<string, string>;
  const sockets = new Set<Socket>();
  beforeEach(async () => {
    [said, answers] = ['', {}];
    server = createServer((socket) => {
      sockets.add(socket);
      let isData = false;
      socket.write('220 test\r\n');
      socket.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        for (const line of chunk.split('\r\n').filter(Boolean)) {
          const verb = line.split(' ')[0]?.toUpperCase() ?? '';
          if (isData && line !== '.') continue;
          if (isData) isData = false;
          else if (verb === 'DATA') isData = (answers.DATA ?? '354').startsWith('3');
          socket.write(
            `${(line === '.' ? answers.END : answers[verb]) ?? (verb === 'DATA' ? '354 go on' : '250 ok')}\r\n`,
          );
        }
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const hand = () => {
    const found = server.address();
    const port = found && typeof found === 'object' ? found.port : 0;
    const parcel = {
      from: 'alerts@travaux.test',
      to: address,
      raw: Buffer.from('Subject: x\r\n\r\nHello'),
      messageId: 'x',
    };
    return post(parcel, { MAIL_FOLDER: undefined, SMTP_URL: `smtp://127.0.0.1:${port}` });
  };

  it('gets the letter as it was composed', async () => {
    expect(await hand()).toMatchObject({ result: 'SENT', status: 250 });
    expect(said).toContain(`RCPT TO:<${address}>`);
    expect(said).toContain('Subject: x\r\n\r\nHello');
  });

  it.each([
    ['does not know the mailbox', { RCPT: '550 no such user' }, 'REFUSED'],
    ['is busy', { RCPT: '451 later' }, { result: 'LATER', status: 451 }],
    ['is full at the end', { END: '452 full' }, { result: 'LATER', status: 452 }],
    ['never takes such a letter', { END: '554 no' }, { result: 'NEVER', status: 554 }],
  ])('that %s is understood, and what it says of the reader is written down nowhere', async (_, given, outcome) => {
    answers = given;
    const handed = await hand();
    if (typeof outcome === 'string') expect(handed).toBe(outcome);
    else expect(handed).toMatchObject(outcome);
    expect(JSON.stringify(handed)).not.toContain(address);
  });

  it('that is not there is tried again', async () => {
    server.close();
    expect(await hand()).toMatchObject({ result: 'LATER', status: null });
  });
});
