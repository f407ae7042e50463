/** Which function answers which addresses, as the distribution's behaviours say in AWS. The API and the pages have doors of their own. */
import type { Handler } from './gateway.ts';
import { embedHeaders } from './headers.ts';

export interface Route {
  /** What the path begins with, or is. */
  begins: string;
  load(): Promise<{ handler: Handler }>;
  /** What its answers carry besides what every answer does, or in its place. */
  headers?: Readonly<Record<string, string>>;
}

const page = () => import('../page/index.ts');

export const routes: readonly Route[] = [
  { begins: '/embed/', load: page, headers: embedHeaders },
  { begins: '/robots.txt', load: page },
  { begins: '/sitemap', load: page },
  { begins: '/export/', load: () => import('../export/index.ts') },
  { begins: '/annotations/', load: () => import('../annotations/index.ts') },
  { begins: '/feeds/', load: () => import('../feed/index.ts') },
  { begins: '/mail/', load: () => import('../mail/index.ts') },
  // On one machine alone.
  { begins: '/dev/mail', load: () => import('./mailbox.ts') },
];
