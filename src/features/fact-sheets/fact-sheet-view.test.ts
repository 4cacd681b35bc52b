import { describe, expect, test } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { factSheetView } from './fact-sheet-view.ts';
import { loadFactSheetView } from './load-fact-sheet.ts';

const today = '2026-11-22';
const dialled = (all: readonly { number: string }[] | undefined) => all?.map(({ number }) => number);

let count = 0;
function record(kind: KindName, name: string, content: Record<string, unknown> = {}): RecordView {
  count += 1;
  const id = `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  const references = JSON.stringify(content).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  return {
    ...{ id, kind, slug: name.toLowerCase().replaceAll(' ', '-'), name, content: { name, ...content } },
    ...{ contentHash: `hash-${count}`, revision: 3, change: count, nature: 'edit', review: null, deletedAt: null },
    ...{ updatedAt: '2026-11-20T10:00:00Z', updatedBy: 'Noor', references: [...new Set(references)] },
  };
}

/** The same reading as over a replica, from a plain list. */
const sourceOf = (records: readonly RecordView[]) => ({
  byIds: async (ids: readonly string[]) => records.filter((one) => ids.includes(one.id)),
  bySlug: async (kind: KindName, slug: string) => records.find((one) => one.kind === kind && one.slug === slug),
  pointingAt: async (id: string, kind?: KindName) =>
    records.filter((one) => one.references.includes(id) && (kind ?? one.kind) === one.kind && one.deletedAt === null),
});

const noor = record('person', 'Noor', { mobile: '06 11111111', telephone: '014 200', verifiedOn: '2026-10-01' });
const bram = record('person', 'Bram', { reachable: 'na 18 uur thuis' });
const bramsPhone = record('contact-point', 'Bram thuis', {
  of: bram.id,
  type: 'telephone',
  value: '014 201',
  verifiedOn: '2026-09-01',
});
const role = record('role', 'Piket', { holders: [noor.id, bram.id] });
const supplier = record('supplier', 'Centrum BV', { emergencyNumber: '0800 1', officeNumber: '020 1' });
const app = record('application', 'Burgerzaken', {
  purpose: 'Paspoorten en akten',
  maximumOutage: 240,
  availability: { score: 3 },
  owner: noor.id,
  deputy: bram.id,
  supplier: supplier.id,
});
const contract = record('contract', 'Contract', {
  supplier: supplier.id,
  covers: [app.id],
  customerNumber: 'K-77',
  supportHours: '24/7',
  emergencyNumber: '0800 2',
});
const serverA = record('infrastructure', 'Server A');
const serverB = record('infrastructure', 'Server B');
const balie = record('service', 'Balie');
const needs = record('dependency', 'draait op', {
  dependent: app.id,
  on: [serverA.id, serverB.id],
  needed: 1,
  type: 'runs-on',
});
const serves = record('dependency', 'bedient', { dependent: balie.id, on: [app.id], type: 'serves' });
const sheet = record('fact-sheet', 'Burgerzaken', {
  about: app.id,
  steps: [{ action: 'Kijk of anderen het ook hebben.' }],
  inform: [
    { who: 'Piket', contact: role.id, number: '112 000' },
    { who: 'De buren', number: '014 300' },
  ],
});
const everything = [
  ...[noor, bram, bramsPhone, role, supplier, app, contract],
  ...[serverA, serverB, balie, needs, serves, sheet],
];

describe('a fact sheet', () => {
  test('joins what the records around it know, through the same reading as the screens', async () => {
    const view = await loadFactSheetView(sourceOf(everything), 'application', 'burgerzaken', today);
    expect(view).toEqual(factSheetView(app, everything, today));
    expect(view).toMatchObject({
      about: { kind: 'application', slug: 'burgerzaken' },
      priority: { priority: 1, proposed: true },
      maximumOutage: 240,
      version: 3,
      owner: { name: 'Noor', numbers: [{ which: 'mobile' }, { which: 'telephone' }], verifiedOn: '2026-10-01' },
      deputy: { name: 'Bram', numbers: [{ number: '014 201' }], reachable: 'na 18 uur thuis' },
      supplier: { emergencyNumber: '0800 2', officeNumber: '020 1', customerNumber: 'K-77', supportHours: '24/7' },
      needs: [{ type: 'runs-on', needed: 1, on: [{ name: 'Server A' }, { name: 'Server B' }] }],
      neededBy: [{ name: 'Balie' }],
      review: { state: 'never' },
    });
    expect(view?.inform.map((one) => dialled(one.numbers))).toEqual([
      ['112 000', '06 11111111', '014 200', '014 201'],
      ['014 300'],
    ]);
    expect(view?.inform.map(({ behind }) => behind.map(({ who }) => who))).toEqual([['Noor', 'Bram'], []]);
    expect(view?.supplier?.numbers).toMatchObject([
      { number: '0800 2', which: 'emergency', hours: '24/7' },
      { number: '020 1', which: 'office', hours: '24/7' },
    ]);
  });

  test('knows whom it names to be called when one stops, without who has left', async () => {
    const gone = everything.map((one) =>
      one === noor ? { ...noor, content: { ...noor.content, leftOn: today } } : one,
    );
    const naming = { ...sheet, content: { ...sheet.content, stopCalls: [role.id] }, references: [app.id, role.id] };
    const all = gone.map((one) => (one === sheet ? naming : one));
    const view = await loadFactSheetView(sourceOf(all), 'application', 'burgerzaken', today);
    expect(view?.stopCalls).toMatchObject([{ name: 'Piket', calls: [{ who: 'Bram', of: 'Piket' }] }]);
  });

  test('that nobody wrote still shows what is known', () => {
    const view = factSheetView(
      app,
      everything.filter((one) => one !== sheet),
      today,
    );
    expect(view).toMatchObject({ sheet: null, version: null, steps: [], owner: { name: 'Noor' } });
    expect(view.supplier?.emergencyNumber).toBe('0800 2');
  });

  test('leaves deleted records out: what they filled is a gap', () => {
    const gone = everything.map((one) => (one === noor ? { ...noor, deletedAt: '2026-11-01T00:00:00Z' } : one));
    expect(factSheetView(app, gone, today).owner).toBeNull();
  });

  test('finds the supplier through a contract when the record itself names none', () => {
    const bare = { ...app, content: { name: 'Burgerzaken' } };
    expect(factSheetView(bare, everything, today)).toMatchObject({ supplier: { name: 'Centrum BV' }, owner: null });
  });

  test.each([
    ['reviewed', { at: '2026-11-01T00:00:00Z', by: 'Noor', contentHash: sheet.contentHash }],
    ['changed-since', { at: '2026-11-01T00:00:00Z', by: 'Noor', contentHash: 'of an older content' }],
  ])('is %s only when the review was of this very content', (state, review) => {
    const reviewed = everything.map((one) => (one === sheet ? { ...sheet, review } : one));
    expect(factSheetView(app, reviewed, today).review).toEqual({ state, at: review.at, by: 'Noor' });
  });

  test('is not there for a slug that nothing bears', async () => {
    expect(await loadFactSheetView(sourceOf(everything), 'application', 'nergens', today)).toBeUndefined();
  });
});
