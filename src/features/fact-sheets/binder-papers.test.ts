import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { exampleRecords } from '#features/organisations/example-records.ts';
import { binderPapers } from './binder-papers.ts';
import type { PaperCopy } from './paper.ts';

const copy: PaperCopy = {
  ...{ language: 'nl', country: 'NL', organisation: 'Voorbeeldstad', timeZone: 'Europe/Amsterdam' },
  now: '2026-11-22T13:02:00Z',
};
const records = exampleRecords(copy.now, kinds);
const feet = async (today: string) => (await binderPapers(records, copy, today)).map(({ footer }) => footer.join('\n'));

test('a binder that lies in a cupboard for a year says on every sheet that nobody looked at it since', async () => {
  const now = await feet('2026-11-22');
  expect(now.length).toBeGreaterThan(5);
  expect(now.filter((foot) => foot.includes('Had nagekeken')).length).toBeLessThan(now.length);
  for (const foot of await feet('2027-11-22'))
    expect(foot).toMatch(/Had nagekeken moeten zijn|Veranderd na|Iets waar dit|nooit/);
});

test('no line of the foot ends with a full stop: a dot between lines follows it', async () => {
  for (const foot of await feet('2026-11-22')) expect(foot).not.toMatch(/\.$/m);
});
