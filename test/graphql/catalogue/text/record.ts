/** A small record in the six languages of the UN, and how it is searched. */
import type { Context } from '#graphql/context.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepInstrument, keepProvision } from '#graphql/processes/instruments.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalById } from '#graphql/proposals/proposals.ts';
import { everything, type ProposalQuery } from '#graphql/proposals/query.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { aParty, aProcess, aProposal } from '#test/support/records.ts';
import type { Opened } from '../opened.ts';

export const english = {
  slug: 'english',
  title: 'Control of traffic routes',
  summary: 'Member States may know through which networks their international traffic was routed.',
};
export const french = {
  slug: 'french',
  title: 'Sécurité des réseaux de télécommunication',
  summary: 'Les États membres s’efforcent d’assurer l’accès du public à l’Internet sans discrimination.',
};
export const spanish = {
  slug: 'spanish',
  title: 'Uso indebido de los números telefónicos',
  summary: 'Los operadores adoptarán las medidas necesarias para proteger los datos de los niños.',
};
export const arabic = {
  slug: 'arabic',
  title: 'أمنُ شبكات الاتصالات الدولية',
  summary: 'تتخذ الدول الأعضاء التدابير اللازمة لحماية خصوصية المستخدمين وحرية التعبير.',
};
export const russian = {
  slug: 'russian',
  title: 'Маршрутизация международного трафика',
  summary:
    'Государства-члены имеют право знать, по каким маршрутам передаётся трафик, и обеспечивают безопасность сетей.',
};
export const chinese = {
  slug: 'chinese',
  title: '关于网络安全的新条款',
  summary: '成员国应采取措施保护个人数据和隐私，并确保国际电信网络的稳定运行。',
};

export async function enterSixLanguages(ctx: Context): Promise<void> {
  await keepTopic(ctx, { slug: 'security', label: 'Protection', altLabels: ['Trust in networks'] });
  await keepTopic(ctx, {
    slug: 'spam',
    label: 'Unsolicited communications',
    altLabels: ['Spam', 'Courrier indésirable'],
  });
  await keepParty(ctx, aParty({ code: 'AAA', name: 'Aland' }));
  await keepParty(ctx, aParty({ code: 'ALG', iso3: 'DZA', name: 'Algeria' }));
  await keepProcess(ctx, aProcess({ slug: 'wcit-12' }));
  await keepInstrument(ctx, { code: 'ITR-1988', title: 'The Regulations', processes: ['wcit-12'] });
  await keepProvision(ctx, { instrument: 'ITR-1988', number: '3.3', marginNumber: '30', order: 1 });
  for (const words of [english, french, spanish, arabic, russian, chinese]) await keepProposal(ctx, aProposal(words));
}

/** Slugs of what a text finds, best first. */
export async function search(opened: Opened, text: string, more: Partial<ProposalQuery> = {}): Promise<string[]> {
  const { items } = opened.catalogue().proposals({ ...everything, ...more, text }, 'RELEVANCE', null, 1000);
  const ctx = opened.ctx();
  return Promise.all(items.map(async ({ id }) => (await proposalById(ctx, id))?.slug ?? '?'));
}
