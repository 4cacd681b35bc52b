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
    tick: (step: string, now: Date) => keep(ticked(ticks, step, now)),
    undo: (step: string) => keep(unticked(ticks, step)),
    clear: () => keep({}),
  };
}

/** Ticks a step; a second tap on the same step keeps the moment of the first. */
export const ticked = (ticks: Ticks, step: string, now: Date): Ticks =>
  ticks[step] === undefined ? { ...ticks, [step]: now.toISOString() } : ticks;

/** Takes the tick of a step away. */
export function unticked(ticks: Ticks, step: string): Ticks {
  const { [step]: _, ...others } = ticks;
  return others;
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
