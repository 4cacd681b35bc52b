import { expect, test } from 'vitest';
import { rememberResults, resultsBefore } from './results-before.ts';

test('the page opened from results leads back to them, however often it draws itself, and the next one does not', () => {
  rememberResults('/zoeken?q=internet');
  expect(resultsBefore('/zoeken')).toBeUndefined();
  expect(resultsBefore('/infrastructure/netwerk')).toBe('/zoeken?q=internet');
  expect(resultsBefore('/infrastructure/netwerk')).toBe('/zoeken?q=internet');
  expect(resultsBefore('/supplier/polderglas')).toBeUndefined();
  expect(resultsBefore('/infrastructure/netwerk')).toBeUndefined();
});

test('newer results count, and an emptied field leaves none', () => {
  rememberResults('/?q=a');
  expect(resultsBefore('/term/a')).toBe('/?q=a');
  rememberResults('/?q=b');
  expect(resultsBefore('/term/b')).toBe('/?q=b');
  rememberResults(undefined);
  expect(resultsBefore('/term/c')).toBeUndefined();
});
