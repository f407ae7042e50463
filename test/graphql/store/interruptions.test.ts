/** The feed while many write at once: in several processes, some of which are killed, some slow, some cut off after a commit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { annotate } from '#graphql/annotations/annotate.ts';
import { deleteAnnotation } from '#graphql/annotations/editAnnotation.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import type { Event } from '#graphql/events/events.ts';
import { events, feedCursor } from '#graphql/events/lists.ts';
import { eventsAfter, readHead } from '#graphql/events/store.ts';
import { deleteProposal } from '#graphql/proposals/deleteProposal.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import type { Table } from '#graphql/table/client.ts';
import { recordKey } from '#graphql/table/keys.ts';
import { contextFor } from '#test/support/engine.ts';
import { aProposal } from '#test/support/records.ts';
import { keptInFiles, person } from '../catalogue/life.ts';
import { keepVocabulary } from '../catalogue/world.ts';

const here = keptInFiles();

/** Commits late, answers late, and sometimes not at all although it has committed. */
function unsteady(table: Table): Table {
  return {
    ...table,
    async transact(writes) {
      await pause(Math.random() * 20);
      await table.transact(writes);
      await pause(Math.random() * 20);
      if (Math.random() < 0.1) throw new Error('The answer was lost.');
    },
  };
}

/** As a Lambda does whose answer was lost: the same again. */
async function persist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isLost = error instanceof Error && error.message === 'The answer was lost.';
      if (!isLost || tried === 20) throw error;
    }
  }
}

function startWriter(endpoint: string, tableName: string, name: string): ChildProcess {
  const script = join(import.meta.dirname, 'writer.ts');
  return spawn(process.execPath, [script, endpoint, tableName, name, '15'], { stdio: ['ignore', 'pipe', 'inherit'] });
}

it('has each event once and in one order, whatever becomes of those who write', async () => {
  const { engine, table, tableName, ctx } = here();
  await keepVocabulary(ctx());
  for (let at = 0; at < 10; at += 1) await keepProposal(ctx(), aProposal({ slug: `p-${at}` }));
  const processes = ['x', 'y', 'z'].map((name) => startWriter(engine.endpoint, tableName, name));
  await Promise.all(processes.map(({ stdout }) => stdout && once(stdout, 'data')));

  // Whoever reads along sees what is there, and goes on from there.
  const reader = openCatalogue(':memory:');
  const read: Event[] = [];
  async function readOn(): Promise<void> {
    for (let more = true; more; ) {
      const after = feedCursor(read.at(-1)?.sequence ?? 0);
      const page = await events(contextFor({ table, catalogue: reader }), { first: 100, after });
      read.push(...page.nodes);
      more = page.pageInfo.hasNextPage;
    }
  }
  let writing = true;
  const reading = (async () => {
    while (writing) {
      await readOn();
      await pause(30);
    }
  })();

  const catalogue = openCatalogue(':memory:');
  const slow = unsteady(table);
  const notes: string[] = [];
  const of = (name: string) => contextFor({ table: slow, catalogue, actor: person(name) });
  const system = () => contextFor({ table: slow, catalogue });
  await Promise.all([
    ...Array.from({ length: 50 }, async (_, at) => {
      const name = `writer ${at % 12}`;
      const proposal = await proposalBySlug(of(name), `p-${at % 5}`);
      const input = { target: proposal?.id ?? '', body: `Note ${at}`, visibility: 'PUBLIC' as const };
      // Sent twice at once with one key, and again whenever the answer is lost.
      const [note, same] = await Promise.all([1, 2].map(() => persist(() => annotate(of(name), input, `key ${at}`))));
      expect(same?.id).toBe(note?.id);
      notes.push(note?.id ?? '');
      if (at % 3 === 0) await persist(() => deleteAnnotation(of(name), note?.id ?? '', `gone ${at}`));
    }),
    ...Array.from({ length: 5 }, async (_, at) => {
      const slug = `p-${at + 5}`;
      await persist(() => keepProposal(system(), aProposal({ slug, title: `Corrected ${at}` })));
      const proposal = await proposalBySlug(system(), slug);
      await persist(async () => {
        if (await proposalBySlug(ctx(), slug)) {
          await deleteProposal(system(), { id: proposal?.id ?? '', reason: 'Entered twice.' });
        }
      });
    }),
    (async () => {
      for (const one of processes.slice(0, 2)) {
        await pause(150 + Math.random() * 300);
        one.kill('SIGKILL');
      }
    })(),
  ]);
  processes[2]?.kill('SIGKILL');
  await Promise.all(processes.map((one) => one.exitCode ?? one.signalCode ?? once(one, 'exit')));
  // What a process sent before it was killed may still be on its way.
  await pause(300);
  writing = false;
  await reading;
  await readOn();
  reader.close();
  catalogue.close();

  const head = await readHead(table);
  const all = await eventsAfter(table, 0, head + 10);
  expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: head }, (_, at) => at + 1));
  expect(read.map(({ sequence, id }) => [sequence, id])).toEqual(all.map(({ sequence, id }) => [sequence, id]));
  // A change and its event stand or fall together: of every topic that is there its entry, and its correction, was told once.
  const byTopic = Map.groupBy(
    all.filter(({ subjectId }) => /^topic_[xyz]-/.test(subjectId)),
    ({ subjectId }) => subjectId,
  );
  expect(byTopic.size).toBeGreaterThan(3);
  const found = await table.getMany([...byTopic.keys()].map(recordKey));
  let records = 0;
  for await (const { pk, sk } of table.scan()) if (sk === '@' && /^topic_[xyz]-/.test(pk)) records += 1;
  expect(records).toBe(byTopic.size);
  for (const item of found.values()) {
    const kinds = ['RECORD_ADDED', 'RECORD_CORRECTED'].slice(0, Number(item.version));
    expect(byTopic.get(item.pk)?.map(({ kind }) => kind)).toEqual(kinds);
  }
  const told = (kind: Event['kind'], id: string) =>
    all.filter((event) => event.kind === kind && event.subjectId === id).length;
  expect(new Set(notes).size).toBe(50);
  expect(notes.map((id) => told('ANNOTATION_PUBLISHED', id))).toEqual(notes.map(() => 1));
  expect(all.filter(({ kind }) => kind === 'ANNOTATION_REMOVED')).toHaveLength(17);
  expect(all.filter(({ kind }) => kind === 'PROPOSAL_DELETED')).toHaveLength(5);
}, 120_000);
