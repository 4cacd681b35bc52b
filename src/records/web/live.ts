import type { Replica } from './replica.ts';

const second = 1000;
const minute = 60 * second;
/** A hidden tab gives its line back after this time; browsers allow six to one server for all tabs together. */
const hiddenPatience = 2 * minute;

/**
 * Keeps a copy equal to the server: follows its change numbers, and asks by itself when the line is gone,
 * when the network or the user comes back, and every minute. Returns the way to stop.
 */
export function keepLive(replica: Replica): () => void {
  let stopLine: (() => void) | undefined;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    clearTimeout(retry);
    stopLine ??= replica.follow(lost);
  };
  const lost = () => {
    stopLine = undefined;
    failures += 1;
    retry = setTimeout(connect, pauseAfter(failures, Math.random()));
    void replica.pull();
  };
  const catchUp = async () => {
    await replica.recoverStorage();
    await replica.pull();
    if (replica.copyState().connection === 'live') failures = 0;
  };
  const asked = () => void catchUp();
  const awake = () => {
    clearTimeout(hiding);
    connect();
    void catchUp();
  };
  const asleep = () => {
    hiding = setTimeout(() => {
      stopLine?.();
      stopLine = undefined;
    }, hiddenPatience);
  };
  const seen = () => (document.visibilityState === 'visible' ? awake() : asleep());

  awake();
  const every = setInterval(() => void catchUp(), minute);
  window.addEventListener('online', awake);
  // The device itself says that it lost the network: asking once finds out at once what the line finds out late.
  window.addEventListener('offline', asked);
  window.addEventListener('pageshow', awake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    for (const timer of [retry, hiding, every]) clearTimeout(timer);
    window.removeEventListener('online', awake);
    window.removeEventListener('offline', asked);
    window.removeEventListener('pageshow', awake);
    document.removeEventListener('visibilitychange', seen);
    stopLine?.();
  };
}

/** Longer after each failure, at most ten seconds: who looks at the screen sees soon that the server is back. */
export const pauseAfter = (failures: number, chance: number): number =>
  Math.min(10 * second, second * 2 ** (failures - 1)) * (0.5 + chance / 2);
