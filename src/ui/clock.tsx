import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { dayOf } from './clock-time.ts';

const Now = createContext<Date | null>(null);

/** Gives the screens the time, anew every half minute; a test passes a fixed one. */
export function ClockProvider({ now, children }: { now: () => Date; children: ReactNode }) {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 30_000);
    // A phone that wakes up has slept through its timers.
    const wake = () => setTime(now());
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [now]);
  return <Now value={time}>{children}</Now>;
}

/** The time, as the clock of the screen has it. */
export function useNow(): Date {
  const now = useContext(Now);
  if (now === null) throw new Error('useNow needs a ClockProvider above it');
  return now;
}

/** Today in the organisation's zone, YYYY-MM-DD. */
export const useToday = (): string => dayOf(useNow());
