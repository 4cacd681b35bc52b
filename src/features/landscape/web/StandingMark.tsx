import type { Standing } from '#features/reviews/standing-words.ts';
import { loadStandings, type Standings } from '#features/reviews/standings.ts';
import type { RecordView } from '#records/record.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { StateMark } from '#ui/StateLine.tsx';

/** What lists have to tell of how texts stand, by id; it comes after the list itself, which never waits for it. */
export function useStandings(records: readonly RecordView[]): Standings | undefined {
  const today = useToday();
  const question = `standings ${today} ${records.map(({ id }) => id).join()}`;
  return useReading(useSource(), question, (source) => loadStandings(source, records, today), true).data;
}

/** The mark behind a name: a draft, under review, or outdated. */
export function StandingMark({ standing }: { standing: Standing | undefined }) {
  return standing === undefined ? null : <StateMark state={standing.state} text={standing.word} />;
}
