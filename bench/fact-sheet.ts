import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds } from '#entry/kinds.ts';
import { estimateFit } from '#features/fact-sheets/fact-sheet-fit.ts';
import { factSheetPaper } from '#features/fact-sheets/fact-sheet-paper.ts';
import type { FactSheetView } from '#features/fact-sheets/fact-sheet-view.ts';
import { loadFactSheetView } from '#features/fact-sheets/load-fact-sheet.ts';
import type { PaperCopy } from '#features/fact-sheets/paper.ts';
import { setFactSheet } from '#features/fact-sheets/server/set-fact-sheet.ts';
import { seedExample } from '#features/organisations/server/example.ts';
import type { Database } from '#platform/database/database.ts';
import { openDatabase } from '#platform/database/open.ts';
import { findOrganisations } from '#records/server/organisations.ts';
import { databaseSource } from '#records/server/source.ts';
import { asTable, type Measurement, quantile } from './measurement.ts';

const copy: PaperCopy = {
  ...{ language: 'nl', organisation: 'Meting', timeZone: 'Europe/Amsterdam', now: '2026-11-22T13:02:00Z' },
};
const rounds = 5;

/** The example's full fact sheets as PDF, each time with another text, as after an edit. */
export async function measureFactSheet(): Promise<Measurement[]> {
  const views = await exampleSheets();
  const first = timed(() => setFactSheet(paperOf(views[0] as FactSheetView, 'first')).pdf());
  const times: number[] = [];
  const estimates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const view of views) {
      const paper = paperOf(view, `${round}`);
      times.push(timed(() => setFactSheet(paper).pdf()));
      estimates.push(timed(() => estimateFit(paperOf(view, `estimate ${round}`))));
      // As between two requests: only then the compiler's documents are let go.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const warm = times.slice(views.length);
  return [
    { what: 'fact sheet: PDF warm, median', value: quantile(warm, 0.5), unit: 'ms', budget: 50 },
    { what: 'fact sheet: PDF warm, p95', value: quantile(warm, 0.95), unit: 'ms' },
    { what: 'fact sheet: first PDF of a process', value: first, unit: 'ms', note: 'loads compiler and type' },
    { what: 'fact sheet: fit estimated while typing, p95', value: quantile(estimates, 0.95), unit: 'ms' },
  ];
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Every step differs from the time before, so that nothing comes from what the compiler remembers. */
function paperOf(view: FactSheetView, mark: string) {
  const steps = view.steps.map((step) => ({ ...step, action: `${step.action} (${mark})` }));
  return factSheetPaper({ ...view, steps, changedBy: mark }, copy);
}

async function exampleSheets(): Promise<FactSheetView[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
  const database = await openDatabase({ dataDir: folder });
  try {
    await seedExample({ database, kinds, now: new Date() });
    return await readSheets(database);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readSheets(database: Database): Promise<FactSheetView[]> {
  const [organisation] = await findOrganisations(database);
  return database.inOrganisation(organisation?.id ?? '', async (transaction) => {
    const source = databaseSource(transaction);
    const views: FactSheetView[] = [];
    for (const sheet of await source.list('fact-sheet')) {
      const about = await source.byId(String(sheet.content.about));
      if (about?.kind !== 'application') continue;
      const view = await loadFactSheetView(source, 'application', about.slug, new Date().toISOString().slice(0, 10));
      if (view !== undefined) views.push(view);
    }
    return views;
  });
}

if (import.meta.main) console.log(asTable(await measureFactSheet()));
