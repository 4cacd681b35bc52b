import { expect, it } from 'vitest';
import type { Incomings } from './import-record.ts';
import { withoutSecrets } from './import-secrets.ts';

const incomings = (content: Record<string, unknown>): Incomings => ({
  ...{ source: 'x', skipped: [], circles: [] },
  records: [{ kind: 'application', externalId: '1', ref: '2', mode: 'record', content }],
});

it.each([
  ['a field', { name: 'Zaken', notes: 'ww: Zomer2024!' }, { name: 'Zaken' }],
  ['the name, of which the rest stays', { name: 'Zaken ww: Zomer2024!' }, { name: 'Zaken •••' }],
  [
    'a value beside a name that calls it a password',
    { name: 'Root-wachtwoord', value: 'tulp' },
    { name: 'Root-wachtwoord' },
  ],
])('leaves out %s, and says so without it', (_, content, kept) => {
  const cleaned = withoutSecrets(incomings(content));
  expect(cleaned.records[0]?.content).toEqual(kept);
  expect(cleaned.skipped).toMatchObject([{ reason: 'value-is-secret' }]);
  expect(JSON.stringify(cleaned.skipped)).not.toContain('Zomer2024');
});
