/** What can be shown inside other sites' pages. Only the server draws it: no client starts there. */
import type { RouteObject } from 'react-router';
import { EmbeddedMatrix } from './EmbeddedMatrix.tsx';
import { EmbeddedProposal } from './EmbeddedProposal.tsx';
import { EmbedRefusal } from './EmbedRefusal.tsx';

export const embedRoutes: RouteObject[] = [
  { path: '/embed/matrix', Component: EmbeddedMatrix },
  { path: '/embed/proposal/:slug', Component: EmbeddedProposal },
  {
    path: '*',
    element: (
      <EmbedRefusal
        status={404}
        sentence="There is no such thing to embed. There are /embed/matrix and /embed/proposal/…"
      />
    ),
  },
];
