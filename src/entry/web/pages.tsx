import { lazyPage } from './lazy-page.tsx';

/** Every page of the house, from every room; each in a file of its own. */
export const pages = {
  search: lazyPage(() => import('#features/landscape/web/SearchPage.tsx'), 'SearchPage'),
  call: lazyPage(() => import('#features/people/web/CallPage.tsx'), 'CallPage'),
  more: lazyPage(() => import('./MorePage.tsx'), 'MorePage'),
  list: lazyPage(() => import('#features/landscape/web/ListPage.tsx'), 'ListPage'),
  gaps: lazyPage(() => import('#features/landscape/web/GapsPage.tsx'), 'GapsPage'),
  responsibles: lazyPage(() => import('#features/landscape/web/ResponsiblesPage.tsx'), 'ResponsiblesPage'),
  subject: lazyPage(() => import('./SubjectPage.tsx'), 'SubjectPage'),
  record: lazyPage(() => import('./OtherRecordPage.tsx'), 'OtherRecordPage'),
  import: lazyPage(() => import('#features/landscape/web/import/ImportPage.tsx'), 'ImportPage'),
  factSheet: lazyPage(() => import('#features/plans/web/FactSheetAddress.tsx'), 'FactSheetAddress'),
  signIn: lazyPage<'SignInPage', { after?: string }>(() => import('#platform/auth/web/SignInPage.tsx'), 'SignInPage'),
  link: lazyPage(() => import('#platform/auth/web/LinkPage.tsx'), 'LinkPage'),
  account: lazyPage<'AccountPage', { forgetCopy: () => Promise<void> }>(
    () => import('#platform/auth/web/AccountPage.tsx'),
    'AccountPage',
  ),
  members: lazyPage(() => import('#platform/auth/web/MembersPage.tsx'), 'MembersPage'),
};

/** Fetches what somebody at night may need next, so that it is there when the server is not. */
export function preloadReading(): void {
  for (const page of [pages.subject, pages.search, pages.call, pages.record, pages.list, pages.more]) page.preload();
}
