import { useEffect, useRef, useState } from 'react';
import { nextUndecided, type WordState } from '../../word-states.ts';

/**
 * Which parts are in view, and the way to the next. What was in view stays there when its state changes: nobody loses
 * the place where they were.
 */
export function useSteering(states: ReadonlyMap<string, WordState>) {
  const [shown, setShown] = useState<WordState | 'all'>('all');
  const [inView, setInView] = useState<ReadonlySet<string>>();
  const [going, setGoing] = useState<{ to: string }>();
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (going === undefined) return;
    const title = document.getElementById(`part-${going.to}`);
    title?.focus({ preventScroll: true });
    title?.closest('li')?.scrollIntoView({ block: 'start' });
  }, [going]);
  const show = (state: WordState | 'all') => {
    setShown(state);
    setInView(state === 'all' ? undefined : new Set([...states].flatMap(([id, one]) => (one === state ? [id] : []))));
  };
  const go = (to: string) => {
    if (inView !== undefined && !inView.has(to)) show('all');
    last.current = to;
    setGoing({ to });
  };
  return {
    shown,
    show,
    isInView: (id: string) => inView === undefined || inView.has(id),
    /** Remembers where somebody is at work. */
    at: (id: string) => {
      last.current = id;
    },
    /** To this part, also where it is out of view. */
    go,
    next: () => {
      const to = nextUndecided(states, last.current);
      if (to !== undefined) go(to);
    },
  };
}
