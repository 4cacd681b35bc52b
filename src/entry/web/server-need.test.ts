import { expect, test } from 'vitest';
import { serverNeed } from './server-need.ts';

test.each([
  '/importeren',
  '/documenten',
  '/documenten/matrix',
  '/leden',
  '/plan/continuiteitsplan/word',
  '/plan/continuiteitsplan/bevestigen',
])('%s says what cannot be done without the server', (path) => {
  expect(serverNeed(path)?.()).toMatch(/nu niet\.$/);
});

test.each(['/', '/zoeken', '/bellen', '/plan/continuiteitsplan', '/document/handboek', '/lijst/plan'])(
  '%s needs no server',
  (path) => {
    expect(serverNeed(path)).toBeUndefined();
  },
);
