/** Work that comes back: now and then, and soon after somebody asks for it. */
export interface Repeating {
  /** Asks for a round as soon as the present one is over. */
  poke(): void;
  /** Starts no more rounds, and settles when the present one is over. */
  stop(): Promise<void>;
}

/** Repeats work, one round at a time, after `first` milliseconds; a round that fails is reported, and the next comes. */
export function repeat(
  work: () => Promise<void>,
  every: number,
  report: (error: unknown) => void,
  first = 0,
): Repeating {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const run = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    if (round !== undefined) {
      again = true;
      return;
    }
    again = false;
    round = work()
      .catch(report)
      .finally(() => {
        round = undefined;
        if (stopped) return;
        // The clock must not keep a process alive that has nothing else to do.
        timer = setTimeout(run, again ? 0 : every).unref();
      });
  };
  timer = setTimeout(run, first).unref();
  return {
    poke: run,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
