import { describe, expect, it } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { exampleRecords } from '#features/organisations/example-records.ts';
import type { RecordView } from '#records/record.ts';
import { type WatchType, watchTypes } from './risk.ts';
import { sightOf } from './seen.ts';

const today = '2026-11-22';
const records = exampleRecords(`${today}T13:00:00.000Z`, kinds);
const of = (watch: WatchType, given: readonly RecordView[] = records) => sightOf(given, today)(watch);
const changed = (name: string, content: Record<string, unknown>) =>
  records.map((one) => (one.name === name ? { ...one, content: { ...one.content, ...content } } : one));

describe('what the program sees for itself', () => {
  it.each(watchTypes)('of %s is never more than there is', (watch) => {
    const { open, all } = of(watch);
    expect(all).toBeGreaterThan(0);
    expect(open).toBeLessThanOrEqual(all);
  });

  it.each(watchTypes)('of %s is nothing where there are no records', (watch) => {
    expect(of(watch, [])).toEqual({ watch, open: 0, all: 0 });
  });

  it('counts an application once, whether owner or deputy or both are missing', () => {
    const [one] = records.filter(({ kind, content }) => kind === 'application' && content.deputy !== undefined);
    const before = of('absence').open;
    const without = changed(one?.name ?? '', { owner: undefined, deputy: undefined });
    expect(of('absence', without).open).toBe(before + 1);
  });

  it('sees a site that was looked at again', () => {
    const { open } = of('alternate-sites');
    expect(of('alternate-sites', changed('Uitwijklocatie De Brug', { lastCheckedOn: today })).open).toBe(open - 1);
  });

  it('sees a test of putting back, for a year', () => {
    const [plan] = records.filter(({ kind, content }) => {
      const { lastTestOn = '' } = (content.restore ?? {}) as { lastTestOn?: string };
      return kind === 'plan' && lastTestOn < '2025-11-22';
    });
    const { open } = of('restore-tests');
    const tested = (lastTestOn: string) => of('restore-tests', changed(plan?.name ?? '', { restore: { lastTestOn } }));
    expect(tested('2025-11-22').open).toBe(open - 1);
    expect(tested('2025-11-21').open).toBe(open);
  });

  it('sees a role that one person alone can take', () => {
    const { open } = of('roles');
    expect(of('roles', changed('CISO', { holders: [] })).open).toBe(open + 1);
  });
});
