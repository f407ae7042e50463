import { describe, expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { aProposal } from '#test/support/records.ts';
import { openedFor } from '../opened.ts';
import { enterSixLanguages, search } from './record.ts';

const opened = openedFor(async (ctx) => {
  await enterSixLanguages(ctx);
  await keepProposal(ctx, aProposal({ slug: 'algerian', sponsorships: [{ party: 'ALG', role: 'LEAD' }] }));
});
const found = async (text: string) => (await search(opened, text)).sort();

describe.each([
  [
    'English',
    'english',
    ['routing', 'ROUTES', 'network', 'member state knowing', '"member states may know"', 'rout*', 'traffic -spam'],
    ['routers', '"route"', '"traffic control"', 'traffic -networks'],
  ],
  [
    'French',
    'french',
    ['securite', 'SÉCURITÉ', 'reseau', 'accès', 'l’accès', 'internet discrimination', '"des réseaux"', 'télécom*'],
    ['"réseau"', '"réseaux des"', 'securites*'],
  ],
  [
    'Spanish',
    'spanish',
    ['numeros', 'números', 'ninos', 'operador', '"uso indebido"', 'telefon*', 'dato'],
    ['"indebido uso"', '"operador"'],
  ],
  [
    'Arabic',
    'arabic',
    // Without and with the article, hamza, vowels; a word with the conjunction; a noun in singular.
    [
      'امن',
      'الأمن',
      'شبكات',
      'اتصال',
      'والاتصالات',
      'الشبكات',
      'حرية',
      'الحرية',
      '"لحماية خصوصية المستخدمين"',
      'خصوص*',
      'مستخدم',
    ],
    ['"التعبير حرية"', 'التوجيه', '"شبكة"'],
  ],
  [
    'Russian',
    'russian',
    ['маршрутизации', 'трафик', 'ТРАФИКА', 'сеть', 'безопасности', 'передается', 'передаётся', '"безопасность сетей"'],
    ['"сетей безопасность"', 'маршрутизатор', '"сеть"'],
  ],
  [
    'Chinese',
    'chinese',
    // Words, parts of words, words apart from each other, a phrase.
    ['网络安全', '安全', '隐私', '个人数据', '电信', '数据隐私', '"国际电信网络"', '条款', '成员国 隐私', '电*'],
    ['"安全网络"', '路由', '"隐私数据"'],
  ],
])('in %s', (_, slug, finds, misses) => {
  it.each(finds)('%s finds it', async (text) => expect(await found(text)).toContain(slug));
  it.each(misses)('%s does not', async (text) => expect(await found(text)).not.toContain(slug));
});

describe('a sponsor is found by what it is called', () => {
  it.each(['ALG', 'dza', 'Algeria', 'Algérie', 'argelia', 'الجزائر', 'Алжир', '阿尔及利亚'])('%s', async (name) =>
    expect(await found(name)).toEqual(['algerian']),
  );
});

it('words of several languages are asked for together', async () => {
  expect(await search(opened, 'трафика OR 隐私 OR "la sécurité" OR réseaux')).toEqual(
    expect.arrayContaining(['russian', 'chinese', 'french']),
  );
});
