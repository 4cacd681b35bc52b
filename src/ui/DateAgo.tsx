import { ago, daysAgo } from './ago.ts';
import { useNow, useToday } from './clock.tsx';
import { dateWords, momentWords } from './clock-time.ts';
import { useLanguage } from './language.tsx';

/** How long ago an instant (ISO 8601, UTC) was; the exact moment stands in the title. */
export function DateAgo({ instant }: { instant: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={instant} title={momentWords(instant, language)}>
      {ago(instant, useNow(), language)}
    </time>
  );
}

/** How long ago a calendar day (YYYY-MM-DD) was; the date stands in the title. */
export function DayAgo({ day }: { day: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={day} title={dateWords(`${day}T12:00:00Z`, language)}>
      {daysAgo(day, useToday(), language)}
    </time>
  );
}
