import { m } from '#platform/language/generated/messages.js';
import type { ImportRunView } from '../../import-report.ts';

const words: Record<ImportRunView['state'], () => string> = {
  reading: m.landscape_import_page_state_reading,
  preview: m.landscape_import_page_state_preview,
  applying: m.landscape_import_page_state_applying,
  applied: m.landscape_import_page_state_applied,
  cancelled: m.landscape_import_page_state_cancelled,
  failed: m.landscape_import_page_state_failed,
  interrupted: m.landscape_import_page_state_interrupted,
};

/** Where an import stands, in a word or two. */
export const stateWords = (state: ImportRunView['state']): string => words[state]();
