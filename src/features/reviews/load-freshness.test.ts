import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plusDays } from '#platform/time/calendar.ts';
import type { RecordView } from '#records/record.ts';
import { changed, recordOf, reviewed, sheet, surroundings } from '#test/reviewed-records.ts';
import { freshnessOf } from './freshness.ts';
import { loadFreshness } from './load-freshness.ts';
import { reviewFacts } from './review-list.ts';

const sourceOf = (records: readonly RecordView[]) => ({
  byIds: async (ids: readonly string[]) => records.filter(({ id }) => ids.includes(id)),
  pointingAt: async (id: string, kind?: string) =>
    records.filter((one) => one.references.includes(id) && (kind === undefined || one.kind === kind)),
  list: async (kind: string) => records.filter((one) => one.kind === kind),
});
const plan = recordOf('plan', 'plan-1', { about: 'app-1', owner: 'person-3', mayDeclare: ['role-1'] });
const role = recordOf('role', 'role-1', { holders: ['person-2'] });
const trigger = recordOf('review-trigger', 'trigger-1', { type: 'drill', happenedOn: '2026-09-01', about: ['app-1'] });
const supplierTrigger = recordOf('review-trigger', 'trigger-2', {
  ...{ type: 'other', happenedOn: '2026-09-01', about: ['supplier-2', 'role-1'] },
});
const texts = [sheet, plan].map((record) => reviewed(record, '2026-08-10T09:00:00.000Z'));
const others = [...surroundings, role, trigger, supplierTrigger];

it('a page says the same as the list of everything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(others.map(({ id }) => id)),
      fc.boolean(),
      fc.integer({ min: -100, max: 300 }),
      async (ids, hasTrigger, days) => {
        const day = plusDays('2026-09-01', days);
        const world = others.map((one) => (ids.includes(one.id) ? changed(one, `${day}T09:00:00.000Z`, {}) : one));
        for (const text of texts) {
          const all = [text, ...world].filter(({ id }) => hasTrigger || id !== trigger.id);
          const page = await loadFreshness(sourceOf(all), text, plusDays(day, 1), true);
          expect(page).toEqual(freshnessOf(text, reviewFacts(all, true), plusDays(day, 1)));
        }
      },
    ),
  );
});

it('a kind that nobody reviews says nothing', async () => {
  expect(await loadFreshness(sourceOf(others), role, '2026-11-22', true)).toBeNull();
});
