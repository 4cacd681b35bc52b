import { findingsIn } from '#features/checks/checks.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { asTable, type Measurement, quantile } from './measurement.ts';
import { recordFixture } from './record-fixture.ts';

const sections = 20;
const actors = 'de leverancier,de balie,de beheerder,het bestuur,de buren,de collega,het loket'.split(',');
const signs = 'groen,klaar,bereikbaar,leeg,gevuld,zichtbaar,rustig,open,bijgewerkt,stil,warm'.split(',');
const places = 'balie,serverruimte,kelder,hal,raadzaal,werkplaats,kantine,meldkamer,wijkpost,bibliotheek'.split(',');
const works = 'werken,bellen,printen,scannen,aanmelden,betalen,zoeken,opslaan,mailen'.split(',');

/** All checks over 300 plans among 5,000 records, as the screen and the command run them. */
export function measureChecks(): Measurement[] {
  const records = benchRecords();
  const runs = [1, 2, 3, 4, 5].map(() => {
    const from = performance.now();
    findingsIn(records, '2026-06-01');
    return performance.now() - from;
  });
  const found = findingsIn(records, '2026-06-01').length;
  return [
    {
      what: 'checks: all of them, 300 plans among 5,000 records, the slowest of 5',
      value: Math.max(...runs),
      unit: 'ms',
      budget: 1000,
      note: `${records.length} records, ${found} findings, median ${quantile(runs, 0.5).toFixed(0)}`,
    },
  ];
}

function benchRecords(): RecordView[] {
  const others = recordFixture(4700);
  const applications = others.filter(({ kind }) => kind === 'application');
  const made = [...others, ...Array.from({ length: 300 }, (_, at) => planAt(at, applications))];
  // As they come from storage: a text that was put together in memory is laid out only when it is first read.
  const records = JSON.parse(JSON.stringify(made)) as RecordView[];
  return records;
}

/** Another sentence each time: what is worked out once for texts that are alike must not make the bench faster. */
function sentenceAt(number: number): string {
  const from = (words: readonly string[], step: number) => words[Math.floor(number / step) % words.length];
  return `Bel ${from(actors, 1)} en zeg wat je ziet bij nummer ${number}. Wacht tot de ${from(places, 7)} weer ${from(signs, 3)} is, en kijk dan of je daar kan ${from(works, 5)}. `;
}

/** A plan as people write it: twenty sections of prose, thirty steps, copies and messages. */
function planAt(at: number, applications: readonly RecordView[]): RecordView {
  let said = at * 1000;
  const sentence = () => {
    said += 1;
    return sentenceAt(said);
  };
  const sentences = (count: number) => Array.from({ length: count }, sentence).join('');
  const about = applications[at % applications.length]?.id ?? '';
  const link = `Zie [de procedure](../procedure/procedure-${at}.md). `;
  const content = {
    name: `Continuïteitsplan ${at}`,
    type: 'application',
    about,
    sections: Array.from({ length: sections }, (_, number) => {
      const text = `${sentences(8)}\n\n- ${sentence()}\n- ${sentence()}\n\n${link}`;
      return { key: `deel-${number}`, title: `Deel ${number}`, block: 'text', text };
    }),
    steps: Array.from({ length: 30 }, (_, number) => ({
      action: `Stap ${number}: ${sentence()}`,
      phase: 'response',
      ...(number % 2 === 0 ? { expected: sentence() } : {}),
      needs: ['Sleutel van de serverruimte', 'Account in de wachtwoordkluis'],
    })),
    holders: [{ where: 'Kluis bij de balie' }, { where: 'Map Calamiteit op de gedeelde schijf' }],
  };
  const base = { id: `plan-${at}`, kind: 'plan' as KindName, slug: `plan-${at}`, name: content.name, content };
  return {
    ...base,
    ...{ contentHash: '', revision: 1, change: 1, updatedAt: '2026-01-01T00:00:00Z', updatedBy: '', nature: 'edit' },
    ...{ references: [about], review: null, deletedAt: null },
  };
}

if (import.meta.main) console.log(asTable(measureChecks()));
