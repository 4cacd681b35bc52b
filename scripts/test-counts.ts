/** How many checks went well, badly, or were not done. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What Vitest writes with its JSON reporter, as far as it is read here. */
export interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** What Playwright writes with its JSON reporter, as far as it is read here. */
export interface PlaywrightReport {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Counts a run of Vitest; a file that could not be loaded, and a run that ended badly anyhow, is a failure too. */
export function vitestCounts(report: VitestReport | undefined): Counts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts a run of Playwright; a journey that needed a second try did not pass. */
export function playwrightCounts(report: PlaywrightReport | undefined): Counts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: failed === 0 && report.errors.length > 0 ? 1 : failed, skipped };
}

/** Adds up; no check at all is a failure, because then nothing was shown. */
export function total(counts: readonly Counts[]): Counts {
  const sum = (which: keyof Counts) => counts.reduce((all, one) => all + one[which], 0);
  const failed = sum('failed');
  const passed = sum('passed');
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped: sum('skipped') };
}

/** The last line of a test run. */
export const lastLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
