import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { factSheetPaper } from '#features/fact-sheets/fact-sheet-paper.ts';
import { exampleRecords } from '#features/organisations/example-records.ts';
import { fixtureSource } from '#records/fixture-source.ts';
import { copy, fullView } from '#test/fact-sheet-views.ts';
import { loadPlanView } from './load-plan.ts';
import { planDocument } from './plan-document.ts';

const judged = [
  { type: 'correct' as const, by: 'Noor', at: '2026-11-12T09:00:00.000Z' },
  { type: 'understandable' as const, by: 'Tom', at: '2026-11-13T09:00:00.000Z' },
  { type: 'co-review' as const, by: 'Marloes', at: '2026-11-13T10:00:00.000Z', role: 'CISO' },
];
const published = { revision: 3, contentHash: 'x', at: '2026-11-14T09:00:00.000Z', by: 'Eva', judged };

test('a plan names on its cover who judged it, and apart from them who made it valid', async () => {
  const source = fixtureSource(exampleRecords('2026-11-22T13:02:00Z', kinds));
  const [first] = await source.list('plan');
  const view = await loadPlanView(source, first?.slug ?? '', '2026-11-22');
  if (view === undefined) throw new Error('the example has no plan');
  const standing = { published, newerDraft: false, dueOn: null };
  const { facts } = planDocument(view, standing, { ...copy, language: 'nl', country: 'NL' });
  const said = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  expect(said).toMatchObject({
    'Klopt volgens': 'Noor, 12 nov 2026',
    'Te begrijpen volgens': 'Tom, 13 nov 2026',
    'Akkoord als CISO': 'Marloes, 13 nov 2026',
    'Geldig gemaakt door': 'Eva, 14 nov 2026',
  });
});

test('a fact sheet names them in its foot while it is valid, and not on a draft', () => {
  const review = { state: 'reviewed' as const, at: published.at, by: 'Noor, Tom, Marloes', published };
  const footOf = (validSince: string | null) =>
    factSheetPaper({ ...fullView, review }, { ...copy, language: 'nl', validSince }).footer.join(' · ');
  expect(footOf(published.at)).toContain(
    'Klopt volgens Noor, 12 nov 2026. Te begrijpen volgens Tom, 13 nov 2026. ' +
      'Akkoord als CISO: Marloes, 13 nov 2026. Geldig gemaakt door Eva, 14 nov 2026',
  );
  expect(footOf(null)).not.toContain('Klopt volgens');
});

test('an action card that nobody confirmed says so within a plan, also on paper', async () => {
  const records = exampleRecords('2026-11-22T13:02:00Z', kinds);
  const textWith = async (confirmed: boolean) => {
    const stored = records.map((record) =>
      record.kind === 'action-card' && confirmed
        ? { ...record, published: { ...published, contentHash: record.contentHash } }
        : record,
    );
    const slug = records.find(({ kind, content }) => kind === 'plan' && Array.isArray(content.actions))?.slug ?? '';
    const view = await loadPlanView(fixtureSource(stored), slug, '2026-11-22');
    if (view === undefined) throw new Error('no plan of the example has action cards');
    const standing = { published: null, newerDraft: false, dueOn: null };
    return JSON.stringify(planDocument(view, standing, { ...copy, language: 'nl', country: 'NL' }).body);
  };
  expect(await textWith(false)).toContain('Deze actiekaart is nog niet bevestigd.');
  expect(await textWith(true)).not.toContain('Deze actiekaart is nog niet bevestigd.');
});
