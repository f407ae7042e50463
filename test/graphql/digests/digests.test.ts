/** Digests: all that waited is told together, once, and nothing leaves what waits that was not listed or linked. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '#graphql/alerts/readAlerts.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { digestLength } from '#graphql/digests/arrange.ts';
import { makeDigests } from '#graphql/digests/makeDigests.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { accountPartition, deliveryPrefix, digestPrefix, pendingPrefix } from '#graphql/table/keys.ts';
import { changeAlertSettings, confirmedMail, followFully, inboxOf, newest, unreadOf } from '#test/support/alerts.ts';
import { contextFor } from '#test/support/engine.ts';
import { chances, faultyTable, Outage } from '#test/support/faulty.ts';
import { moderateAnnotation, publicNote } from '#test/support/mutations.ts';
import { consultation, impact, proposal } from '#test/support/record.ts';
import {
  days,
  hours,
  inWorld,
  member,
  member2,
  moderator,
  now,
  refusal,
  type SignedIn,
  system,
} from '#test/support/world.ts';

const world = inWorld();
// A Monday, 06:00 in UTC.
const seven = hours(1);
const follow = (rate: string, channels = ['INBOX', 'EMAIL'], id = 'topic_spam', actor = member) =>
  world().get(actor, followFully, { id, rate, channels });
const itemsOf = async (prefix: string, account: SignedIn = member) =>
  (await world().dump()).filter(({ pk, sk }) => pk === accountPartition(account.id) && sk.startsWith(prefix));
const waiting = async (account?: SignedIn) => (await itemsOf(pendingPrefix, account)).length;

/** Enters so many proposals on spam, and has them told at a moment. */
async function tabled(count: number, at = now, begin = 0): Promise<void> {
  const last = await newest(world());
  for (let one = begin; one < begin + count; one += 1) {
    await keepProposal(world().context(system), proposal(`new-${String(one).padStart(3, '0')}`, {}));
  }
  await world().tellAll(last, at);
}

/** The digests of an account, as its mail would say them. */
async function digests(account: SignedIn = member, length?: number) {
  const made = await itemsOf(digestPrefix, account);
  const read = await Promise.all(
    made.map(({ id }) => digestOf(world().context(system, seven), account.id, String(id), 'EMAIL', length)),
  );
  return read.filter((one) => one !== null);
}

describe('a digest', () => {
  it('comes at the hour, and not before', async () => {
    await follow('DAILY');
    await tabled(3);
    expect(await makeDigests(world().context(system, hours(0.99)))).toBe(0);
    expect(await inboxOf(world(), member)).toEqual([]);
    expect(await makeDigests(world().context(system, seven))).toBe(1);
    expect(await inboxOf(world(), member)).toHaveLength(3);
    expect(await unreadOf(world(), member)).toBe(3);
    expect(await waiting()).toBe(0);
    const [digest] = await digests();
    expect(digest).toMatchObject({
      rate: 'DAILY',
      count: 3,
      more: 0,
      url: `https://travaux.test/inbox?digest=${digest?.id}`,
    });
    expect(await itemsOf(deliveryPrefix)).toMatchObject([
      { channel: 'EMAIL', cargo: { kind: 'DIGEST', digestId: digest?.id, rate: 'DAILY' }, state: 'WAITING' },
    ]);
    expect(await makeDigests(world().context(system, days(30)))).toBe(0);
  });

  it('of a week waits for its day', async () => {
    await follow('WEEKLY');
    await world().get(member, changeAlertSettings, { digestDay: 3 });
    await tabled(1);
    expect(await makeDigests(world().context(system, days(1, seven)))).toBe(0);
    expect(await makeDigests(world().context(system, days(2, seven)))).toBe(1);
  });

  it('keeps to the reader’s zone, also when that is changed while something waits', async () => {
    await follow('DAILY');
    await tabled(1);
    await world().get(member, changeAlertSettings, { timeZone: 'Asia/Tokyo', digestHour: 20 });
    // 20:00 in Tokyo is 11:00 in UTC.
    expect(await makeDigests(world().context(system, hours(4.9)))).toBe(0);
    expect(await makeDigests(world().context(system, hours(5)))).toBe(1);
  });

  it('of what is told after the hour comes the next day', async () => {
    await follow('DAILY');
    await tabled(1);
    await makeDigests(world().context(system, seven));
    await tabled(1, hours(2), 1);
    expect(await makeDigests(world().context(system, hours(3)))).toBe(0);
    expect(await makeDigests(world().context(system, days(1, seven)))).toBe(1);
    expect((await digests()).map(({ count }) => count)).toEqual([1, 1]);
  });

  it('goes where its follows go: mail says what was asked for by mail', async () => {
    await confirmedMail(world(), member);
    await follow('DAILY', ['INBOX'], 'party_USA');
    await follow('DAILY', ['EMAIL'], 'topic_routing');
    const last = await newest(world());
    await keepProposal(world().context(system), proposal('one', { sponsorships: [{ party: 'USA', role: 'LEAD' }] }));
    await keepProposal(world().context(system), proposal('two', { topics: ['routing'] }));
    await world().tellAll(last);
    await makeDigests(world().context(system, seven));
    expect(await inboxOf(world(), member)).toHaveLength(2);
    expect(await unreadOf(world(), member)).toBe(1);
    expect((await digests()).map(({ entries }) => entries.map(({ label }) => label))).toEqual([['The text of two']]);
  });

  it('leaves out a note that was hidden before it was made, and one that was hidden before it was sent', async () => {
    await world().get(member, followFully, {
      id: await world().proposalId('rus-27-1'),
      rate: 'DAILY',
      channels: ['EMAIL'],
    });
    const last = await newest(world());
    const [early, late] = [await publicNote(world(), member2), await publicNote(world(), member2)];
    await publicNote(world(), member2);
    await world().tellAll(last);
    await world().get(moderator, moderateAnnotation, { id: early, moderation: 'HIDDEN', reason: 'Rude.' });
    await makeDigests(world().context(system, seven));
    expect(await inboxOf(world(), member)).toHaveLength(2);
    await world().get(moderator, moderateAnnotation, { id: late, moderation: 'HIDDEN', reason: 'Rude.' });
    expect((await digests()).map(({ count }) => count)).toEqual([1]);
  });

  it('is shown by its id to its owner, and to nobody else', async () => {
    await follow('DAILY');
    await tabled(2);
    await makeDigests(world().context(system, seven));
    const [digest] = await digests();
    await tabled(1, hours(2), 5);
    await makeDigests(world().context(system, days(1, seven)));
    expect(await inboxOf(world(), member, { digest: digest?.id })).toHaveLength(2);
    const document = 'query ($digest: ID) { viewer { inbox(digest: $digest) { nodes { id } } } }';
    expect(refusal(await world().ask(member2, document, { digest: digest?.id }))).toBe('NOT_FOUND digest');
    expect(refusal(await world().ask(member, document, { digest: `digest_${'x'.repeat(5000)}` }))).toBe(
      'NOT_FOUND digest',
    );
  });
});

describe('the order of a digest', () => {
  it('is by deadline, then by impact; a burst on one page is one entry with its count', async () => {
    for (const id of ['proc_wcit-12', 'proc_cstd']) await follow('DAILY', ['EMAIL'], id);
    const ctx = world().context(system);
    const last = await newest(world());
    for (const slug of ['plain', 'grave', 'graver', 'good']) await keepProposal(ctx, proposal(slug, {}));
    const grave = { direction: 'RESTRICTS', right: 'UDHR-19', basis: 'EDITORIAL' } as const;
    const severity = { scope: 1, irremediability: 1 };
    await keepImpact(ctx, impact({ key: 'a', proposal: 'grave', ...grave, severity: { scale: 2, ...severity } }));
    await keepImpact(ctx, impact({ key: 'b', proposal: 'graver', ...grave, severity: { scale: 4, ...severity } }));
    await keepImpact(ctx, impact({ key: 'c', proposal: 'good', right: 'UDHR-19' }));
    await keepConsultation(
      ctx,
      consultation({
        slug: 'late',
        title: 'Closes late',
        process: 'cstd',
        closesAt: '2013-02-01T12:00:00Z',
        closesPrecision: 'DAY',
      }),
    );
    await keepConsultation(
      ctx,
      consultation({
        slug: 'soon',
        title: 'Closes soon',
        process: 'cstd',
        closesAt: '2013-01-10T12:00:00Z',
        closesPrecision: 'INSTANT',
      }),
    );
    await keepConsultation(
      ctx,
      consultation({
        slug: 'over',
        title: 'Closed',
        process: 'cstd',
        closesAt: '2012-11-10T12:00:00Z',
        closesPrecision: 'INSTANT',
      }),
    );
    for (const title of ['Plainer', 'Plainest']) await keepProposal(ctx, proposal('plain', { title }));
    await world().tellAll(last);
    await makeDigests(world().context(system, seven));
    const [digest] = await digests();
    expect(digest?.entries.map(({ label, count }) => [label, count])).toEqual([
      ['Closes soon', 1],
      ['Closes late', 1],
      ['The text of graver', 2],
      ['The text of grave', 2],
      ['The text of good', 2],
      ['Plainest', 3],
      ['Closed', 1],
    ]);
    expect(digest?.entries[0]?.facts.deadline).toEqual({
      at: '2013-01-10T12:00:00.000Z',
      precision: 'INSTANT',
      timeZone: 'UTC',
    });
    expect(digest?.entries[1]?.facts.deadline).toMatchObject({ precision: 'DAY', timeZone: 'Europe/Zurich' });
    expect(digest?.entries[2]?.facts).toMatchObject({
      confidence: 'HIGH',
      impact: { right: 'UDHR-19', direction: 'RESTRICTS', basis: 'EDITORIAL', scale: 4 },
      isInvented: false,
    });
  });

  it('is cut at its length, and what is cut stands where its link leads', async () => {
    await follow('DAILY');
    await tabled(digestLength + 4);
    await makeDigests(world().context(system, seven));
    const [digest] = await digests();
    expect([digest?.entries.length, digest?.more, digest?.count]).toEqual([digestLength, 4, digestLength + 4]);
    expect(await inboxOf(world(), member, { digest: digest?.id })).toHaveLength(digestLength + 4);
  });
});

describe('of eleven hits and a length of ten', () => {
  it('ten are listed, the eleventh is linked, and none is lost', async () => {
    await follow('DAILY');
    await tabled(11);
    await makeDigests(world().context(system, seven));
    const [digest] = await digests(member, 10);
    expect([digest?.entries.length, digest?.more]).toEqual([10, 1]);
    const linked = new URL(digest?.url ?? '').searchParams.get('digest');
    expect(await inboxOf(world(), member, { digest: linked })).toHaveLength(11);
  });

  it.each([1, 2, 3])('all are told once, whatever fails on the way (%i)', async (seed) => {
    await follow('DAILY');
    await tabled(11);
    const { table, catalogue } = world();
    let failures = 0;
    const faulty = faultyTable(table, 0.4, chances(seed), () => {
      failures += 1;
    });
    const isOver = async () => (await itemsOf('due#')).length === 0;
    for (let tick = 0; tick < 200 && !(await isOver()); tick += 1) {
      const ctx = contextFor({ table: faulty, catalogue, now: new Date(seven.getTime() + tick * 1000) });
      await makeDigests(ctx).catch((error: unknown) => expect(error).toBeInstanceOf(Outage));
      // At no moment is anything neither waiting nor told.
      expect((await waiting()) + (await inboxOf(world(), member)).length).toBe(11);
    }
    expect(failures).toBeGreaterThan(0);
    expect(await waiting()).toBe(0);
    expect(await unreadOf(world(), member)).toBe(11);
    expect((await digests()).map(({ count }) => count)).toEqual([11]);
    expect(await itemsOf(deliveryPrefix)).toHaveLength(1);
  });
});

describe('many at once', () => {
  it('more than a transaction takes are told in one digest, each once', async () => {
    await follow('DAILY');
    await tabled(95);
    const before = await newest(world());
    await Promise.all([1, 2, 3].map(() => makeDigests(world().context(system, seven))));
    expect(await newest(world())).toBe(before);
    expect(await waiting()).toBe(0);
    expect(await unreadOf(world(), member)).toBe(95);
    expect((await digests()).map(({ count }) => count)).toEqual([95]);
    expect(await itemsOf(deliveryPrefix)).toHaveLength(1);
  });

  it('what comes while one is made is in it or in the next', async () => {
    await follow('DAILY');
    await tabled(47);
    const last = await newest(world());
    for (let one = 200; one < 205; one += 1) await keepProposal(world().context(system), proposal(`late-${one}`, {}));
    const tick = (minute: number) => makeDigests(world().context(system, hours(1 + minute / 60)));
    // The stream's clock stands a little before the hour.
    await Promise.all([world().tellAll(last), tick(0), tick(1)]);
    for (const minute of [2, 3]) await tick(minute);
    expect(await waiting()).toBe(0);
    expect(await unreadOf(world(), member)).toBe(52);
    const made = await digests();
    expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(52);
    expect(await itemsOf(deliveryPrefix)).toHaveLength(made.length);
  });

  it('one whose digest fails keeps nobody from theirs', async () => {
    for (const actor of [member, member2, moderator]) await follow('DAILY', ['INBOX'], 'topic_spam', actor);
    await tabled(2);
    const { table, catalogue } = world();
    const broken = {
      ...table,
      query: (range: Parameters<typeof table.query>[0]) =>
        range.pk === accountPartition(member2.id) ? Promise.reject(new Outage('broken')) : table.query(range),
    };
    await expect(makeDigests(contextFor({ table: broken, catalogue, now: seven }))).rejects.toBeInstanceOf(Outage);
    expect([await unreadOf(world(), member), await unreadOf(world(), moderator), await waiting(member2)]).toEqual([
      2, 2, 2,
    ]);
    await makeDigests(world().context(system, seven));
    expect(await unreadOf(world(), member2)).toBe(2);
  });
});
