/** What proposals were before and after events, in a catalogue that grows, in a copy of it, and in one that reads while others write. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { eventQuery } from '#graphql/events/query.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import type { Table } from '#graphql/table/client.ts';
import { aProposal } from '#test/support/records.ts';
import { keptInFiles, removeProposal } from './life.ts';
import { keepVocabulary } from './world.ts';

const here = keptInFiles();
const textOf = (body: string) => [{ language: 'en', versionedAt: '2012-06-01T00:00:00Z', body }];
const named = (title: string, body = 'Words.') => aProposal({ slug: 'one', title, texts: textOf(body) });

/** Titles before and after each event on a proposal, and the words of its text then. */
async function told(from: ReturnType<typeof openCatalogue>) {
  const { events } = from.events(eventQuery.parse({ proposals: {} }), { after: 0 }, 100);
  return events.map((event) => {
    const { before = null, after = null } = from.cards(event) ?? {};
    const shown = (card: typeof before) => card && `${card.facts.title}: ${card.texts().map(({ body }) => body)}`;
    return [event.kind, shown(before), shown(after)];
  });
}
const expected = [
  ['PROPOSAL_TABLED', null, 'First: Words.'],
  ['PROPOSAL_CORRECTED', 'First: Words.', 'Second: Words.'],
  ['PROPOSAL_CORRECTED', 'Second: Words.', 'Second: Other words.'],
  ['PROPOSAL_DELETED', 'Second: Other words.', null],
];

async function enter() {
  const kept = here();
  await keepVocabulary(kept.ctx());
  await keepProposal(kept.ctx(), named('First'));
  await keepProposal(kept.ctx(), named('Second'));
  await keepProposal(kept.ctx(), named('Second', 'Other words.'));
  await removeProposal(kept, 'one');
  await kept.catchUp();
  return kept;
}

it('a deleted proposal is remembered as it was at each event', async () => {
  expect(await told((await enter()).catalogue)).toEqual(expected);
});

it('a copy holds nothing of what was deleted or written anew, and whoever goes on from it reads that again', async () => {
  const { catalogue, folder, table } = await enter();
  const copy = join(folder, 'copy.sqlite');
  catalogue.snapshot(copy);
  const db = new DatabaseSync(copy, { readOnly: true });
  const kept = db.prepare('SELECT former FROM former_cards').all();
  db.close();
  expect(kept.map(({ former }) => former)).toEqual(['', '', '']);
  const from = openCatalogue(copy);
  await from.catchUp(table);
  expect(await told(from)).toEqual(expected);
  from.close();
});

it('a record that is changed again while it is read comes with the event that tells of it', async () => {
  const kept = here();
  await keepVocabulary(kept.ctx());
  await kept.catchUp();
  await keepProposal(kept.elsewhere(), named('First'));
  let isFirst = true;
  const meanwhile: Table = {
    ...kept.table,
    async getMany(keys) {
      if (isFirst) {
        isFirst = false;
        await keepProposal(kept.elsewhere(), named('Second'));
      }
      return kept.table.getMany(keys);
    },
  };
  await kept.catalogue.catchUp(meanwhile);
  expect((await proposalBySlug(kept.elsewhere(), 'one'))?.title).toBe('Second');
  expect(await told(kept.catalogue)).toEqual(expected.slice(0, 2));
});
