import type { ComponentProps } from 'react';
import { EditPage } from '#records/web/edit/EditPage.tsx';
import { NewRecordPage } from '#records/web/edit/NewRecordPage.tsx';
import { FactSheetForm } from './FactSheetForm.tsx';
import { FitMeter } from './FitMeter.tsx';

/** The screen on which a fact sheet is edited. */
export function FactSheetEditor({ slug }: Pick<ComponentProps<typeof EditPage>, 'slug'>) {
  return <EditPage kind="fact-sheet" slug={slug} Form={FactSheetForm} Note={FitMeter} />;
}

/** The screen on which a fact sheet is written for the first time; `?about=…` says for what. */
export function NewFactSheet() {
  return <NewRecordPage kind="fact-sheet" Form={FactSheetForm} Note={FitMeter} />;
}
