/** What a follow would have told: the preview says the same as telling does. */
import { expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { follow } from '#test/support/mutations.ts';
import { proposal } from '#test/support/record.ts';
import { at, days, inWorld, listAt, member, refusal, system, visitor } from '#test/support/world.ts';

const world = inWorld('EACH');
const preview = `query ($subject: ID, $query: ProposalQuery, $kinds: [EventKind!]) {
  alertPreview(subject: $subject, query: $query, kinds: $kinds) { from count isWhole sample { kind cursor subjectLabel } }
}`;
const ask = (asked: object, when?: Date) => world().get(member, preview, { ...asked }, when);
const revise = (title: string, when: Date) =>
  keepProposal(world().context(system, when), proposal('rus-27-1', { title, topics: ['routing'] }));

it('counts what would have been told, and shows the newest five', async () => {
  for (const day of [1, 2, 3, 4, 5, 6]) await revise(`Title ${day}`, days(day));
  const id = await world().proposalId('rus-27-1');
  const answer = await ask({ subject: id, kinds: ['PROPOSAL_CORRECTED'] }, days(7));
  expect(at(answer, 'alertPreview.count')).toBe(6);
  expect(at(answer, 'alertPreview.isWhole')).toBe(true);
  expect(at(answer, 'alertPreview.from')).toBe(days(7 - 90).toISOString());
  expect(listAt(answer, 'alertPreview.sample').map((event) => Reflect.get(Object(event), 'subjectLabel'))).toEqual(
    [6, 5, 4, 3, 2].map((day) => `Title ${day}`),
  );
});

it('leaves out what is older than 90 days', async () => {
  await revise('Long ago', days(1));
  await revise('Of late', days(80));
  const asked = { query: { topics: ['routing'] }, kinds: ['PROPOSAL_CORRECTED'] };
  expect(at(await ask(asked, days(91)), 'alertPreview.count')).toBe(2);
  expect(at(await ask(asked, days(92)), 'alertPreview.count')).toBe(1);
});

it('says of a subject as many as telling then puts into the inbox', async () => {
  const subject = 'topic_routing';
  const expected = at(await ask({ subject }), 'alertPreview.count');
  await world().get(member, follow, { id: subject });
  await world().tellAll();
  const inbox = await world().get(member, '{ viewer { unreadCount } }');
  expect(expected).toBeGreaterThan(0);
  expect(at(inbox, 'viewer.unreadCount')).toBe(expected);
});

it('of a search also counts what met it before and no longer does', async () => {
  await keepProposal(world().context(system), proposal('rus-27-1', { topics: ['spam'], title: 'Moved' }));
  const answer = await ask({ query: { topics: ['routing'] }, kinds: ['PROPOSAL_CORRECTED'] });
  expect(at(answer, 'alertPreview.count')).toBe(1);
});

it.each([
  ['nothing at all', {}, 'INVALID at subject'],
  ['two things at once', { subject: 'topic_spam', query: {} }, 'INVALID at subject'],
  ['what is not there', { subject: 'topic_nothing' }, 'NOT_FOUND at subject'],
  ['what cannot be followed', { subject: 'evt_000000000001' }, 'INVALID at subject'],
  ['no id', { subject: 'x'.repeat(5000) }, 'NOT_FOUND at subject'],
  ['a text too long', { query: { text: 'x'.repeat(501) } }, 'INVALID at query.text'],
  [
    'days in the wrong order',
    { query: { tabledFrom: '2013-01-01', tabledTo: '2012-01-01' } },
    'INVALID at query.tabledTo',
  ],
])('of %s is refused', async (_name, asked, told) => {
  const answer = await world().ask(member, preview, asked);
  const [error] = answer.errors;
  expect(`${error?.code} at ${error?.field}`).toBe(told);
});

it('of a query with names that nobody knows tells nothing', async () => {
  expect(at(await ask({ query: { topics: ['nothing'], processes: ['nowhere'] } }), 'alertPreview.count')).toBe(0);
});

it('is for members', async () => {
  expect(refusal(await world().ask(visitor, preview, { subject: 'topic_spam' }))).toMatch(/^UNAUTHENTICATED/);
});
