import { SearchIndex } from '#records/search.ts';
import { asTable, type Measurement, quantile } from './measurement.ts';
import { recordFixture } from './record-fixture.ts';

/** What people type, letter by letter: names, symptoms, sentences, numbers, typing errors, words that are nowhere. */
const typed = [
  'burgerzakenapplicatie',
  'applicatie',
  'burgrezaken',
  'paspoort kwijt',
  'verhuizing melden',
  'telefoon leverancier bellen',
  '014 012',
  '+31 6 1000',
  'SN-server-12',
  'herstart de server',
  'anna de vries',
  'wachtwoordkluis',
  'parkeervergunningsysteem',
  'stroing',
  'zaken',
  'collega',
];

/** Search among 5,000 records: building the index, each keystroke, and one changed record. */
export function measureSearch(): Measurement[] {
  const records = recordFixture(5000);
  const builds: number[] = [];
  let index = new SearchIndex();
  for (let run = 0; run < 5; run += 1) {
    index = new SearchIndex();
    builds.push(
      lasting(() => {
        for (const record of records) index.put(record);
      }),
    );
  }
  const keystrokes = typed.flatMap((words) =>
    [...words].map((_, at) => usual(() => index.search(words.slice(0, at + 1)))),
  );
  const updates = records.slice(0, 200).map((record) => lasting(() => index.put({ ...record, revision: 2 })));
  const note = `${keystrokes.length} keystrokes, median ${quantile(keystrokes, 0.5).toFixed(1)}`;
  return [
    {
      what: 'search: a keystroke among 5,000 records, p95',
      value: quantile(keystrokes, 0.95),
      unit: 'ms',
      budget: 16,
      note,
    },
    { what: 'search: building the index of 5,000 records', value: quantile(builds, 0.5), unit: 'ms', budget: 400 },
    { what: 'search: taking in one changed record, p95', value: quantile(updates, 0.95), unit: 'ms' },
  ];
}

/** The middle of five: other work on the machine falls away, and each keystroke still counts by itself. */
const usual = (work: () => void): number =>
  quantile(
    [1, 2, 3, 4, 5].map(() => lasting(work)),
    0.5,
  );

function lasting(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

if (import.meta.main) console.log(asTable(measureSearch()));
