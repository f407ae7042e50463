/** Every output that there is, by the registers of the code, and where each is looked at. One without an entry here fails the walk. */
import type { RouteObject } from 'react-router';
import { ours, slug, unassessed } from './seeded.ts';

export interface Place {
  addresses: readonly string[];
  /** Whether an editorial inference of ours must be found there: else the walk would pass by what it is for. */
  showsOurs?: boolean;
}
const at = (...addresses: string[]): Place => ({ addresses });
const ourInferencesAt = (...addresses: string[]): Place => ({ addresses, showsOurs: true });

export type Ids = (words: 'ours' | 'oursOfTopic' | 'oursGone' | 'sourcedOfTopic' | 'own' | 'ownBefore') => string;

/** By the pattern of the route. What is behind a sign-in is asked for too, as a visitor. */
export const pages = (id: Ids): Record<string, Place> => ({
  '/': at('/'),
  '/processes': at('/processes'),
  '/processes/:slug': at('/processes/wcit-12', '/processes/hrdd-infrastructure-pilot'),
  '/proposals': at(
    '/proposals?topics=spam&rights=UDHR-19',
    '/proposals?topics=charging-interconnection',
    '/proposals?processes=hrdd-infrastructure-pilot',
    '/proposals?assessed=NONE',
  ),
  '/proposals/:slug': ourInferencesAt(`/proposals/${slug}`, `/proposals/${ours}`, `/proposals/${unassessed}`),
  '/provisions/:code': at('/provisions/ITR-DRAFT-2012%2F2.13'),
  '/what-if': at('/what-if?process=demonstration'),
  '/matrix': at(
    '/matrix?processes=wcit-12&rows=SPONSOR&columns=RIGHT&cells=direction',
    '/matrix?processes=wcit-12&rows=TOPIC&columns=RIGHT',
  ),
  '/data': at('/data'),
  '/parties': at('/parties'),
  '/parties/:code': at('/parties/RUS'),
  '/topics': at('/topics'),
  '/topics/:slug': at('/topics/spam', '/topics/charging-interconnection'),
  '/rights': at('/rights'),
  '/rights/:code': at('/rights/UDHR-19', '/rights/UDHR-12', '/rights/ICESCR-3'),
  '/action-lines': at('/action-lines'),
  '/action-lines/:code': at('/action-lines/C5'),
  '/operators': at('/operators'),
  '/operators/:role': ourInferencesAt('/operators/dns'),
  '/brief': ourInferencesAt('/brief?process=wcit-12', '/brief?right=UDHR-19', '/brief?sponsor=RUS'),
  '/consultations': at('/consultations'),
  '/consultations/:slug': at('/consultations/wsis20-zero-draft'),
  '/impacts': ourInferencesAt('/impacts', '/impacts?topics=spam', '/impacts?states=SUPERSEDED&states=WITHDRAWN'),
  '/impacts/:id': ourInferencesAt(
    ...(['ours', 'oursOfTopic', 'oursGone', 'sourcedOfTopic', 'own', 'ownBefore'] as const).map(
      (words) => `/impacts/${id(words)}`,
    ),
  ),
  '/assess': at('/assess'),
  '/assess/:slug': at(`/assess/${slug}`),
  '/api': at('/api'),
  '/api/schema': at('/api/schema'),
  '/keys': at('/keys'),
  '/inbox': at('/inbox'),
  '/inbox/follows': at('/inbox/follows'),
  '/curate': at('/curate?form=impact'),
  '/moderate': at('/moderate'),
  '/notes': at('/notes'),
  '/groups': at('/groups'),
  '/groups/:id': at('/groups/none'),
  '/join/:token?': at('/join'),
  '/account': at('/account'),
  '/account/alerts': at('/account/alerts'),
  '/account/webhooks': at('/account/webhooks'),
  '/account/webhooks/:id': at('/account/webhooks/none'),
  '/signed-in': at('/signed-in'),
  '/embed/matrix': at('/embed/matrix?rows=SPONSOR&columns=RIGHT&cells=direction&processes=wcit-12'),
  '/embed/proposal/:slug': at(`/embed/proposal/${slug}`, `/embed/proposal/${ours}`, `/embed/proposal/${unassessed}`),
});

/** By the shape of the address, without its format. Calendars tell of windows, and of nothing that is assessed. */
export const feeds: Record<string, Place> = {
  proposals: ourInferencesAt('/feeds/proposals?topics=spam'),
  'proposals/{slug}': ourInferencesAt(`/feeds/proposals/${slug}`),
  'processes/{slug}': ourInferencesAt('/feeds/processes/wcit-12'),
  'parties/{code}': ourInferencesAt('/feeds/parties/RUS'),
  'topics/{slug}': ourInferencesAt('/feeds/topics/spam'),
  'rights/{code}': ourInferencesAt('/feeds/rights/UDHR-19'),
  consultations: at('/feeds/consultations'),
  'consultations/{slug}': at(),
  'processes/{slug}/consultations': at(),
  'topics/{slug}/consultations': at(),
};

/** By name. */
export const exports: Record<string, Place> = {
  'proposals.csv': ourInferencesAt('/export/proposals.csv'),
  'proposals.jsonl': ourInferencesAt('/export/proposals.jsonl'),
  // The same columns as CSV, of which test/functions/export reads every cell.
  'proposals.xlsx': at(),
  'impacts.csv': ourInferencesAt('/export/impacts.csv'),
  'impacts.json': ourInferencesAt('/export/impacts.json'),
  'impacts.jsonl': ourInferencesAt('/export/impacts.jsonl'),
  'impacts.jsonld': ourInferencesAt('/export/impacts.jsonld'),
  'matrix.csv': at('/export/matrix.csv?rows=SPONSOR&columns=RIGHT&shape=list'),
  'schema.json': at('/export/schema.json'),
  // The tables of the whole record: their columns are looked at, as those of the other files.
  'travaux.sqlite': at(),
  'travaux.zip': at(),
  'manifest.json': at('/export/manifest.json'),
};

/** Patterns of routes, each whole; the one for whatever is not there is left out. */
export function patternsOf(routes: readonly RouteObject[], above = ''): string[] {
  return routes.flatMap((route) => {
    if (route.path === '*') return [];
    const path = route.path?.startsWith('/') ? route.path : [above, route.path].filter(Boolean).join('/');
    const here = route.index ? [above || '/'] : route.path === undefined ? [] : [`/${path}`.replace(/^\/+/, '/')];
    return [...here, ...patternsOf(route.children ?? [], path)];
  });
}
