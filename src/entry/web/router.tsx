import { createRootRoute, createRoute, createRouter, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { StartPage } from '#features/landscape/web/StartPage.tsx';
import { type SubjectKind, subjectKinds } from '#features/plans/fact-sheet-view.ts';
import { isKindName } from '#records/kind-name.ts';
import { forgetCopy } from '#records/web/session.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { editingAddresses } from './editing.tsx';
import { Frame } from './Frame.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { pages } from './pages.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const at = (path: string, component: () => ReactNode) => createRoute({ getParentRoute: () => root, path, component });

const routes = [
  at('/', Start),
  at('/zoeken', Search),
  at('/bellen', Call),
  at('/meer', () => <pages.more.Page />),
  at('/gaten', () => <pages.gaps.Page />),
  at('/verantwoordelijken', () => <pages.responsibles.Page />),
  at('/importeren', () => <pages.import.Page />),
  at('/aanmelden', () => <pages.signIn.Page />),
  at('/aanmelden/link', () => <pages.link.Page />),
  at('/account', () => <pages.account.Page forgetCopy={forgetCopy} />),
  at('/leden', () => <pages.members.Page />),
  at('/lijst/$kind', List),
  at('/$kind/$slug', OneRecord),
  ...editingAddresses.map(([path, page]) => at(path, page)),
];

/** What the addresses of the house lead to. */
export function houseRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    scrollRestoration: true,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

const words = (search: Record<string, unknown>): string =>
  typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q) : '';

const WayInHint = lazy(async () => ({
  default: (await import('#platform/auth/web/WayInHint.tsx')).WayInHint,
}));

function Start() {
  const notice = (
    <Suspense fallback={null}>
      <WayInHint />
    </Suspense>
  );
  return <StartPage notice={notice} />;
}

function Search() {
  return <pages.search.Page words={words(useSearch({ strict: false }))} />;
}

function Call() {
  return <pages.call.Page words={words(useSearch({ strict: false }))} />;
}

function List() {
  const { kind = '' }: { kind?: string } = useParams({ strict: false });
  const search = words(useSearch({ strict: false }));
  return isKindName(kind) ? <pages.list.Page key={kind} kind={kind} words={search} /> : <NotFoundPage />;
}

function OneRecord() {
  const { kind = '', slug = '' }: { kind?: string; slug?: string } = useParams({ strict: false });
  if (!isKindName(kind)) return <NotFoundPage />;
  const place = `${kind}/${slug}`;
  if (kind === 'fact-sheet') return <pages.factSheet.Page key={place} slug={slug} />;
  return isSubject(kind) ? (
    <pages.subject.Page key={place} kind={kind} slug={slug} />
  ) : (
    <pages.record.Page key={place} kind={kind} slug={slug} />
  );
}

const isSubject = (kind: string): kind is SubjectKind => (subjectKinds as readonly string[]).includes(kind);
