import { findingsIn } from '#features/checks/checks.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { asTable, type Measurement, quantile } from './measurement.ts';
import { recordFixture } from './record-fixture.ts';

const sections = 20;
const sentence =
  'Bel de leverancier en zeg wat je ziet. Wacht tot de dienst weer groen is, en kijk dan of de balie kan werken. ';

/** All checks over 300 plans among 5,000 records, as the screen and the command run them. */
export function measureChecks(): Measurement[] {
  const others = recordFixture(4700);
  const applications = others.filter(({ kind }) => kind === 'application');
  const records = [...others, ...Array.from({ length: 300 }, (_, at) => planAt(at, applications))];
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

/** A plan as people write it: twenty sections of prose, thirty steps, copies and messages. */
function planAt(at: number, applications: readonly RecordView[]): RecordView {
  const about = applications[at % applications.length]?.id ?? '';
  const link = `Zie [de procedure](../procedure/procedure-${at}.md). `;
  const content = {
    name: `Continuïteitsplan ${at}`,
    type: 'application',
    about,
    sections: Array.from({ length: sections }, (_, number) => {
      const text = `${sentence.repeat(8)}\n\n- ${sentence}\n- ${sentence}\n\n${link}`;
      return { key: `deel-${number}`, title: `Deel ${number}`, block: 'text', text };
    }),
    steps: Array.from({ length: 30 }, (_, number) => ({
      action: `Stap ${number}: ${sentence}`,
      phase: 'response',
      ...(number % 2 === 0 ? { expected: sentence } : {}),
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
