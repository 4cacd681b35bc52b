import { factSheetPaper } from '#features/fact-sheets/fact-sheet-paper.ts';
import { setBinderApart } from '#features/fact-sheets/server/binder-apart.ts';
import { copy, fullView } from '#test/fact-sheet-views.ts';
import { asTable, type Measurement } from './measurement.ts';

const sheets = 300;

/** 300 full fact sheets, each with other words, as one PDF. */
export async function measureBinder(): Promise<Measurement[]> {
  const papers = Array.from({ length: sheets }, (_, at) => {
    const steps = fullView.steps.map((step) => ({ ...step, action: `${step.action} (${at})` }));
    return factSheetPaper({ ...fullView, about: { ...fullView.about, name: `Systeem ${at}` }, steps }, copy);
  });
  const words = { title: 'Factsheets', subtitle: '300', organisation: 'Meting', language: 'nl' };
  const began = performance.now();
  const { memory } = await setBinderApart(papers, { ...words, pageOf: 'Pagina {page} van {pages}' });
  const time = performance.now() - began;
  return [
    { what: 'binder: 300 fact sheets in one PDF', value: time, unit: 'ms', budget: 6000 },
    {
      ...{ what: 'binder: most memory', value: memory / 1e6, unit: 'MB' as const, budget: 600 },
      note: 'the process that sets it',
    },
  ];
}

if (import.meta.main) console.log(asTable(await measureBinder()));
