/** Alerts in a chat room: a real server stands for the room, and gets what Slack's incoming webhooks take. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asMrkdwn } from '#functions/deliver/letters/asMrkdwn.ts';
import { wordsIn } from '#functions/deliver/words/words.ts';
import { makeDigests } from '#graphql/digests/makeDigests.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { followFully, newest } from '#test/support/alerts.ts';
import { ownChatRoom, removeChatRoom, setChatRoom } from '#test/support/chatRooms.ts';
import { moderateAnnotation, note, publicNote } from '#test/support/mutations.ts';
import { answering, type Receiver, startReceiver } from '#test/support/receiver.ts';
import { proposal } from '#test/support/record.ts';
import { deliverDue } from '#test/support/webhooks.ts';
import { at, days, hours, inWorld, member, member2, moderator, now, refusal, system } from '#test/support/world.ts';

const world = inWorld();
let room: Receiver;
beforeAll(async () => {
  room = await startReceiver();
});
beforeEach(() => {
  world().outside.loopback = true;
  room.answer = answering(200, {}, 'ok');
});
afterEach(() => {
  room.received = [];
});
afterAll(() => room.stop());

const texts = () =>
  room.received.map(({ body }) => {
    const message: unknown = JSON.parse(body);
    expect(Object.keys(Object(message))).toEqual(['text']);
    return String(at({ data: message, errors: [] }, 'text'));
  });
const ownRoom = async () => at(await world().get(member, ownChatRoom), 'viewer.chatRoom');

/** Names the room, which is greeted, and follows a topic there. */
async function join(rate = 'LIVE', id = 'topic_routing') {
  await world().get(member, setChatRoom, { url: room.url });
  await deliverDue(world());
  room.received = [];
  await world().get(member, followFully, { id, rate, channels: ['CHAT'] });
}

async function tabled(slug: string, rest: Parameters<typeof proposal>[1] = {}, when = now) {
  const last = await newest(world());
  await keepProposal(world().context(system, when), proposal(slug, { topics: ['routing'], ...rest }));
  await world().tellAll(last, when);
}

describe('a chat room', () => {
  it('is greeted when it is named, and shows its host alone', async () => {
    const answer = await world().get(member, setChatRoom, { url: room.url, key: 'once' });
    await world().get(member, setChatRoom, { url: room.url, key: 'once' });
    expect(at(answer, 'setChatRoom')).toEqual({ host: new URL(room.url).host, since: now.toISOString(), fault: null });
    await deliverDue(world());
    expect(texts()).toEqual([expect.stringContaining('Alerts from Travaux come here')]);
    expect(JSON.stringify(await world().get(member, ownChatRoom))).not.toContain('/hook');
    expect(await world().get(member2, ownChatRoom)).toMatchObject({ data: { viewer: { chatRoom: null } } });
  });

  it('is told of an event in plain words, with a link, once', async () => {
    await join();
    await tabled('new-1', { title: 'Routes & <names>' });
    await deliverDue(world());
    await deliverDue(world(), hours(1));
    const [text = ''] = texts();
    expect(room.received).toHaveLength(1);
    expect(text).toContain('*Proposal entered*');
    expect(text).toContain('|Routes &amp; &lt;names&gt;>');
    expect(text).toContain('<https://travaux.test/proposals/new-1|');
    expect(text).toContain('You follow: Routing');
    expect(text).toContain('Confidence of the record: ');
  });

  it('is told that a demonstration is invented', async () => {
    await keepProcess(world().context(system), {
      slug: 'play',
      title: 'A play',
      summary: 'Made up.',
      kind: 'demonstration treaty',
      body: 'Nobody',
    });
    await join();
    await tabled('new-1', { process: 'play' });
    await deliverDue(world());
    expect(texts()[0]).toContain('_Invented: ');
  });

  it('is told all of a day together, ten things at most and a link to the rest', async () => {
    await join('DAILY');
    for (let one = 10; one < 23; one += 1) await tabled(`new-${one}`);
    await makeDigests(world().context(system, hours(2)));
    await deliverDue(world(), hours(2));
    const [text = ''] = texts();
    expect(room.received).toHaveLength(1);
    expect(text.match(/<https:\/\/travaux\.test\/proposals\/new-/g)).toHaveLength(10);
    expect(text).toContain('3 more things changed');
    expect(text).toMatch(/<https:\/\/travaux\.test\/inbox\?digest=digest_[0-9A-Z]+\|/);
  });

  it('hears nothing of a private note, nor of one that was hidden before it was told', async () => {
    const target = await world().proposalId('rus-27-1');
    await join('LIVE', target);
    const last = await newest(world());
    await note(world(), member2, { body: 'zyzzyva in private' });
    const id = await publicNote(world(), member2, { body: 'zyzzyva in public' });
    await world().tellAll(last);
    await world().get(moderator, moderateAnnotation, { id, moderation: 'HIDDEN', reason: 'Rude.' });
    await deliverDue(world());
    expect(room.received).toEqual([]);
  });

  it.each([403, 404, 410])('that answers %i is given up, and its owner sees why', async (status) => {
    await join();
    room.answer = answering(status, {}, 'no_service');
    await tabled('new-1');
    await tabled('new-2');
    await deliverDue(world());
    for (let day = 1; day < 5; day += 1) await deliverDue(world(), days(day));
    expect(room.received).toHaveLength(1);
    expect(await ownRoom()).toMatchObject({ fault: expect.stringContaining(String(status)) });
    room.answer = answering(200);
    await world().get(member, setChatRoom, { url: room.url }, days(5));
    expect(await ownRoom()).toMatchObject({ fault: null });
    await tabled('new-3', {}, days(5));
    await deliverDue(world(), days(5));
    expect(texts().slice(1).sort()).toEqual([
      expect.stringContaining('Alerts from Travaux'),
      expect.stringContaining('new-3'),
    ]);
  });

  it('that is busy is told later, when it said', async () => {
    await join();
    room.answer = answering(429, { 'retry-after': '3600' });
    await tabled('new-1');
    await deliverDue(world());
    room.answer = answering(200);
    await deliverDue(world(), hours(0.9));
    expect(room.received).toHaveLength(1);
    await deliverDue(world(), hours(2));
    expect(room.received).toHaveLength(2);
    expect(await ownRoom()).toMatchObject({ fault: null });
  });

  it('whose address is refused by now is given up without being asked', async () => {
    await join();
    await tabled('new-1');
    world().outside.loopback = false;
    await deliverDue(world());
    expect(room.received).toEqual([]);
    expect(await ownRoom()).toMatchObject({ fault: 'The address must begin with https://.' });
  });

  it('is forgotten when its owner says so, and what waits is dropped', async () => {
    await join();
    await tabled('new-1');
    expect(at(await world().get(member, removeChatRoom), 'removeChatRoom')).toBe(true);
    expect(at(await world().get(member, removeChatRoom), 'removeChatRoom')).toBe(false);
    await deliverDue(world());
    expect(room.received).toEqual([]);
    expect(await ownRoom()).toBeNull();
  });

  it('is not named by an address that is not allowed, nor eleven times in an hour', async () => {
    for (const url of [
      'https://127.0.0.1:1/',
      'http://chat.example.com/',
      'https://a:b@chat.example.com/',
      'https://router/',
    ]) {
      world().outside.loopback = false;
      expect(refusal(await world().ask(member, setChatRoom, { url })), url).toBe('INVALID url');
    }
    const url = 'https://chat.example.com/services/1';
    for (let time = 0; time < 10; time += 1) await world().get(member, setChatRoom, { url });
    expect(refusal(await world().ask(member, setChatRoom, { url }))).toBe('TOO_MANY');
  });

  it('is in its owner’s download, and goes with the account', async () => {
    await world().get(member2, setChatRoom, { url: room.url });
    const held = JSON.parse(String(at(await world().get(member2, '{ viewer { download } }'), 'viewer.download')));
    expect(held.chatRoom).toEqual({ url: room.url, since: now.toISOString(), fault: null });
    const end = 'mutation ($handle: String!) { deleteAccount(handle: $handle, publicNotes: REMOVE) }';
    await world().get(member2, end, { handle: member2.handle });
    expect(JSON.stringify(await world().dump())).not.toContain(room.url);
    await deliverDue(world(), hours(1));
    expect(room.received).toEqual([]);
  });
});

describe('a message', () => {
  const letter = (title: string, blocks: Parameters<typeof asMrkdwn>[0]['blocks'] = []) =>
    asMrkdwn({ words: wordsIn('en'), subject: '', title, blocks, foot: [], stop: null });

  it('turns nothing of the record into markup, a link, or a call to everybody', () => {
    expect(letter('<!channel> & <https://evil.example|click> <@U1>')).toBe(
      '*&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt; &lt;@\u200bU1&gt;*',
    );
    expect(letter('@channel @here @all me@example.com')).not.toMatch(/@\w/);
    const url = 'https://travaux.test/proposals/a|b>c';
    expect(letter('x', [{ kind: 'LINK', text: 'a > b', url }])).toBe(
      '*x*\n\n<https://travaux.test/proposals/a%7Cb&gt;c|a &gt; b>',
    );
  });

  it('that is too long is cut between entries and ends with the link to all', () => {
    const entry = {
      kind: 'ENTRY',
      title: 'T'.repeat(1000),
      url: 'https://travaux.test/',
      warning: null,
      lines: [],
    } as const;
    const all = { kind: 'LINK', text: 'See all', url: 'https://travaux.test/inbox' } as const;
    const text = letter('x', [...Array(40).fill(entry), all]);
    expect(text.length).toBeLessThanOrEqual(15_100);
    expect(text.endsWith('…\n\n<https://travaux.test/inbox|See all>')).toBe(true);
    expect(text.match(/</g)?.length).toBe(text.match(/>/g)?.length);
  });
});
