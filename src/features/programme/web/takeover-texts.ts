import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import type { TakeoverTest } from '../takeover-test.ts';

/** The texts that the tasks lean on, as readers see them. */
export function useTexts({ tasks = [] }: Partial<TakeoverTest>): readonly RecordView[] {
  const ids = [...new Set(tasks.flatMap(({ from }) => from ?? []))];
  const { data } = useReading(useSource(), `takeover texts ${ids.join()}`, (source) => source.byIds(ids), true);
  return data ?? [];
}

/** The way back from a takeover test: to what it is about, else to the list. */
export const placeBack = (about: RecordView | undefined): { href: string; label: string } =>
  about === undefined
    ? { href: '/overnameproeven', label: m.programme_takeover_list_title() }
    : { href: recordPath(about), label: about.name };
