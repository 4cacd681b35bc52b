import { useCallback, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Problem } from './client.ts';

/** One thing at a time: whether it runs, and what went wrong with the last one. */
export interface Work {
  busy: boolean;
  problem: Problem | null;
  /** Runs it unless something runs already; says whether it succeeded. */
  run: (task: () => Promise<unknown>) => Promise<boolean>;
}

/** Keeps a button from being pressed twice, and what went wrong on the screen. */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(async (task: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await task();
      return true;
    } catch (error) {
      setProblem(error instanceof Problem ? error : unexpected());
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, run };
}

const unexpected = () =>
  new Problem({ code: 'failed', title: m.platform_auth_invalid(), detail: m.platform_auth_invalid_detail() });
