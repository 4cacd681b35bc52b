import { lazy, Suspense } from 'react';
import type { SubjectKind } from '#features/fact-sheets/fact-sheet-view.ts';
import { FactSheetPage } from '#features/fact-sheets/web/FactSheetPage.tsx';
import { Drawing, Surroundings } from '#features/landscape/web/Surroundings.tsx';
import { PlansAbout } from '#features/plans/web/plan/PlansAbout.tsx';

// For daylight: it comes after the screen, and a part that does not come must never take the screen along.
const BeginWork = lazy(() =>
  import('#features/programme/web/BeginWork.tsx').then(
    (module) => ({ default: module.BeginWork }),
    () => ({ default: () => null }),
  ),
);

const KnowledgeAbout = lazy(() =>
  import('#features/procedures/web/KnowledgeAbout.tsx').then(
    (module) => ({ default: module.KnowledgeAbout }),
    () => ({ default: () => null }),
  ),
);

const SheetCopies = lazy(() =>
  import('#features/plans/web/plan/SheetCopies.tsx').then(
    (module) => ({ default: module.SheetCopies }),
    () => ({ default: () => null }),
  ),
);

/** The page of what can fail: what to do first, then what lies around it. */
export function SubjectPage({ kind, slug }: { kind: SubjectKind; slug: string }) {
  return (
    <FactSheetPage
      kind={kind}
      slug={slug}
      plans={(about) => <PlansAbout id={about.id} />}
      around={(about) => (
        <>
          <Surroundings record={about} />
          <Suspense fallback={null}>
            <KnowledgeAbout about={about} />
            <BeginWork about={about} />
          </Suspense>
        </>
      )}
      copies={(sheet) => (
        <Suspense fallback={null}>
          <SheetCopies id={sheet} />
        </Suspense>
      )}
      drawing={(about) => <Drawing record={about} />}
    />
  );
}
