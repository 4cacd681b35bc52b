import { vi } from 'vitest';

/** Gives code of the browser an empty localStorage, until `vi.unstubAllGlobals`. */
export function emptyLocalStorage(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
}
