import { expect, test } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { slugOf } from '#records/slug.ts';
import { type GapCode, gapsIn } from './gap.ts';

const today = '2026-03-10';

/** A record as it stands in the copy; its id is its name in short. */
function record(kind: KindName, name: string, content: Record<string, unknown> = {}, more: Partial<RecordView> = {}) {
  const view: RecordView = {
    id: slugOf(name),
    kind,
    slug: slugOf(name),
    name,
    content: { name, ...content },
    contentHash: 'hash',
    revision: 1,
    change: 1,
    updatedAt: '2026-01-01T00:00:00Z',
    updatedBy: 'Noor',
    nature: 'edit',
    references: [],
    review: null,
    deletedAt: null,
  };
  return { ...view, ...more };
}

const noor = record('person', 'Noor', { mobile: '06 1111 1111', verifiedOn: '2026-01-15' });
const sami = record('person', 'Sami', { mobile: '06 2222 2222', verifiedOn: '2026-01-15' });
const helder = record('supplier', 'Helder', { emergencyNumber: '030 123 4567', numberVerifiedOn: '2026-02-01' });
const whole = { owner: 'noor', deputy: 'sami', supplier: 'helder', priority: 1, maximumOutage: 240 };
const zaaksysteem = record('application', 'Zaaksysteem', whole);
const draft = record('fact-sheet', 'Zaaksysteem is stuk', {
  about: 'zaaksysteem',
  steps: [{ action: 'Kijk of anderen het ook hebben.', expected: 'Je hoort ja.' }],
  inform: [{ who: 'Balie', number: '014 012' }],
});
const validSince = (at: string) => ({ published: { revision: 1, at, by: 'Noor', contentHash: 'hash' } });
const sheet = { ...draft, ...validSince('2026-02-01T00:00:00Z') };
const complete = [noor, sami, helder, zaaksysteem, sheet];

const codes = (records: readonly RecordView[]) => gapsIn(records, today).map((gap) => gap.code);
const instead = (changed: RecordView) => complete.map((one) => (one.id === changed.id ? changed : one));
const without = (field: string) => {
  const { [field]: _gone, ...rest } = zaaksysteem.content;
  return instead({ ...zaaksysteem, content: rest });
};
const sheetWith = (content: Record<string, unknown>) =>
  instead({ ...sheet, content: { ...sheet.content, ...content } });

test('where everything stands, nothing is missing', () => {
  expect(gapsIn(complete, today)).toEqual([]);
});

test.each<[string, RecordView[], GapCode[]]>([
  ['no owner', without('owner'), ['no-owner']],
  ['no deputy', without('deputy'), ['no-deputy']],
  [
    'one person as both',
    instead(record('application', 'Zaaksysteem', { ...whole, deputy: 'noor' })),
    ['deputy-is-owner'],
  ],
  ['the owner left', instead({ ...noor, content: { ...noor.content, leftOn: '2026-03-01' } }), ['owner-left']],
  ['the owner leaves later', instead({ ...noor, content: { ...noor.content, leftOn: '2026-04-01' } }), []],
  ['the deputy left', instead({ ...sami, content: { ...sami.content, leftOn: '2026-03-10' } }), ['deputy-left']],
  ['no priority', without('priority'), ['no-priority']],
  ['no maximum outage', without('maximumOutage'), ['no-maximum-outage']],
  ['supplier without a number', instead(record('supplier', 'Helder')), ['no-supplier-number']],
  [
    'unless a contract has one',
    [
      ...instead(record('supplier', 'Helder')),
      record('contract', 'C', { covers: ['zaaksysteem'], emergencyNumber: '112' }),
    ],
    [],
  ],
  ['no fact sheet', complete.filter((one) => one !== sheet), ['no-fact-sheet']],
  ['no steps', sheetWith({ steps: [] }), ['fact-sheet-without-steps']],
  ['nothing expected', sheetWith({ steps: [{ action: 'Bel.' }] }), ['step-without-expected']],
  ['nobody to inform', sheetWith({ inform: [] }), ['nobody-to-inform']],
  ['no number to inform', sheetWith({ inform: [{ who: 'Balie' }] }), ['inform-without-number']],
  ['the number of who is informed', sheetWith({ inform: [{ who: 'Noor', contact: 'noor' }] }), []],
  ['never reviewed', instead(draft), ['not-reviewed']],
  ['changed since the review', instead({ ...sheet, contentHash: 'other' }), ['changed-since-review']],
  ['reviewed too long ago', instead({ ...draft, ...validSince('2024-02-01T00:00:00Z') }), ['review-overdue']],
  ['owner without a number', instead(record('person', 'Noor')), ['person-without-number']],
  ['number never checked', instead(record('person', 'Noor', { mobile: '06 1' })), ['contact-never-verified']],
  [
    'number checked long ago',
    instead({ ...helder, content: { ...helder.content, numberVerifiedOn: '2025-08-01' } }),
    ['contact-long-ago-verified'],
  ],
  ['a person nobody has to call', [...complete, record('person', 'Bo')], []],
  ['a role without a person', [...complete, record('role', 'Piket')], ['role-without-holder']],
  [
    'a location without access',
    [...complete, record('location', 'Kelder', { owner: 'noor', deputy: 'sami' })],
    ['location-without-access'],
  ],
  ['a pointer to nothing', instead({ ...zaaksysteem, references: ['gone'] }), ['broken-reference']],
  [
    'a pointer to what was deleted',
    [...instead({ ...zaaksysteem, references: ['x'] }), record('role', 'X', {}, { deletedAt: '2026-01-01T00:00:00Z' })],
    ['broken-reference'],
  ],
])('%s', (_, records, expected) => {
  expect(codes(records)).toEqual(expected);
});

test('names the place and the field of the mend', () => {
  const [gap] = gapsIn(sheetWith({ steps: [{ action: 'A', expected: 'B' }, { action: 'C' }] }), today);
  expect(gap).toMatchObject({ kind: 'fact-sheet', slug: 'zaaksysteem-is-stuk', field: 'steps.1.expected' });
});

test('within one kind of gap what must be back first comes first, then the name', () => {
  const application = (name: string, priority?: number) =>
    record('application', name, priority === undefined ? {} : { priority });
  const gaps = gapsIn(
    [application('Archief', 3), application('Zaken', 1), application('Balie', 1), application('Oud')],
    today,
  );
  const names = gaps.filter(({ code }) => code === 'no-fact-sheet').map(({ name }) => name);
  expect(names).toEqual(['Balie', 'Zaken', 'Archief', 'Oud']);
});
