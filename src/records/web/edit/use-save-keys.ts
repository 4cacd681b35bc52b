import { useEffect, useRef } from 'react';

/** Ctrl+S, or Cmd+S, saves. */
export function useSaveKeys(save: () => Promise<void>): void {
  const newest = useRef(save);
  newest.current = save;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void newest.current();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
