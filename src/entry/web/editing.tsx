import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Session } from '#platform/auth/role.ts';
import { isKindName, type KindName } from '#records/kind-name.ts';
import { DraftSender } from '#records/web/edit/DraftSender.tsx';
import { DeskProvider } from '#records/web/edit/desk.tsx';
import { lazyPage } from './lazy-page.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

const edit = lazyPage(() => import('#records/web/edit/EditPage.tsx'), 'EditPage');
const add = lazyPage(() => import('#records/web/edit/NewRecordPage.tsx'), 'NewRecordPage');
const sheet = lazyPage(() => import('#features/plans/web/edit/FactSheetEditor.tsx'), 'FactSheetEditor');
const newSheet = lazyPage(() => import('#features/plans/web/edit/NewFactSheet.tsx'), 'NewFactSheet');
const history = lazyPage(() => import('#records/web/history/HistoryPage.tsx'), 'HistoryPage');
const drafts = lazyPage(() => import('#records/web/edit/DraftsPage.tsx'), 'DraftsPage');
const deleted = lazyPage(() => import('#records/web/history/DeletedPage.tsx'), 'DeletedPage');

/** The addresses at which records are written and looked back at. */
export const editingAddresses: readonly (readonly [string, () => ReactNode])[] = [
  ['/$kind/$slug/bewerken', Edit],
  ['/$kind/$slug/geschiedenis', History],
  ['/nieuw/$kind', Add],
  ['/concepten', () => <drafts.Page />],
  ['/verwijderd', () => <deleted.Page />],
];

/** The schemas come with the first screen that writes. */
const loadKinds = async () => (await import('../kinds.ts')).kinds;

/** Gives every screen what it needs to write, and sends the drafts that wait for the server. */
export function Desk({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <DeskProvider session={session} loadKinds={loadKinds} signInPath="/aanmelden">
      {children}
      <DraftSender />
    </DeskProvider>
  );
}

function usePlace(): { kind: KindName; slug: string; place: string } | undefined {
  const { kind = '', slug = '' }: { kind?: string; slug?: string } = useParams({ strict: false });
  return isKindName(kind) ? { kind, slug, place: `${kind}/${slug}` } : undefined;
}

function Edit() {
  const found = usePlace();
  if (found === undefined) return <NotFoundPage />;
  const { kind, slug, place } = found;
  return kind === 'fact-sheet' ? (
    <sheet.Page key={place} slug={slug} />
  ) : (
    <edit.Page key={place} kind={kind} slug={slug} />
  );
}

function Add() {
  const found = usePlace();
  if (found === undefined) return <NotFoundPage />;
  return found.kind === 'fact-sheet' ? <newSheet.Page /> : <add.Page key={found.kind} kind={found.kind} />;
}

function History() {
  const found = usePlace();
  if (found === undefined) return <NotFoundPage />;
  return <history.Page key={found.place} kind={found.kind} slug={found.slug} />;
}
