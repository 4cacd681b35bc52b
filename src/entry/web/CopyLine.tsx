import { useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { CopyState } from '#records/record-source.ts';
import { useCopyState } from '#records/web/source.tsx';
import { useNow } from '#ui/clock.tsx';
import { dateWords, dayOf, timeOfDay } from '#ui/clock-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { useLanguage } from '#ui/language.tsx';
import { alarmOf, type CopyWord, copyWordOf } from './copy-alarm.ts';
import { useSilence } from './use-silence.ts';

/** A start is no outage: the server gets this long before its silence is called one. */
const patience = 5000;
/** A line that dropped is told in the line itself, without alarm; a hiccup is not. */
const hiccup = 1000;

/**
 * The age of the copy, always in the same place. When it matters the line itself turns loud and unfolds
 * into what is safe and what to do; it never pushes the screen away from under a thumb.
 */
export function CopyLine() {
  const copy = useCopyState();
  const waiting = copy.connection === 'waiting';
  // A device without any network knows it at once; it need not wait for an answer that cannot come.
  const silent = useSilence(waiting, navigator.onLine ? patience : 0);
  const wasLive = useWasLive(copy);
  const dropped = useSilence(waiting, hiccup) && wasLive;
  const age = useCopyAge(copy, copyWordOf(copy, { heard: wasLive, dropped, silent }));
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

function useCopyAge(copy: CopyState, word: CopyWord): string {
  const { language } = useLanguage();
  const today = dayOf(useNow());
  if (word === 'none' || copy.at === null) return m.entry_copy_none();
  const isToday = dayOf(new Date(copy.at)) === today;
  const time = timeOfDay(copy.at, language);
  const at = isToday ? time : `${dateWords(copy.at, language)} ${time}`;
  if (word === 'partial') return m.entry_copy_partial({ at, count: copy.records });
  return { complete: m.entry_copy_complete, asking: m.entry_copy_asking, dropped: m.entry_copy_dropped }[word]({ at });
}

/** Says whether the server was followed at some time since the start, so that its silence is news. */
function useWasLive(copy: CopyState): boolean {
  const [was, setWas] = useState(false);
  const live = copy.connection === 'live';
  useEffect(() => {
    if (live) setWas(true);
  }, [live]);
  return was || live;
}
