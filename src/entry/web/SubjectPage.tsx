import { Drawing, Surroundings } from '#features/landscape/web/Surroundings.tsx';
import type { SubjectKind } from '#features/plans/fact-sheet-view.ts';
import { FactSheetPage } from '#features/plans/web/FactSheetPage.tsx';

/** The page of what can fail: what to do first, then what lies around it. */
export function SubjectPage({ kind, slug }: { kind: SubjectKind; slug: string }) {
  return (
    <FactSheetPage
      kind={kind}
      slug={slug}
      around={(about) => <Surroundings record={about} />}
      drawing={(about) => <Drawing record={about} />}
    />
  );
}
