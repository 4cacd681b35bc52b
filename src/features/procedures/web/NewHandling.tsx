import { NewRecordPage } from '#records/web/edit/NewRecordPage.tsx';
import { HandlingForm } from './HandlingForm.tsx';

/** The screen on which somebody writes what was done. */
export function NewHandling() {
  return <NewRecordPage kind="handling" Form={HandlingForm} />;
}
