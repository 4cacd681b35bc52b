import { useCallback, useEffect, useState } from 'react';
import { ask, Problem } from './client.ts';

/** What the server answers at a path: not yet, no, or this; `again` asks anew and keeps the old answer meanwhile. */
export function useAnswer<Answer>(path: string) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const again = useCallback(async () => {
    try {
      setAnswer(await ask<Answer>('GET', path));
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  }, [path]);
  useEffect(() => void again(), [again]);
  return { answer, problem, again };
}
