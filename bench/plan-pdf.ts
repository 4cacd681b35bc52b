import type { PaperDocument } from '#render/paper-document.ts';
import { setDocument } from '#render/typst/set-document.ts';
import { dot, fullDocument } from '#test/paper-documents.ts';
import { asTable, type Measurement, quantile } from './measurement.ts';

const sections = 60;
const rounds = 6;

/** A plan of 60 sections as PDF/UA, each time with other words, as after an edit. */
export async function measurePlanPdf(): Promise<Measurement[]> {
  const first = timed(planOf('first'));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(timed(planOf(`${round}`)));
    // As between two requests: only then the compiler's documents are let go.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const full = timed(fullDocument(sections, 'full'));
  return [
    { what: 'plan: 60 sections as PDF/UA, warm, median', value: quantile(times, 0.5), unit: 'ms', budget: 250 },
    { what: 'plan: first PDF of a process', value: first, unit: 'ms', note: 'loads compiler and type' },
    { what: 'plan: 60 sections with everything in each, 64 pages', value: full, unit: 'ms' },
  ];
}

/** As plans are: each section has some text, and one of the things that a section can show. */
function planOf(mark: string): PaperDocument {
  const whole = fullDocument(sections, mark);
  const each = whole.body.length / sections;
  const body = whole.body.filter((_, at) => {
    const inSection = at % each;
    return inSection < 2 || inSection === 2 + (Math.floor(at / each) % (each - 2));
  });
  return { ...whole, body };
}

function timed(document: PaperDocument): number {
  const began = performance.now();
  setDocument(document, () => dot).pdf();
  return performance.now() - began;
}

if (import.meta.main) console.log(asTable(await measurePlanPdf()));
