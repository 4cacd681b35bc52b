import type { ComponentProps } from 'react';
import { EditPage } from '#records/web/edit/EditPage.tsx';
import { FactSheetForm } from './FactSheetForm.tsx';
import { FitMeter } from './FitMeter.tsx';

/** The screen on which a fact sheet is edited. */
export function FactSheetEditor({ slug }: Pick<ComponentProps<typeof EditPage>, 'slug'>) {
  return <EditPage kind="fact-sheet" slug={slug} Form={FactSheetForm} Note={FitMeter} />;
}
