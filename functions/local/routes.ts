/** Which function answers which addresses, as the distribution's behaviours say in AWS. The API and the pages have doors of their own. */
import type { Handler } from './gateway.ts';

export interface Route {
  /** What the path begins with, or is. */
  begins: string;
  load(): Promise<{ handler: Handler }>;
}

export const routes: readonly Route[] = [
  { begins: '/export/', load: () => import('../export/index.ts') },
  { begins: '/feeds/', load: () => import('../feed/index.ts') },
];
