import { type RefObject, useEffect, useRef } from 'react';

/** The button that was pressed is gone at the next stage; who uses the keyboard goes on where the new stage begins. */
export function useFocusOnNewStage(name: string): RefObject<HTMLDivElement | null> {
  const stage = useRef<HTMLDivElement>(null);
  const known = useRef(name);
  useEffect(() => {
    if (known.current !== name) stage.current?.focus();
    known.current = name;
  }, [name]);
  return stage;
}
