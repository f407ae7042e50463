/** Every page by its address. Each is loaded when first visited. */
import type { RouteObject } from 'react-router';
import { ErrorPage } from './ErrorPage.tsx';
import { Layout } from './Layout.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SignedInPage } from './SignedInPage.tsx';

export const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: ErrorPage,
    HydrateFallback: Layout,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('#web/app/HomePage.tsx')).HomePage }) },
          {
            path: 'processes',
            lazy: async () => ({ Component: (await import('#web/processes/ProcessesPage.tsx')).ProcessesPage }),
          },
          {
            path: 'processes/:slug',
            lazy: async () => ({ Component: (await import('#web/processes/ProcessPage.tsx')).ProcessPage }),
          },
          {
            path: 'proposals',
            lazy: async () => ({ Component: (await import('#web/proposals/ProposalsPage.tsx')).ProposalsPage }),
          },
          {
            path: 'proposals/:slug',
            lazy: async () => ({ Component: (await import('#web/proposals/ProposalPage.tsx')).ProposalPage }),
          },
          {
            path: 'provisions/:code',
            lazy: async () => ({ Component: (await import('#web/texts/ProvisionPage.tsx')).ProvisionPage }),
          },
          {
            path: 'what-if',
            lazy: async () => ({ Component: (await import('#web/texts/WhatIfPage.tsx')).WhatIfPage }),
          },
          {
            path: 'matrix',
            lazy: async () => ({ Component: (await import('#web/catalogue/MatrixPage.tsx')).MatrixPage }),
          },
          {
            path: 'data',
            lazy: async () => ({ Component: (await import('#web/catalogue/DataPage.tsx')).DataPage }),
          },
          {
            path: 'parties',
            lazy: async () => ({ Component: (await import('#web/parties/PartiesPage.tsx')).PartiesPage }),
          },
          {
            path: 'parties/:code',
            lazy: async () => ({ Component: (await import('#web/parties/PartyPage.tsx')).PartyPage }),
          },
          {
            path: 'topics',
            lazy: async () => ({ Component: (await import('#web/vocabulary/TopicsPage.tsx')).TopicsPage }),
          },
          {
            path: 'topics/:slug',
            lazy: async () => ({ Component: (await import('#web/vocabulary/TopicPage.tsx')).TopicPage }),
          },
          {
            path: 'rights',
            lazy: async () => ({ Component: (await import('#web/vocabulary/RightsPage.tsx')).RightsPage }),
          },
          {
            path: 'rights/:code',
            lazy: async () => ({ Component: (await import('#web/vocabulary/RightPage.tsx')).RightPage }),
          },
          {
            path: 'action-lines',
            lazy: async () => ({ Component: (await import('#web/vocabulary/ActionLinesPage.tsx')).ActionLinesPage }),
          },
          {
            path: 'action-lines/:code',
            lazy: async () => ({ Component: (await import('#web/vocabulary/ActionLinePage.tsx')).ActionLinePage }),
          },
          {
            path: 'operators',
            lazy: async () => ({ Component: (await import('#web/operators/OperatorsPage.tsx')).OperatorsPage }),
          },
          {
            path: 'operators/:role',
            lazy: async () => ({ Component: (await import('#web/operators/OperatorPage.tsx')).OperatorPage }),
          },
          {
            path: 'brief',
            lazy: async () => ({ Component: (await import('#web/brief/BriefPage.tsx')).BriefPage }),
          },
          {
            path: 'consultations',
            lazy: async () => ({
              Component: (await import('#web/consultations/ConsultationsPage.tsx')).ConsultationsPage,
            }),
          },
          {
            path: 'consultations/:slug',
            lazy: async () => ({
              Component: (await import('#web/consultations/ConsultationPage.tsx')).ConsultationPage,
            }),
          },
          {
            path: 'impacts',
            lazy: async () => ({ Component: (await import('#web/impacts/ImpactsPage.tsx')).ImpactsPage }),
          },
          {
            path: 'impacts/:id',
            lazy: async () => ({ Component: (await import('#web/impacts/ImpactPage.tsx')).ImpactPage }),
          },
          {
            path: 'assess',
            lazy: async () => ({ Component: (await import('#web/impacts/QueuePage.tsx')).QueuePage }),
          },
          {
            path: 'assess/:slug',
            lazy: async () => ({ Component: (await import('#web/assess/AssessPage.tsx')).AssessPage }),
          },
          { path: 'api', lazy: async () => ({ Component: (await import('#web/developers/ApiPage.tsx')).ApiPage }) },
          {
            path: 'api/schema',
            lazy: async () => ({ Component: (await import('#web/developers/SchemaPage.tsx')).SchemaPage }),
          },
          { path: 'keys', lazy: async () => ({ Component: (await import('#web/people/KeysPage.tsx')).KeysPage }) },
          { path: 'inbox', lazy: async () => ({ Component: (await import('#web/alerts/InboxPage.tsx')).InboxPage }) },
          {
            path: 'inbox/follows',
            lazy: async () => ({ Component: (await import('#web/alerts/FollowsPage.tsx')).FollowsPage }),
          },
          {
            path: 'curate',
            lazy: async () => ({ Component: (await import('#web/curate/CuratePage.tsx')).CuratePage }),
          },
          {
            path: 'moderate',
            lazy: async () => ({ Component: (await import('#web/annotations/ModeratePage.tsx')).ModeratePage }),
          },
          {
            path: 'notes',
            lazy: async () => ({ Component: (await import('#web/annotations/NotesPage.tsx')).NotesPage }),
          },
          {
            path: 'groups',
            lazy: async () => ({ Component: (await import('#web/groups/GroupsPage.tsx')).GroupsPage }),
          },
          {
            path: 'groups/:id',
            lazy: async () => ({ Component: (await import('#web/groups/GroupPage.tsx')).GroupPage }),
          },
          {
            path: 'join/:token?',
            lazy: async () => ({ Component: (await import('#web/groups/JoinPage.tsx')).JoinPage }),
          },
          {
            path: 'account',
            lazy: async () => ({ Component: (await import('#web/people/AccountPage.tsx')).AccountPage }),
          },
          {
            path: 'account/alerts',
            lazy: async () => ({ Component: (await import('#web/alerts/AlertSettingsPage.tsx')).AlertSettingsPage }),
          },
          {
            path: 'account/webhooks',
            lazy: async () => ({ Component: (await import('#web/webhooks/WebhooksPage.tsx')).WebhooksPage }),
          },
          {
            path: 'account/webhooks/:id',
            lazy: async () => ({ Component: (await import('#web/webhooks/WebhookPage.tsx')).WebhookPage }),
          },
          { path: 'signed-in', Component: SignedInPage },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
