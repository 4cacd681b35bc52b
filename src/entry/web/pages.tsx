import { lazyPage } from './lazy-page.tsx';

/** The pages of the house, from every room, each in a file of its own; start and fact sheet come with the first. */
export const pages = {
  search: lazyPage(() => import('#features/landscape/web/SearchPage.tsx'), 'SearchPage'),
  call: lazyPage(() => import('#features/people/web/CallPage.tsx'), 'CallPage'),
  more: lazyPage(() => import('./MorePage.tsx'), 'MorePage'),
  list: lazyPage(() => import('#features/landscape/web/ListPage.tsx'), 'ListPage'),
  gaps: lazyPage(() => import('#features/landscape/web/GapsPage.tsx'), 'GapsPage'),
  checks: lazyPage(() => import('#features/checks/web/ChecksPage.tsx'), 'ChecksPage'),
  responsibles: lazyPage(() => import('#features/landscape/web/ResponsiblesPage.tsx'), 'ResponsiblesPage'),
  record: lazyPage(() => import('./OtherRecordPage.tsx'), 'OtherRecordPage'),
  knowledge: lazyPage(() => import('#features/procedures/web/KnowledgePage.tsx'), 'KnowledgePage'),
  systemKnowledge: lazyPage(() => import('#features/procedures/web/SystemKnowledgePage.tsx'), 'SystemKnowledgePage'),
  defaultSettings: lazyPage(() => import('#features/procedures/web/DefaultSettingsPage.tsx'), 'DefaultSettingsPage'),
  documents: lazyPage(() => import('#features/documents/web/DocumentsPage.tsx'), 'DocumentsPage'),
  documentMatrix: lazyPage(() => import('#features/documents/web/MatrixPage.tsx'), 'MatrixPage'),
  deliver: lazyPage(() => import('#features/documents/web/DeliverPage.tsx'), 'DeliverPage'),
  import: lazyPage(() => import('#features/landscape/web/import/ImportPage.tsx'), 'ImportPage'),
  plan: lazyPage(() => import('#features/plans/web/plan/PlanPage.tsx'), 'PlanPage'),
  downTogether: lazyPage(() => import('#features/plans/web/DownTogetherPage.tsx'), 'DownTogetherPage'),
  factSheet: lazyPage(() => import('#features/fact-sheets/web/FactSheetAddress.tsx'), 'FactSheetAddress'),
  toReview: lazyPage(() => import('#features/reviews/web/ToReviewPage.tsx'), 'ToReviewPage'),
  spotChecks: lazyPage(() => import('#features/reviews/web/SpotChecksPage.tsx'), 'SpotChecksPage'),
  bia: lazyPage(() => import('#features/plans/web/BiaPage.tsx'), 'BiaPage'),
  risks: lazyPage(() => import('#features/risks/web/RisksPage.tsx'), 'RisksPage'),
  messages: lazyPage(() => import('#outbox/web/MessagesPage.tsx'), 'MessagesPage'),
  signIn: lazyPage<'SignInPage', { after?: string }>(() => import('#platform/auth/web/SignInPage.tsx'), 'SignInPage'),
  link: lazyPage(() => import('#platform/auth/web/LinkPage.tsx'), 'LinkPage'),
  account: lazyPage<'AccountPage', { forgetCopy: () => Promise<void> }>(
    () => import('#platform/auth/web/AccountPage.tsx'),
    'AccountPage',
  ),
  members: lazyPage(() => import('./Members.tsx'), 'Members'),
};

/** Fetches what somebody at night may need next, so that it is there when the server is not. */
export function preloadReading(): void {
  for (const page of [pages.plan, pages.search, pages.call, pages.record, pages.list, pages.more, pages.downTogether])
    page.preload();
}
