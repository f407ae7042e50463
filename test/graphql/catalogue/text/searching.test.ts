import { describe, expect, it } from 'vitest';
import { commit } from '#graphql/events/commit.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { type Proposal, proposalBySlug } from '#graphql/proposals/proposals.ts';
import { recordKey } from '#graphql/table/keys.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { aParty, aProposal } from '#test/support/records.ts';
import { type Opened, openedFor } from '../opened.ts';
import { enterSixLanguages, search } from './record.ts';

const has = (text: string) => ({ summary: `It speaks of ${text}.` });

async function proposalOf(opened: Opened, slug: string): Promise<Proposal> {
  const proposal = await proposalBySlug(opened.ctx(), slug);
  if (!proposal) throw new Error(`no ${slug}`);
  return proposal;
}

/** What no verb does yet: it takes a record away, or gives it a version of its text. */
async function change(opened: Opened, slug: string, write: 'DELETE' | { body: string }): Promise<void> {
  const { version, ...proposal } = await proposalOf(opened, slug);
  const key = recordKey(proposal.id);
  const id = `${proposal.id.replace('prop_', 'text_')}-1`;
  const text = {
    id,
    proposalId: proposal.id,
    language: 'en',
    versionedAt: '2012-12-03T06:00:00Z',
    basedOn: null,
    documentId: null,
  };
  const news = {
    subjectId: proposal.id,
    subjectLabel: slug,
    subjectPath: '/',
    processId: null,
    concerns: [proposal.id],
  };
  await commit(
    opened.ctx(),
    [
      write === 'DELETE'
        ? { delete: key, if: 'PRESENT' }
        : { put: { ...proposal, ...key, texts: [{ ...text, ...write }], version: version + 1 }, if: { version } },
    ],
    [{ kind: write === 'DELETE' ? 'PROPOSAL_DELETED' : 'PROPOSAL_CORRECTED', ...news }],
  );
  await opened.catalogue().catchUp(opened.table());
}

describe('the best come first', () => {
  const opened = openedFor(async (ctx) => {
    await enterSixLanguages(ctx);
    const records = [
      aProposal({ slug: 'elsewhere', justification: 'Because of roaming charges.', tabled: '2012-09' }),
      aProposal({ slug: 'in-both', title: 'On roaming', summary: 'What operators charge.', tabled: '2012-01' }),
      aProposal({ slug: 'in-title-old', title: 'Roaming charges', tabled: '2011' }),
      aProposal({ slug: 'in-title-new', title: 'Charging for roaming', tabled: '2012-03-04' }),
      aProposal({ slug: 'the-very-one', symbol: 'ROAMING CHARGES', tabled: '2010' }),
    ];
    for (const record of records) await keepProposal(ctx, record);
  });

  it('the very symbol, then title, then title and summary, then all else; the newest first in each', async () => {
    expect(await search(opened, 'roaming charges')).toEqual([
      'the-very-one',
      'in-title-new',
      'in-title-old',
      'in-both',
      'elsewhere',
    ]);
    expect((await search(opened, '"roaming charges"')).slice(0, 2)).toEqual(['the-very-one', 'in-title-old']);
  });

  it('and what is left out counts for nothing in the order', async () => {
    expect(await search(opened, 'roaming -operators')).toEqual([
      'in-title-new',
      'in-title-old',
      'the-very-one',
      'elsewhere',
    ]);
  });
});

describe('a symbol', () => {
  const opened = openedFor(async (ctx) => {
    await enterSixLanguages(ctx);
    const symbols = {
      whole: 'RCC/14A1/25',
      other: 'RCC/14A1/251',
      td: 'CWG-WCIT12/TD 62',
      rev: 'IAP-7 (WCIT12/10(Rev.1))',
    };
    for (const [slug, symbol] of Object.entries(symbols)) await keepProposal(ctx, aProposal({ slug, symbol }));
    await keepProposal(ctx, aProposal({ slug: 'placed', provisions: ['ITR-1988/3.3'], provisionNote: 'and a new 5A' }));
    await keepProposal(ctx, aProposal({ slug: 'speaks', ...has('TD62 and of No. 30') }));
  });

  it.each([
    ['RCC/14A1/25', ['whole']],
    ['rcc/14a1/25', ['whole']],
    ['RCC / 14A1 / 25', ['whole']],
    ['ｒｃｃ／１４Ａ１／２５', ['whole']],
    ['RCC/14A1', ['other', 'whole']],
    ['14A1', ['other', 'whole']],
    ['rcc/14a1/25*', ['other', 'whole']],
    ['TD 62', ['speaks', 'td']],
    ['td62', ['speaks', 'td']],
    ['"TD-62"', ['speaks', 'td']],
    ['cwg wcit12', ['td']],
    ['TD 6', []],
    ['IAP-7 (WCIT12/10(Rev.1))', ['rev']],
    ['WCIT12', ['rev', 'td']],
    ['3.3', ['placed']],
    ['٣٫٣', ['placed']],
    ['ITR-1988/3.3', ['placed']],
    ['5a', ['placed']],
    ['No. 30', ['placed', 'speaks']],
  ])('%s finds %s', async (text, slugs) => expect((await search(opened, text)).sort()).toEqual(slugs));
});

describe('what a text asks for', () => {
  const opened = openedFor(async (ctx) => {
    await enterSixLanguages(ctx);
    const records = {
      cyber: has('a cyber-security centre'),
      joined: has('cybersecurity at large'),
      british: has('an organisation that harmonises regulation'),
      american: has('a regulatory organization'),
      internal: has('internal affairs'),
      members: has('a private community'),
    };
    for (const [slug, words] of Object.entries(records)) await keepProposal(ctx, aProposal({ slug, ...words }));
  });
  const found = async (text: string) => (await search(opened, text)).sort();

  it('is found in one word, with a hyphen, and in two', async () => {
    expect(await found('cyber-security')).toEqual(['cyber', 'joined']);
    expect(await found('cybersecurity')).toEqual(['cyber', 'joined']);
    expect(await found('cyber security')).toEqual(['cyber']);
  });

  it('is found in British and American spelling and in other words of the family', async () => {
    expect(await found('organizations regulating')).toEqual(['american', 'british']);
  });

  it('is not found in another family that the rules of English would add to it', async () => {
    expect(await found('internal')).toEqual(['internal']);
    expect(await found('international')).not.toContain('internal');
    expect(await found('privacy')).not.toContain('members');
    expect(await found('communications')).not.toContain('members');
  });

  it('is exactly one word when it is quoted', async () => {
    expect(await found('organisation')).toEqual(['american', 'british']);
    expect(await found('"organisation"')).toEqual(['british']);
  });

  it('can be what is not there', async () => {
    const all = await found('speaks');
    expect(await found('speaks -organisation')).toEqual(all.filter((slug) => !['american', 'british'].includes(slug)));
    expect(await found('speaks -"organisation"')).toEqual(all.filter((slug) => slug !== 'british'));
    expect(await found('-speaks')).toEqual(['arabic', 'chinese', 'english', 'french', 'russian', 'spanish']);
  });

  it('can be one or another', async () => {
    expect(await found('internal OR cybersecurity')).toEqual(['cyber', 'internal', 'joined']);
    expect(await found('speaks internal OR private')).toEqual(['internal', 'members']);
  });

  it('does not reach from one text into the next', async () => {
    expect(await found('"Aland Protection"')).toEqual([]);
    expect((await found('Aland Protection')).length).toBeGreaterThan(5);
  });
});

describe('when the record changes', () => {
  const opened = openedFor(async (ctx) => {
    await enterSixLanguages(ctx);
    for (const slug of ['kept', 'gone', 'worded'])
      await keepProposal(ctx, aProposal({ slug, ...has(`${slug} zebras`) }));
  });

  it('its words are those of its new text', async () => {
    await change(opened, 'worded', { body: 'Okapis shall not be harmed.' });
    expect(await search(opened, 'okapi harm')).toEqual(['worded']);
    await keepProposal(opened.ctx(), aProposal({ slug: 'kept', ...has('giraffes') }));
    await opened.catalogue().catchUp(opened.table());
    expect(await search(opened, 'giraffe')).toEqual(['kept']);
    expect((await search(opened, 'zebra')).sort()).toEqual(['gone', 'worded']);
  });

  it('what is deleted is no longer found, and its words are not offered', async () => {
    expect(opened.catalogue().respell('gonne')).toContain('gone');
    await change(opened, 'gone', 'DELETE');
    expect(await search(opened, 'gone')).toEqual([]);
    expect(await search(opened, 'zebra')).toEqual(['worded']);
    expect(opened.catalogue().respell('gonne')).not.toContain('gone');
  });

  it('sponsors and topics are found by their new names, and by those alone', async () => {
    await keepParty(opened.ctx(), aParty({ code: 'AAA', name: 'Bland' }));
    await keepTopic(opened.ctx(), { slug: 'security', label: 'Safety' });
    await opened.catalogue().catchUp(opened.table());
    expect(await search(opened, 'bland safety')).toHaveLength(8);
    expect(await search(opened, 'aland')).toEqual([]);
    expect(await search(opened, 'trust')).toEqual([]);
  });
});
