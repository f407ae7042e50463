/** The end of an account: nothing of the person is left, and what others wrote stays theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '#graphql/annotations/annotate.ts';
import { makeDigests } from '#graphql/digests/makeDigests.ts';
import { accountId } from '#graphql/ids.ts';
import { type SignedIn, unsignedId } from '#graphql/people/actor.ts';
import { deleteAccount } from '#graphql/people/deleteAccount.ts';
import type { Table } from '#graphql/table/client.ts';
import { followKey } from '#graphql/table/keys.ts';
import { changeAlertSettings, followFully, saveSearch } from '#test/support/alerts.ts';
import { contextFor } from '#test/support/engine.ts';
import { group, join as joinGroup } from '#test/support/groups.ts';
import {
  apiKey,
  deleteAnnotation,
  flagAnnotation,
  moderateAnnotation,
  note,
  notifications,
  publicNote,
} from '#test/support/mutations.ts';
import {
  at,
  days,
  inWorld,
  listAt,
  member2,
  moderator,
  now,
  refusal,
  system,
  visitor,
  type World,
} from '#test/support/world.ts';
import { idOf, keptInFiles, live, person } from '../catalogue/life.ts';

const world = inWorld();
/** Whose pseudonym stands in nothing else. */
const leaver: SignedIn = {
  kind: 'SIGNED_IN',
  id: accountId('https://issuer.test', 'quokka-7'),
  handle: 'quokka-7',
  role: 'MEMBER',
};
const end = `mutation ($handle: String!, $publicNotes: ErasedNotes!) {
  deleteAccount(handle: $handle, publicNotes: $publicNotes)
}`;
const gone = { handle: leaver.handle, publicNotes: 'REMOVE' };
const marks = ['zyzzyva', 'xylotomous', leaver.id, leaver.id.slice('acct_'.length), leaver.handle];

const dumped = async (where: World) => JSON.stringify(await where.dump());

/** Everything that a leaver can leave behind: words in every visibility, answers, flags, follows, mentions, keys, retries. */
async function liveFully(where: World) {
  const theirs = await publicNote(where, member2, { body: 'a word of another' });
  const own = await publicNote(where, leaver, { body: 'zyzzyva in public', tags: ['xylotomous'] });
  const answered = await publicNote(where, member2, { body: 'an answer', parent: own });
  await publicNote(where, leaver, { body: 'zyzzyva answers', parent: theirs });
  await note(where, leaver, { body: 'zyzzyva in private' });
  const shared = await group(where, member2, 'A group of others');
  await joinGroup(where, member2, shared, leaver);
  await note(where, leaver, { body: 'zyzzyva in a group', visibility: 'GROUP', group: shared });
  await note(where, member2, { body: `Ask @${leaver.handle} of it.`, visibility: 'GROUP', group: shared });
  const alone = await group(where, leaver, 'zyzzyva alone');
  await note(where, leaver, { body: 'zyzzyva alone', visibility: 'GROUP', group: alone });
  await where.get(leaver, flagAnnotation, { id: theirs, reason: 'zyzzyva flagged', key: 'a key' });
  await notifications(where, leaver);
  await apiKey(where, leaver, 'zyzzyva script');
  await chooseAlerts(where);
  return { theirs, own, answered, shared };
}

/** A search, alerts that wait, a digest, one that is set aside, and settings. */
async function chooseAlerts(where: World) {
  await where.get(leaver, changeAlertSettings, { timeZone: 'Asia/Tokyo' });
  await where.get(leaver, saveSearch, { name: 'zyzzyva search', query: { text: 'xylotomous' }, rate: 'DAILY' });
  for (const id of ['topic_spam', 'topic_routing']) {
    await where.get(leaver, followFully, { id, rate: 'DAILY', channels: ['INBOX', 'EMAIL'] });
    await where.tellAll();
    if (id === 'topic_spam') await makeDigests(where.context(system, days(2)));
  }
  await where.table.transact([
    {
      update: followKey(leaver.id, 'topic_routing'),
      set: 'SET #k = :k',
      names: { '#k': 'kinds' },
      values: { ':k': 7 },
    },
  ]);
  await where.tellAll();
}

describe('an account that is deleted', () => {
  it('leaves no mark in the table: neither words, nor pseudonym, nor id', async () => {
    const { theirs, answered, shared } = await liveFully(world());
    const before = await dumped(world());
    for (const mark of [...marks, 'pending#', 'digest#', 'aside#', 'due#'])
      expect(before.includes(mark), mark).toBe(true);
    await world().get(leaver, end, gone);
    // What another wrote is theirs, also a pseudonym in it.
    const left = (await world().dump()).filter(({ body }) => body !== `Ask @${leaver.handle} of it.`);
    for (const mark of [...marks, 'pending#', 'digest#', 'aside#', 'due#']) {
      expect(JSON.stringify(left).includes(mark), mark).toBe(false);
    }
    const answer = await world().get(
      member2,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Annotation { body isAnswer parent { id } mentions { id } } ... on Group { members { account { id } } } } }',
      { ids: [theirs, answered, shared] },
    );
    expect(at(answer, 'nodes.0.body')).toBe('a word of another');
    expect(at(answer, 'nodes.1')).toMatchObject({ body: 'an answer', isAnswer: true, parent: null });
    expect(listAt(answer, 'nodes.2.members')).toHaveLength(1);
  });

  it('leaves none of its counters, however many hours it wrote in', async () => {
    for (let from = 0; from < 240; from += 80) {
      const hours = Array.from({ length: 80 }, (_, at) => `written#${from + at}`);
      await world().table.transact(hours.map((sk) => ({ put: { pk: `own#${leaver.id}`, sk, count: 1 } })));
    }
    await world().get(leaver, end, gone);
    expect(await dumped(world())).not.toContain(leaver.id);
  });

  it('may leave its public words without a name', async () => {
    const { own } = await liveFully(world());
    await world().get(leaver, end, { ...gone, publicNotes: 'KEEP_UNSIGNED' });
    const answer = await world().get(
      visitor,
      'query ($id: ID!) { node(id: $id) { ... on Annotation { body edits { body } author { id handle } } } }',
      { id: own },
    );
    expect(at(answer, 'node')).toEqual({
      body: 'zyzzyva in public',
      edits: [],
      author: { id: unsignedId, handle: 'deleted' },
    });
    const all = await dumped(world());
    for (const words of ['zyzzyva in private', 'zyzzyva in a group', 'zyzzyva alone', 'zyzzyva flagged', leaver.id])
      expect(all.includes(words), words).toBe(false);
    expect(refusal(await world().ask(leaver, deleteAnnotation, { id: own }))).toBe('FORBIDDEN');
  });

  it('of a moderator leaves its decisions without a name', async () => {
    const id = await publicNote(world(), member2);
    await world().get(moderator, moderateAnnotation, { id, moderation: 'HIDDEN', reason: 'off the subject' });
    await world().get(moderator, end, { handle: moderator.handle, publicNotes: 'REMOVE' });
    expect(await dumped(world())).not.toContain(moderator.id);
    const other = { ...moderator, id: leaver.id, handle: 'another' };
    const answer = await world().get(
      other,
      'query ($id: ID!) { node(id: $id) { ... on Annotation { moderationLog { reason by { handle } } } } }',
      { id },
    );
    expect(at(answer, 'node.moderationLog')).toEqual([{ reason: 'off the subject', by: { handle: 'deleted' } }]);
  });

  it('that is interrupted anywhere is deleted by asking again', async () => {
    await liveFully(world());
    let asked = 0;
    for (let steps = 1, done = false; !done; steps += 7) {
      let left = steps;
      const weary: Table = {
        ...world().table,
        async transact(writes) {
          if (left === 0) throw new Error('interrupted');
          left -= 1;
          await world().table.transact(writes);
        },
      };
      const ctx = contextFor({ table: weary, catalogue: world().catalogue, actor: leaver, now });
      ctx.fromTable();
      done = await deleteAccount(ctx, { handle: leaver.handle, publicNotes: 'REMOVE' }).then(
        () => true,
        () => false,
      );
      asked += 1;
    }
    expect(asked).toBeGreaterThan(1);
    expect(await dumped(world())).not.toContain(leaver.id);
  });
});

describe('an account is not deleted', () => {
  it('by somebody who is not signed in', async () => {
    expect(refusal(await world().ask(visitor, end, gone))).toBe('UNAUTHENTICATED');
  });
  it('without its pseudonym, typed as it is', async () => {
    const before = await world().dump();
    expect(refusal(await world().ask(leaver, end, { ...gone, handle: 'Quokka-7' }))).toBe('INVALID handle');
    expect(await world().dump()).toEqual(before);
  });
  it('while it is the only owner of a group with others, and nothing is lost then', async () => {
    const owned = await group(world(), leaver);
    await joinGroup(world(), leaver, owned, member2);
    await note(world(), leaver, { body: 'still here' });
    const before = await world().dump();
    expect(refusal(await world().ask(leaver, end, gone))).toBe('CONFLICT');
    expect(await world().dump()).toEqual(before);
  });
});

describe('a download of oneself', () => {
  it('holds all that one wrote and chose, and nobody else’s words', async () => {
    await liveFully(world());
    const { data } = await world().get(leaver, '{ viewer { download } }');
    const held = JSON.parse(String(at({ data, errors: [] }, 'viewer.download')));
    expect(held.account).toMatchObject({ id: leaver.id, handle: leaver.handle, organisation: null, block: null });
    const bodies = held.notes.map(({ body }: { body: string }) => body).toSorted();
    expect(bodies).toEqual(
      ['alone', 'answers', 'in a group', 'in private', 'in public'].map((words) => `zyzzyva ${words}`),
    );
    expect(held.groups).toHaveLength(2);
    expect(held.follows).toHaveLength(4);
    expect(held.follows).toContainEqual(expect.objectContaining({ name: 'zyzzyva search', channels: ['INBOX'] }));
    expect(held.alertSettings).toMatchObject({ timeZone: 'Asia/Tokyo' });
    expect(held.waiting.length).toBeGreaterThan(0);
    expect(held.digests).toMatchObject([{ rate: 'DAILY' }]);
    expect(held.inbox.length).toBeGreaterThan(0);
    expect(held.keys).toMatchObject([{ name: 'zyzzyva script' }]);
    expect(JSON.stringify(held)).not.toContain('a word of another');
  });
});

const here = keptInFiles();
it('the bytes of the catalogue, grown, rebuilt or copied, tell nothing of a deleted account', async () => {
  const kept = here();
  await live(kept);
  const bob = person('bob');
  const target = await idOf(kept, 'two');
  await annotate(kept.ctx(bob), { target, body: 'xylotomous words', tags: ['zyzzyva'], visibility: 'PUBLIC' });
  await kept.catchUp();
  expect(kept.catalogue.record(bob.id)).toMatchObject({ handle: bob.handle });
  const ctx = kept.ctx(bob);
  ctx.fromTable();
  await deleteAccount(ctx, { handle: bob.handle, publicNotes: 'REMOVE' });
  await kept.catchUp();
  const copy = join(kept.folder, 'copy.sqlite');
  kept.catalogue.snapshot(copy);
  kept.reopen();
  for (const file of [kept.path, copy]) {
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).toContain('Another title');
    for (const mark of ['xylotomous', 'zyzzyva', 'A public answer', bob.handle, bob.id.slice('acct_'.length)])
      expect(bytes.includes(mark), `${mark} in ${file}`).toBe(false);
  }
});
