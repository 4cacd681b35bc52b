import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Session } from '#platform/auth/role.ts';
import { isKindName, type KindName } from '#records/kind-name.ts';
import { attachmentAddress } from '#records/web/attachment-address.ts';
import { DraftSender } from '#records/web/edit/DraftSender.tsx';
import { DeskProvider } from '#records/web/edit/desk.tsx';
import { PlacesProvider } from '#ui/rich-text/places.tsx';
import { confirmingAddresses } from './confirming.tsx';
import { lazyPage } from './lazy-page.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { programmeAddresses } from './programme.tsx';

const edit = lazyPage(() => import('#records/web/edit/EditPage.tsx'), 'EditPage');
const add = lazyPage(() => import('#records/web/edit/NewRecordPage.tsx'), 'NewRecordPage');
const sheet = lazyPage(() => import('#features/fact-sheets/web/edit/FactSheetEditor.tsx'), 'FactSheetEditor');
const newSheet = lazyPage(() => import('#features/fact-sheets/web/edit/NewFactSheet.tsx'), 'NewFactSheet');
const plan = lazyPage(() => import('#features/plans/web/workbench/PlanEditor.tsx'), 'PlanEditor');
const newPlan = lazyPage(() => import('#features/plans/web/workbench/NewPlanPage.tsx'), 'NewPlanPage');
const steps = lazyPage(() => import('#features/plans/web/edit/StepsEditor.tsx'), 'StepsEditor');
const newSteps = lazyPage(() => import('#features/plans/web/edit/NewWithSteps.tsx'), 'NewWithSteps');
const handling = lazyPage(() => import('#features/procedures/web/HandlingEditor.tsx'), 'HandlingEditor');
const newHandling = lazyPage(() => import('#features/procedures/web/NewHandling.tsx'), 'NewHandling');
const word = lazyPage(() => import('#features/documents/web/word/WordPage.tsx'), 'WordPage');
const history = lazyPage(() => import('#records/web/history/HistoryPage.tsx'), 'HistoryPage');
const drafts = lazyPage(() => import('./AllDraftsPage.tsx'), 'AllDraftsPage');
const deleted = lazyPage(() => import('#records/web/history/DeletedPage.tsx'), 'DeletedPage');

/** The addresses at which records are written and looked back at. */
export const editingAddresses: readonly (readonly [string, () => ReactNode])[] = [
  ['/$kind/$slug/bewerken', Edit],
  ['/$kind/$slug/geschiedenis', History],
  ['/nieuw/$kind', Add],
  ['/plan/$slug/word', Word],
  ['/concepten', () => <drafts.Page />],
  ['/verwijderd', () => <deleted.Page />],
  ...programmeAddresses,
  ...confirmingAddresses,
];

/** The schemas come with the first screen that writes. */
const loadKinds = async () => (await import('../kinds.ts')).kinds;

/** Gives every screen what it needs to write, and sends the drafts that wait for the server. */
export function Desk({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <DeskProvider session={session} loadKinds={loadKinds} signInPath="/aanmelden">
      <PlacesProvider attachment={(name) => attachmentAddress(session.organisationSlug, name)}>
        {children}
      </PlacesProvider>
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
  switch (kind) {
    case 'plan':
      return <plan.Page key={place} slug={slug} />;
    case 'fact-sheet':
      return <sheet.Page key={place} slug={slug} />;
    case 'handling':
      return <handling.Page key={place} slug={slug} />;
    case 'procedure':
    case 'action-card':
      return <steps.Page key={place} kind={kind} slug={slug} />;
    default:
      return <edit.Page key={place} kind={kind} slug={slug} />;
  }
}

function Add() {
  const found = usePlace();
  if (found === undefined) return <NotFoundPage />;
  const { kind } = found;
  switch (kind) {
    case 'plan':
      return <newPlan.Page />;
    case 'fact-sheet':
      return <newSheet.Page />;
    case 'handling':
      return <newHandling.Page />;
    case 'procedure':
    case 'action-card':
      return <newSteps.Page key={kind} kind={kind} />;
    default:
      return <add.Page key={kind} kind={kind} />;
  }
}

function History() {
  const found = usePlace();
  if (found === undefined) return <NotFoundPage />;
  return <history.Page key={found.place} kind={found.kind} slug={found.slug} />;
}

function Word() {
  const { slug = '' }: { slug?: string } = useParams({ strict: false });
  return <word.Page key={slug} slug={slug} />;
}
