const prefix = 'paraat-kept:';

/** Remembers outside the database that a copy was complete, so that a copy taken away by the browser is noticed. */
export function noteKept(copyName: string): void {
  try {
    localStorage.setItem(prefix + copyName, 'complete');
  } catch {
    // Without this note the copy works as well; only a taken copy goes unnoticed.
  }
}

/** Says whether this device once had the whole copy. */
export function wasKept(copyName: string): boolean {
  try {
    return localStorage.getItem(prefix + copyName) !== null;
  } catch {
    return false;
  }
}

/** Forgets the note, when the user signs out and the copy goes. */
export function forgetKept(copyName: string): void {
  try {
    localStorage.removeItem(prefix + copyName);
  } catch {
    // Nothing was noted then.
  }
}

/** Asks the browser to keep what this site stored; browsers answer by their own rules. */
export async function askToKeep(): Promise<boolean> {
  try {
    if (await navigator.storage.persisted()) return true;
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
