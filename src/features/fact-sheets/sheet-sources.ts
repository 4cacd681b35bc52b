import type { Provenance } from '#features/documents/provenance.ts';
import { m } from '#platform/language/generated/messages.js';
import { type Named, named, type RecordBook } from '#records/record-book.ts';
import type { PaperLanguage } from './paper.ts';

/** A talk or document from which texts of a fact sheet came: who said it, and when. */
export interface SheetSource extends Named {
  by: string[];
  /** The day of the talk; else the day on which the texts were taken over. */
  on: string | null;
}

/** Each source once, the latest first; one that is gone is left out, for nobody can look it up. */
export function sheetSources(sources: readonly Provenance[], book: RecordBook): SheetSource[] {
  const takenOn = new Map(
    sources.flatMap(({ from, takenOn: day }) => (from === undefined ? [] : [[from, day] as const])),
  );
  const found = [...takenOn].flatMap(([id, day]): SheetSource[] => {
    const record = book.byId(id);
    if (record === undefined) return [];
    const { heldOn, answeredBy = [] } = record.content as { heldOn?: string; answeredBy?: string[] };
    const by = answeredBy.flatMap((person) => book.byId(person)?.name ?? []);
    return [{ ...named(record), by, on: heldOn ?? day ?? null }];
  });
  return found.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
}

/** One source as a line: its name, who spoke, and the day as `day` writes it. */
export function sourceWords(
  { name, by, on }: SheetSource,
  language: PaperLanguage,
  day: (on: string) => string,
): string {
  const who = by.length === 0 ? '' : m.fact_sheets_source_with({ names: by.join(', ') }, { locale: language });
  return [name, who, on === null ? '' : day(on)].filter(Boolean).join(', ');
}
