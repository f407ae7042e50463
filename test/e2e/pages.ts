/** Every page of the site, and who has to be signed in to see it whole. */
import type { Page } from 'playwright-core';
import { disputed } from './disputed.ts';
import { type Account, type Site, settled } from './site.ts';

export interface Place {
  /** `{disputed}` stands for the id of an assessment from which others dissent. */
  path: string;
  as: Account | 'a visitor';
  /** Where one form is repeated hundreds of times: what finds its copies, of which every fifth is looked at closely. */
  copies?: string;
}

export const places: readonly Place[] = [
  { path: '/', as: 'a visitor' },
  { path: '/processes', as: 'a visitor' },
  { path: '/processes/wcit-12', as: 'a visitor' },
  { path: '/processes/un-tax', as: 'a visitor' },
  { path: '/proposals', as: 'a visitor' },
  { path: '/proposals?actions=ADD&topics=spam&text=mail', as: 'a visitor' },
  { path: '/proposals?text=routing', as: 'a visitor' },
  { path: '/proposals?text=zyzzyva&actions=ADD', as: 'a visitor' },
  { path: '/matrix?processes=wcit-12&rows=SPONSOR&columns=RIGHT&cells=direction', as: 'a visitor' },
  { path: '/proposals/wcit12-td62-access-limitations-rus', as: 'a visitor' },
  { path: '/proposals/wcit12-etno-qos', as: 'member' },
  { path: '/proposals/demo-aster-route?view=side', as: 'a visitor' },
  { path: '/provisions/DEMO-RELAYS%2F5?language=ar', as: 'a visitor' },
  {
    path: '/what-if?process=demonstration&take=demo-aster-interruption&take=demo-delta-interruption&language=ar',
    as: 'a visitor',
  },
  { path: '/parties', as: 'a visitor' },
  { path: '/parties/RUS', as: 'a visitor' },
  { path: '/parties/RCC', as: 'a visitor' },
  { path: '/topics', as: 'a visitor' },
  { path: '/topics/cybersecurity', as: 'a visitor' },
  { path: '/rights', as: 'a visitor' },
  { path: '/rights/UDHR-19', as: 'a visitor' },
  { path: '/rights/ICCPR-17?by=TOPIC&also=UDHR-12', as: 'a visitor' },
  { path: '/impacts', as: 'a visitor' },
  { path: '/impacts?rights=UDHR-19&sort=GRAVEST&editorial=off', as: 'a visitor' },
  { path: '/action-lines', as: 'a visitor' },
  { path: '/action-lines/C5', as: 'a visitor' },
  { path: '/operators', as: 'a visitor' },
  { path: '/operators/registry', as: 'a visitor' },
  { path: '/brief', as: 'a visitor' },
  { path: '/brief?right=UDHR-12', as: 'a visitor' },
  { path: '/consultations', as: 'a visitor' },
  { path: '/consultations/wsis20-zero-draft', as: 'a visitor' },
  { path: '/proposals/demo-borealis-route', as: 'member' },
  { path: '/impacts/{disputed}', as: 'a visitor' },
  { path: '/assess?processes=wcit-12', as: 'a visitor' },
  { path: '/assess', as: 'member' },
  { path: '/data', as: 'a visitor' },
  { path: '/api', as: 'a visitor' },
  { path: '/api/schema', as: 'a visitor', copies: 'main article' },
  { path: '/keys', as: 'a visitor' },
  { path: '/keys', as: 'member' },
  { path: '/inbox', as: 'a visitor' },
  { path: '/inbox', as: 'member' },
  { path: '/inbox/follows', as: 'member' },
  { path: '/account/alerts', as: 'member' },
  { path: '/curate', as: 'a visitor' },
  { path: '/curate?form=proposal', as: 'curator' },
  { path: '/curate?form=revision', as: 'curator' },
  { path: '/curate?form=impact', as: 'curator' },
  { path: '/curate?form=consultation', as: 'curator' },
  { path: '/curate?form=deadline', as: 'curator' },
  { path: '/moderate', as: 'moderator' },
  { path: '/moderate?state=APPROVED', as: 'moderator' },
  { path: '/notes', as: 'a visitor' },
  { path: '/notes?text=note&tags=mail&anchors=POSSIBLE', as: 'member' },
  { path: '/groups', as: 'a visitor' },
  { path: '/groups', as: 'member' },
  { path: '/join#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', as: 'a visitor' },
  { path: '/account', as: 'a visitor' },
  { path: '/account', as: 'member' },
  { path: '/account/webhooks', as: 'a visitor' },
  { path: '/account/webhooks', as: 'member' },
  { path: '/assess/demo-aster-interruption', as: 'a visitor' },
  { path: '/assess/demo-aster-interruption?step=severity', as: 'member' },
  { path: '/nowhere', as: 'a visitor' },
];

/** The address of a place. */
export const addressOf = async ({ path }: Place): Promise<string> =>
  path.includes('{disputed}') ? path.replace('{disputed}', (await disputed()).first) : path;

/** Goes there as whoever is asked, and waits until all of it is there. */
export async function reach(site: Site, place: Place, width?: number): Promise<Page> {
  const [path, { as }] = [await addressOf(place), place];
  const options = width ? { viewport: { width, height: 740 } } : {};
  const page = as === 'a visitor' ? await site.visit(path, options) : await site.visitAs(as, path, options);
  await settled(page);
  return page;
}
