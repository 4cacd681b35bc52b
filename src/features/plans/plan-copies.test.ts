import { describe, expect, test } from 'vitest';
import { fixtureSource } from '#records/fixture-source.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { recordBook } from '#records/record-book.ts';
import { copyReceiptSchema } from './copy-receipt.ts';
import { handedOutPreset } from './handed-out-preset.ts';
import { loadPlanView } from './load-plan.ts';
import { type CopyState, copyHolders, copyStateOf } from './plan-copies.ts';

const valid = { revision: 4, at: '2026-11-10T08:00:00.000Z', contentHash: 'ab' };

test.each<[string, string | null, string | null, CopyState]>([
  ['the valid version', '4', null, 'current'],
  ['an older one', '3', null, 'old'],
  ['written with words', 'versie 3', null, 'old'],
  ['written short', 'v4', '2026-01-01', 'current'],
  ['a version that is not valid yet', '5', null, 'unknown'],
  ['a version of another way of counting', '2.1', null, 'unknown'],
  ['another way of counting, received before it was valid', '2.1', '2026-11-09', 'old'],
  ['received before it was valid', null, '2026-11-09', 'old'],
  ['received on the day itself', null, '2026-11-10', 'current'],
  ['nothing written down', null, null, 'unknown'],
])('%s', (_, version, receivedOn, state) => {
  expect(copyStateOf({ version, receivedOn }, valid)).toBe(state);
});

test('while nothing is valid no copy is old', () => {
  expect(copyStateOf({ version: '1', receivedOn: '2020-01-01' }, undefined)).toBe('unknown');
});

test.each<[string, string | null, string, CopyState]>([
  ['the same text under an earlier number', '3', 'ab', 'current'],
  ['another text under an older number', '3', 'cd', 'old'],
  ['another text under the valid number', '4', 'cd', 'unknown'],
  ['another text without a number', null, 'cd', 'unknown'],
])('of what was handed out the text counts first: %s', (_, version, contentHash, state) => {
  expect(copyStateOf({ version, receivedOn: '2026-11-20', contentHash }, valid)).toBe(state);
});

test.each<[string, string | null, string | undefined, CopyState]>([
  ['the text as it is now', '3', 'ef', 'draft'],
  ['the text as it is now, under an earlier number', '2', 'ef', 'draft'],
  ['the number of now, with no text kept', '3', undefined, 'draft'],
  ['an earlier text', '2', 'cd', 'old-draft'],
  ['another text under the number of now', '3', 'cd', 'unknown'],
  ['nothing written down', null, undefined, 'unknown'],
])('of a plan that was never valid: %s', (_, version, contentHash, state) => {
  const newest = { revision: 3, contentHash: 'ef' };
  expect(copyStateOf({ version, receivedOn: '2026-11-20', contentHash }, undefined, newest)).toBe(state);
});

test('a copy of the newer draft of a valid plan is known as that', () => {
  const held = { version: '5', receivedOn: '2026-11-20', contentHash: 'ef' };
  expect(copyStateOf(held, valid, { revision: 5, contentHash: 'ef' })).toBe('draft');
});

let count = 0;
function record(kind: KindName, name: string, content: Record<string, unknown> = {}): RecordView {
  count += 1;
  const id = `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  const references = JSON.stringify(content).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  return {
    ...{ id, kind, slug: `${kind}-${count}`, name, content: { name, ...content }, contentHash: 'ab', revision: 4 },
    ...{ change: count, nature: 'edit', review: null, deletedAt: null, references },
    ...{ updatedAt: '2026-11-20T10:00:00Z', updatedBy: 'Noor' },
  };
}

describe('who has a copy', () => {
  const desk = record('team', 'Balie');
  const lead = record('role', 'Crisisleider');
  const barracks = record('location', 'Kazerne');
  const plan: RecordView = {
    ...record('plan', 'Plan', {
      type: 'organisation',
      holders: [
        { holder: desk.id, form: 'paper', where: 'Map', version: '2', receivedOn: '2026-01-01' },
        { holder: lead.id, form: 'paper', version: '3' },
        { holder: lead.id, form: 'device', version: '3' },
      ],
    }),
    published: { ...valid, by: 'Noor' },
  };
  const given = (content: Record<string, unknown>) =>
    record('copy-receipt', 'Uitgereikt', { about: plan.id, ...content });
  const read = (...receipts: RecordView[]) =>
    copyHolders(plan, recordBook([desk, lead, barracks, ...receipts])).map(
      ({ holder, holderName, form, where, version, receivedOn, state }) =>
        [holder?.name ?? holderName, form, where, version, receivedOn, state].map((word) => word ?? '-').join(' '),
    );

  test('is what the plan says while nothing was handed out', () => {
    expect(read()).toEqual([
      'Balie paper Map 2 2026-01-01 old',
      'Crisisleider paper - 3 - old',
      'Crisisleider device - 3 - old',
    ]);
  });

  test('is no longer who gave the last one back; a holder of the plan stays, with that word', () => {
    const first = given({ holder: desk.id, version: '3', handedOn: '2026-11-01' });
    const back = given({ holder: desk.id, version: '4', handedOn: '2026-11-20', returnedOn: '2026-11-25' });
    const other = given({ holder: barracks.id, version: '4', handedOn: '2026-11-20' });
    expect(read(first, back)[0]).toBe('Balie paper Map 4 2026-11-20 returned');
    expect(read(other)).toHaveLength(4);
    expect(read({ ...other, content: { ...other.content, returnedOn: '2026-11-25' } })).toHaveLength(3);
    const [row] = copyHolders(plan, recordBook([desk, lead, barracks, first, back]));
    expect(row?.receipt).toEqual({ kind: 'copy-receipt', slug: back.slug });
  });

  test('is the newest that was handed out to each of them, and what the plan says of the others', () => {
    const newest = given({ holder: desk.id, version: '4', contentHash: 'ab', handedOn: '2026-11-20' });
    const earlier = given({ holder: desk.id, version: '3', contentHash: 'aa', handedOn: '2026-11-01', form: 'usb' });
    for (const receipts of [
      [newest, earlier],
      [earlier, newest],
    ]) {
      expect(read(...receipts)[0]).toBe('Balie paper Map 4 2026-11-20 current');
    }
    expect(read(newest)[1]).toBe('Crisisleider paper - 3 - old');
  });

  test('keeps the copies of one holder apart by their form', () => {
    const paper = given({ holder: lead.id, form: 'paper', version: '4', contentHash: 'ab', handedOn: '2026-11-20' });
    expect(read(paper).slice(1)).toEqual([
      'Crisisleider paper - 4 2026-11-20 current',
      'Crisisleider device - 3 - old',
    ]);
  });

  test('is also who is not named in the plan, by record or by name, each once', () => {
    const first = given({ holderName: 'De Bakker', version: '3', handedOn: '2026-10-01' });
    const second = given({ holderName: 'de bakker ', version: '4', handedOn: '2026-11-20', form: 'mail' });
    const third = given({ holder: barracks.id, version: '3', contentHash: 'aa', handedOn: '2026-11-02' });
    expect(read(first, second, third).slice(3)).toEqual([
      'de bakker  mail - 4 2026-11-20 current',
      'Kazerne - - 3 2026-11-02 old',
    ]);
  });

  test('leaves out what was handed out of another plan, and what was deleted', () => {
    const other = given({ about: desk.id, holder: barracks.id });
    const deleted = { ...given({ holder: barracks.id }), deletedAt: '2026-11-21T00:00:00Z' };
    expect(read(other, deleted)).toHaveLength(3);
  });

  test('stands in the view of the plan, also a holder whom only the copy names; the plan itself does not change', async () => {
    const receipt = given({ holder: barracks.id, version: '4', contentHash: 'ab', handedOn: '2026-11-20' });
    const view = await loadPlanView(fixtureSource([plan, desk, lead, barracks, receipt]), plan.slug, '2026-11-22');
    expect(view?.holders.map(({ holder }) => holder?.name)).toContain('Kazerne');
    expect(view).toMatchObject({ version: 4, contentHash: plan.contentHash });
  });

  test('is known at once of a draft that was handed out today', () => {
    const draft = record('plan', 'Concept', { type: 'organisation' });
    const preset = handedOutPreset({ text: draft, version: 4, contentHash: 'ab' }, undefined, '2026-11-22');
    const receipt = record('copy-receipt', 'Uitgereikt', { ...preset, holderName: 'De Bakker' });
    expect(copyHolders(draft, recordBook([draft, receipt])).map(({ state }) => state)).toEqual(['draft']);
  });

  test('what is known is filled in before anybody types it', () => {
    const [row] = copyHolders(plan, recordBook([desk]));
    const known = { text: { ...plan, name: 'P'.repeat(199) }, version: 4, contentHash: 'ab' };
    const preset = handedOutPreset(known, row, '2026-11-22');
    expect(preset).toMatchObject({ about: plan.id, holder: desk.id, version: '4', contentHash: 'ab' });
    expect(preset).toMatchObject({ handedOn: '2026-11-22', form: 'paper', where: 'Map' });
    expect(copyReceiptSchema.safeParse(preset).error).toBeUndefined();
    expect(copyReceiptSchema.safeParse(handedOutPreset(known, undefined, '2026-11-22')).error).toBeUndefined();
  });
});
