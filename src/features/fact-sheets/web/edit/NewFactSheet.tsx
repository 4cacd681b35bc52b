import { NewRecordPage } from '#records/web/edit/NewRecordPage.tsx';
import { FactSheetForm } from './FactSheetForm.tsx';
import { FitMeter } from './FitMeter.tsx';

/** The screen on which a fact sheet is written for the first time; `?about=…` says for what. */
export function NewFactSheet() {
  return <NewRecordPage kind="fact-sheet" Form={FactSheetForm} Note={FitMeter} />;
}
