import { vi } from 'vitest';
import { runCommandLine } from '#entry/cli/run.ts';
import { baseLocale, setLocale } from '#platform/language/generated/runtime.js';

/** What a command answered: as a process would, with the same names. */
export interface Answer {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command line in this process. Starting a program for each takes seconds; that the program starts, reads its
 * words and gives its exit code is tried once a command by a process of its own.
 */
export async function commandLine(words: readonly string[], environment: Record<string, string> = {}): Promise<Answer> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const texts = { stdout: '', stderr: '' };
  const taken = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((piece) => {
      texts[name] += String(piece);
      return true;
    }),
  );
  try {
    return { status: await runCommandLine(words), ...texts };
  } finally {
    for (const one of taken) one.mockRestore();
    vi.unstubAllEnvs();
    void setLocale(baseLocale, { reload: false });
  }
}
