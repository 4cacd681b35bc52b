import { expect, test } from 'vitest';
import { lastLine, playwrightCounts, total, type VitestReport, vitestCounts } from './test-counts.ts';

const vitest: VitestReport = {
  ...{ success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0 },
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};
const playwright = { errors: [], stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } };

test('counts add up to one last line', () => {
  const counts = total([vitestCounts(vitest), playwrightCounts(playwright)]);
  expect(lastLine(counts)).toBe('10 passed, 0 failed, 3 skipped');
});

test.each([
  ['a test that failed', vitestCounts({ ...vitest, success: false, numFailedTests: 1 })],
  ['a run that gave no report', vitestCounts(undefined)],
  ['a run that ended badly without a failed test', vitestCounts({ ...vitest, success: false })],
  [
    'a file that could not be loaded',
    vitestCounts({ ...vitest, success: false, testResults: [{ status: 'failed', assertionResults: [] }] }),
  ],
  ['a journey that failed', playwrightCounts({ ...playwright, stats: { ...playwright.stats, unexpected: 1 } })],
  ['a journey that needed a second try', playwrightCounts({ ...playwright, stats: { ...playwright.stats, flaky: 1 } })],
  ['journeys that could not begin', playwrightCounts({ ...playwright, errors: [{}] })],
  ['journeys without a report', playwrightCounts(undefined)],
  ['nothing that ran', total([])],
  ['only what was skipped', total([{ passed: 0, failed: 0, skipped: 5 }])],
])('%s counts as one failure', (_, counts) => {
  expect(counts.failed).toBe(1);
});
