import { useMemo } from 'react';
import type { KindName } from '../../kind-name.ts';
import type { RecordView } from '../../record.ts';
import { slugOf } from '../../slug.ts';
import { useReading } from '../hooks.ts';
import { useSource } from '../source.tsx';

const mostShown = 12;

/** The records of some kinds that fit what is typed, by name: beginnings of the name first, then of its words. */
export function useChoices(kinds: readonly KindName[], typed: string, without: readonly string[]): RecordView[] {
  const { data = [] } = useReading(useSource(), `choices ${kinds.join(' ')}`, async (source) =>
    (await Promise.all(kinds.map((kind) => source.list(kind)))).flat(),
  );
  return useMemo(() => fitting(data, typed, without), [data, typed, without]);
}

/** The records whose names fit, the best first; what is chosen already is left out. */
export function fitting(records: readonly RecordView[], typed: string, without: readonly string[]): RecordView[] {
  const words = typed.trim() === '' ? [] : slugOf(typed).split('-');
  const ranked = records
    .filter((record) => !without.includes(record.id))
    .map((record) => ({ record, rank: rankOf(`-${slugOf(record.name)}`, words) }))
    .filter(({ rank }) => rank >= 0);
  ranked.sort((one, other) => one.rank - other.rank || one.record.name.localeCompare(other.record.name));
  return ranked.slice(0, mostShown).map(({ record }) => record);
}

/** 0: the name begins with it; 1: words of the name begin with it; 2: it stands inside; -1: it does not fit. */
function rankOf(name: string, words: readonly string[]): number {
  if (name.startsWith(`-${words.join('-')}`)) return 0;
  if (words.every((word) => name.includes(`-${word}`))) return 1;
  return words.every((word) => name.includes(word)) ? 2 : -1;
}
