/** Words of several languages for proposals, and queries that ask for some of them. */
import fc from 'fast-check';
import { type ProposalQuery, proposalQuery } from '#graphql/proposals/query.ts';
import { queries } from '../catalogue/world.ts';

export const phrases = [
  'Routing of calls shall be free.',
  'Routes: the route, routed by no state’s network.',
  'международная маршрутизация сетей',
  '国际电信路由 与 安全',
  'RCC/14A1/25 says 3.3 of the ITRs; cyber-security',
  'El tráfico de l’accès, Côte d’Ivoire',
  'حرية التعبير',
  'Nothing else.',
];

export const asked = [
  ...['route', 'rout*', '"calls shall"', '"shall calls"', 'routing -free', 'spam OR routing', '-routing'],
  ...['3.3', 'RUS 17', '"rus17"', 'CWG/TD 7', 'cybersecurity', 'cyber-security', '路由', '国际电信', 'маршрутизации'],
  ...['acces', 'Béland', 'network security', 'SEE', 'finance -GRP', '"', 'التعبير', 'Proposal'],
];

export const wordedQueries: fc.Arbitrary<ProposalQuery> = fc
  .tuple(queries, fc.option(fc.constantFrom(...asked), { freq: 2 }))
  .map(([query, text]) => proposalQuery.parse({ ...query, text }));
