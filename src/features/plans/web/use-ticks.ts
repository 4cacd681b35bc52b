import { useState } from 'react';

/** What was done when, by the words of the step: a changed step is another step, and not yet done. */
export type Ticks = Readonly<Record<string, string>>;

const keyOf = (sheet: string): string => `paraat-ticks ${sheet}`;

/** The ticks of one list of steps; they stay on this device until somebody clears them. */
export function useTicks(sheet: string) {
  const [ticks, setTicks] = useState(() => readTicks(sheet));
  const keep = (next: Ticks) => {
    setTicks(next);
    writeTicks(sheet, next);
  };
  return {
    ticks,
    toggle: (step: string, now: Date) => keep(toggled(ticks, step, now)),
    clear: () => keep({}),
  };
}

/** Ticks a step, or takes its tick away. */
export function toggled(ticks: Ticks, step: string, now: Date): Ticks {
  const { [step]: before, ...others } = ticks;
  return before === undefined ? { ...others, [step]: now.toISOString() } : others;
}

function readTicks(sheet: string): Ticks {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(sheet)) ?? '{}');
    return kept !== null && typeof kept === 'object' ? (kept as Ticks) : {};
  } catch {
    return {};
  }
}

function writeTicks(sheet: string, ticks: Ticks): void {
  try {
    if (Object.keys(ticks).length === 0) localStorage.removeItem(keyOf(sheet));
    else localStorage.setItem(keyOf(sheet), JSON.stringify(ticks));
  } catch {
    // A device that keeps nothing still shows the ticks while the screen is open.
  }
}
