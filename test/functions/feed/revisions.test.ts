/** New versions of a text in the feed of changes to a proposal. */
import { describe, expect, it } from 'vitest';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { reviseProposal } from '#graphql/texts/reviseProposal.ts';
import { curator } from '#test/support/world.ts';
import { contextOf, get, withFeeds } from './asked.ts';
import { readAtom } from './read.ts';

withFeeds();

/** Enters a version and returns what the feed says of it. */
async function told(input: { language?: string; body: string }): Promise<string> {
  const ctx = await contextOf(curator);
  const proposal = (await proposalBySlug(ctx, 'rus-27-1'))?.id ?? '';
  await reviseProposal(ctx, { proposal, language: 'en', ...input });
  const { body } = await get('/feeds/proposals/rus-27-1.atom');
  return JSON.stringify(readAtom(body).entry[0]);
}

describe('a new version in a feed', () => {
  it('is told in its own words, those that changed marked, and nothing in them is markup', async () => {
    expect(await told({ body: 'States shall see <b>the route</b>.' })).toContain(
      '<ins>States shall see &lt;b&gt;the route&lt;/b&gt;.</ins>',
    );
    const second = await told({ body: 'States may see <b>the route</b>.' });
    expect(second).toContain('States <del>shall</del><ins>may</ins> see &lt;b&gt;the route&lt;/b&gt;.');
    expect(second).toContain('New text: ');
  });

  it('in another language is all new', async () => {
    expect(await told({ language: 'ar', body: 'يجوز للدول أن ترى المسار.' })).toContain(
      '<ins>يجوز للدول أن ترى المسار.</ins>',
    );
  });

  it('too long for an entry is told of without its words', async () => {
    const long = await told({ body: 'word '.repeat(9000) });
    expect(long).toContain('New text: ');
    expect(long).not.toContain('word word');
  });
});
