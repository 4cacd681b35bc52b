import { createRootRoute, createRoute, createRouter, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { type SubjectKind, subjectKinds } from '#features/fact-sheets/fact-sheet-view.ts';
import { StartPage } from '#features/landscape/web/StartPage.tsx';
import { isKindName } from '#records/kind-name.ts';
import { forgetCopy } from '#records/web/session.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { editingAddresses } from './editing.tsx';
import { Frame } from './Frame.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { pages } from './pages.tsx';
import { SubjectPage } from './SubjectPage.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const at = (path: string, component: () => ReactNode) => createRoute({ getParentRoute: () => root, path, component });

const routes = [
  at('/', Start),
  at('/zoeken', Search),
  at('/bellen', Call),
  at('/samen-stuk', () => <pages.downTogether.Page />),
  at('/meer', () => <pages.more.Page />),
  at('/gaten', () => <pages.gaps.Page />),
  at('/controles', Checks),
  at('/verantwoordelijken', () => <pages.responsibles.Page />),
  at('/kennis', () => <pages.knowledge.Page />),
  at('/standaardinstellingen', () => <pages.defaultSettings.Page />),
  at('/importeren', () => <pages.import.Page />),
  at('/nakijken', () => <pages.toReview.Page />),
  at('/steekproeven', () => <pages.spotChecks.Page />),
  at('/bia', () => <pages.bia.Page />),
  at('/risicos', () => <pages.risks.Page />),
  at('/berichten', () => <pages.messages.Page />),
  at('/documenten', () => <pages.documents.Page />),
  at('/documenten/matrix', () => <pages.documentMatrix.Page />),
  at('/aanleveren', () => <pages.deliver.Page />),
  at('/aanmelden', () => <pages.signIn.Page />),
  at('/aanmelden/link', () => <pages.link.Page />),
  at('/account', () => <pages.account.Page forgetCopy={forgetCopy} />),
  at('/leden', InvitableMembers),
  at('/lijst/$kind', List),
  at('/$kind/$slug', OneRecord),
  at('/$kind/$slug/kennis', SystemKnowledge),
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

const OwnWork = lazy(async () => ({ default: (await import('./OwnWork.tsx')).OwnWork }));

function Start() {
  const work = (
    <Suspense fallback={null}>
      <OwnWork />
    </Suspense>
  );
  const notice = (
    <Suspense fallback={null}>
      <WayInHint />
    </Suspense>
  );
  return <StartPage notice={notice} work={work} words={words(useSearch({ strict: false }))} />;
}

function Search() {
  return <pages.search.Page words={words(useSearch({ strict: false }))} />;
}

function Checks() {
  const { bij }: { bij?: unknown } = useSearch({ strict: false });
  return <pages.checks.Page recordId={typeof bij === 'string' ? bij : undefined} />;
}

function InvitableMembers() {
  const { persoon }: { persoon?: unknown } = useSearch({ strict: false });
  return <pages.members.Page personId={typeof persoon === 'string' ? persoon : undefined} />;
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
  if (kind === 'plan') return <pages.plan.Page key={place} slug={slug} />;
  return isSubject(kind) ? (
    <SubjectPage key={place} kind={kind} slug={slug} />
  ) : (
    <pages.record.Page key={place} kind={kind} slug={slug} />
  );
}

function SystemKnowledge() {
  const { kind = '', slug = '' }: { kind?: string; slug?: string } = useParams({ strict: false });
  return isKindName(kind) ? <pages.systemKnowledge.Page kind={kind} slug={slug} /> : <NotFoundPage />;
}

const isSubject = (kind: string): kind is SubjectKind => (subjectKinds as readonly string[]).includes(kind);
