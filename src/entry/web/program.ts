/** Where the worker that keeps the program on the device is served. */
const workerAddress = '/service-worker.js';

/** Registers the worker; without one (an old browser, no HTTPS) the program still runs while the server answers. */
export async function keepProgram(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(workerAddress);
  } catch (error) {
    console.warn('the program cannot be kept on this device', error);
  }
}

/** Calls back with a newer program as soon as it lies ready; returns the way to stop. */
export function watchVersions(found: (waiting: ServiceWorker) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  const stop = new AbortController();
  void navigator.serviceWorker.getRegistration().then((registration) => {
    if (registration === undefined || stop.signal.aborted) return;
    if (registration.waiting !== null) found(registration.waiting);
    registration.addEventListener('updatefound', () => whenReady(registration, found), { signal: stop.signal });
  });
  return () => stop.abort();
}

function whenReady(registration: ServiceWorkerRegistration, found: (waiting: ServiceWorker) => void): void {
  const coming = registration.installing;
  coming?.addEventListener('statechange', () => {
    // Without a controller this is the first program ever, and there is nothing to replace.
    if (coming.state === 'installed' && navigator.serviceWorker.controller !== null) found(coming);
  });
}

/** Lets the newer program take over, and starts it. */
export function takeNewVersion(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}
