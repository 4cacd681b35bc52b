/** A small choice that this device keeps; null where none was made or the device keeps nothing. */
export function keptOnDevice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a small choice on this device; one that keeps nothing simply forgets it. */
export function keepOnDevice(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows and full devices refuse; the choice then lasts as long as the page.
  }
}
