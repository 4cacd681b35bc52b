import { useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { CopyState } from '#records/record-source.ts';
import { useCopyState } from '#records/web/source.tsx';
import { useNow } from '#ui/clock.tsx';
import { dateWords, dayOf, timeOfDay } from '#ui/clock-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { useLanguage } from '#ui/language.tsx';
import { alarmOf } from './copy-alarm.ts';

/** A start is no outage: the server gets this long before its silence is called one. */
const patience = 5000;

/**
 * The age of the copy, always in the same place. When it matters the line itself turns loud and unfolds
 * into what is safe and what to do; it never pushes the screen away from under a thumb.
 */
export function CopyLine() {
  const copy = useCopyState();
  const silent = useSilence(copy.connection === 'waiting');
  const age = useCopyAge(copy);
  const alarm = alarmOf(copy, silent);
  if (alarm === null) return <p className="paraat-copy-line">{age}</p>;
  return (
    <details className="paraat-copy-alarm">
      <summary>
        <Icon name="wrong" />
        <span role="status">
          {alarm.title()} <span className="paraat-copy-alarm__age">{age}</span>
        </span>
        <Icon name="down" />
      </summary>
      <p>{alarm.explanation()}</p>
    </details>
  );
}

function useCopyAge(copy: CopyState): string {
  const { language } = useLanguage();
  const today = dayOf(useNow());
  if (copy.at === null) return m.entry_copy_none();
  const isToday = dayOf(new Date(copy.at)) === today;
  const time = timeOfDay(copy.at, language);
  const at = isToday ? time : `${dateWords(copy.at, language)} ${time}`;
  return copy.complete ? m.entry_copy_complete({ at }) : m.entry_copy_partial({ at, count: copy.records });
}

function useSilence(waiting: boolean): boolean {
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    if (!waiting) return setSilent(false);
    const timer = setTimeout(() => setSilent(true), patience);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && silent;
}
