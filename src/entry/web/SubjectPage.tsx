import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
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
          <AfterTheSteps>
            <KnowledgeAbout about={about} />
            <BeginWork about={about} />
          </AfterTheSteps>
        </>
      )}
      copies={(sheet) => (
        <AfterTheSteps>
          <SheetCopies id={sheet} />
        </AfterTheSteps>
      )}
      drawing={(about) => <Drawing record={about} />}
    />
  );
}

/** Asking for a part of the program takes a phone a tenth of a second, which the first step does not wait for. */
let stood = false;
function AfterTheSteps({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(stood);
  useEffect(() => {
    stood = true;
    setShown(true);
  }, []);
  return shown && <Suspense fallback={null}>{children}</Suspense>;
}
