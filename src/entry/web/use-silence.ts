import { useEffect, useState } from 'react';

/** Whether the server has been out of reach for so long, in milliseconds. */
export function useSilence(waiting: boolean, patience: number): boolean {
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    if (!waiting) return setSilent(false);
    const timer = setTimeout(() => setSilent(true), patience);
    return () => clearTimeout(timer);
  }, [waiting, patience]);
  return waiting && silent;
}
