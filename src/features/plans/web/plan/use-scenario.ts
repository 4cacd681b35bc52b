import { useState } from 'react';
import { useNow } from '#ui/clock.tsx';
import { keptScenario, scenarioStillKept } from '../../kept-scenario.ts';
import type { PlanView } from '../../plan-view.ts';
import type { ScenarioView } from '../../scenario-view.ts';

/** The cause that is on, as this device keeps it: whoever reloads at night must not have to choose again. */
export interface ChosenScenario {
  chosen: ScenarioView | null;
  choose: (id: string) => void;
}

/** The scenario that was chosen for this plan; none until somebody knows the cause, and none of another day. */
export function useScenario(view: PlanView): ChosenScenario {
  const key = `paraat-scenario ${view.plan.id}`;
  const now = useNow();
  const [id, setId] = useState(() => scenarioStillKept(kept(key), now));
  return {
    chosen: view.scenarios.find((one) => one.id === id) ?? null,
    choose: (next) => {
      setId(next);
      keep(key, next === '' ? null : keptScenario(next, now.toISOString()));
    },
  };
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // A device that keeps nothing still shows the choice while the screen is open.
  }
}
