import { describe, expect, it } from 'vitest';
import { excerptOf, markerOf } from '#graphql/catalogue/text/excerpt.ts';
import { readWanted } from '#graphql/catalogue/text/wanted.ts';
import { inWorld, listAt, visitor } from '#test/support/world.ts';

/** A stretch of a text with hits in brackets. */
const marked = (parts: readonly { text: string; hit: boolean }[] | null) =>
  parts?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('') ?? null;
const excerpt = (text: string, words: string) => marked(excerptOf(text, markerOf(readWanted(words)))?.parts ?? null);

const far = 'Nothing of the kind stands in these words, which only make the text a long one. '.repeat(5);

describe('a stretch of a text', () => {
  it.each([
    ['marks every form of a word', 'Routes are routed by routers.', 'routing', '[Routes] are [routed] by routers.'],
    [
      'marks only the very word when it is quoted',
      'Routes are routed by route.',
      '"route"',
      'Routes are routed by [route].',
    ],
    [
      'marks words in a row',
      'Network security, security of networks.',
      '"network security"',
      '[Network security], security of networks.',
    ],
    ['marks a word that goes on', 'Interconnection of the internet.', 'inter*', '[Interconnection] of the [internet].'],
    ['marks a symbol however it is spaced', 'See TD 62 and TD62.', 'td-62', 'See [TD 62] and [TD62].'],
    [
      'marks what hyphens join',
      'Cyber-security is cybersecurity.',
      'cybersecurity',
      '[Cyber-security] is [cybersecurity].',
    ],
    ['marks either of two', 'Spam and fraud and tax.', 'spam OR fraud', '[Spam] and [fraud] and tax.'],
    ['does not mark what must not be there', 'Spam and fraud.', 'spam -fraud', '[Spam] and fraud.'],
    ['marks words with their accents', 'La sécurité des réseaux', 'securite RESEAU', 'La [sécurité] des [réseaux]'],
    [
      'marks Arabic as it stands, from right to left',
      'حماية خصوصية المستخدمين وأمنُ الشبكات',
      'امن شبكات',
      'حماية خصوصية المستخدمين [وأمنُ] [الشبكات]',
    ],
    ['marks Russian', 'Безопасность сетей связи', 'безопасности сеть', '[Безопасность] [сетей] связи'],
    ['marks words within Chinese', '国际电信网络的稳定运行', '网络 "稳定"', '国际电信[网络]的[稳定]运行'],
    ['joins marks that meet', '网络安全', '网络安全', '[网络安全]'],
    ['is nothing where nothing is found', 'Spam and fraud.', 'routing', null],
  ])('%s', (_, text, words, expected) => expect(excerpt(text, words)).toBe(expected));

  it('of a long text lies around the words, between words', () => {
    const found = excerpt(`${far}A route is asked for here. ${far}`, 'route') ?? '';
    expect(found).toMatch(/^…\S.*A \[route\] is asked for here\..*\S…$/);
    expect(found.length).toBeGreaterThan(120);
    expect(found.length).toBeLessThan(200);
  });

  it('lies where most of the words are', () => {
    const text = `A route here. ${far} A route, and control of it. ${far} Control there.`;
    expect(excerpt(text, 'route control')).toContain('A [route], and [control] of it.');
  });

  it('cuts no character in two, whatever it is made of', () => {
    const family = '👩‍👩‍👧‍👦';
    const found = excerptOf(`${family.repeat(60)} route ${family.repeat(60)}`, markerOf(readWanted('route')));
    const shown = found?.parts.map(({ text }) => text).join('') ?? '';
    expect(shown).toMatch(new RegExp(`^…(${family})+ route (${family})+…$`, 'u'));
  });
});

const Search = `query Search($text: String, $first: Int) {
  proposals(query: { text: $text }, first: $first) {
    edges { node { slug } snippets { field textId parts { text hit } } }
  }
}`;

describe('the snippets of a list', () => {
  const world = inWorld('ONCE');
  const snippets = async (text: string | null) => {
    const edges = listAt(await world().get(visitor, Search, { text }), 'proposals.edges') as {
      node: { slug: string };
      snippets: { field: string; textId: string | null; parts: { text: string; hit: boolean }[] }[];
    }[];
    return Object.fromEntries(
      edges.map(({ node, snippets: found }) => [
        node.slug,
        found.map(({ field, parts }) => `${field} ${marked(parts)}`),
      ]),
    );
  };

  it('say in which fields the words stand, in the order of the fields', async () => {
    expect((await snippets('routing algeria'))['rus-27-1']).toEqual([
      expect.stringMatching(/^SUMMARY States shall see the \[route\] of traffic\..* 🛰 They may ask: a \[route\]/u),
      'SPONSOR [Algeria]',
      'TOPIC [Routing]',
    ]);
  });

  it('show where each of the words stands, before a word again', async () => {
    expect((await snippets('text algeria routing states'))['rus-27-1']).toEqual([
      'TITLE The [text] of rus-27-1',
      expect.stringMatching(/^SUMMARY \[States\] shall see the \[route\]/),
      'SPONSOR [Algeria]',
    ]);
  });

  it('show the name that was asked for', async () => {
    expect((await snippets('Алжир'))['rus-27-1']).toEqual(['SPONSOR [Алжир]']);
    expect((await snippets('paths of traffic'))['usa-9-13']).toEqual(['TOPIC [paths] [of] [traffic]']);
    expect((await snippets('"3.3"'))['rus-27-1']).toEqual(['PROVISION [3.3]']);
  });

  it('are none for a symbol alone, and none without words', async () => {
    expect(Object.values(await snippets('cwg-wcit12'))).toEqual([[], []]);
    expect(Object.values(await snippets(null)).flat()).toEqual([]);
  });

  it('do not cost a request for every proposal', async () => {
    await snippets('routing OR spam');
    world().requests.length = 0;
    await snippets('routing OR spam');
    expect(world().requests.length).toBeLessThan(4);
  });
});
