import { describe, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { exampleRecords } from '#features/organisations/example-records.ts';
import { dossierDocument, dossierSubjects } from './dossier.ts';
import type { DocumentCopy } from './plan-document.ts';
import { privateValues, redactor } from './redaction.ts';

const copy: DocumentCopy = {
  ...{ language: 'nl', country: 'NL', organisation: 'Voorbeeldstad', timeZone: 'Europe/Amsterdam' },
  now: '2026-11-22T13:02:00Z',
};

describe('a dossier', () => {
  const records = exampleRecords(copy.now, kinds);
  const values = privateValues(records, kinds);
  const subjects = records.filter(({ kind }) => (dossierSubjects as readonly string[]).includes(kind));

  test('has private values to hide in the example', () => {
    expect(values.length).toBeGreaterThan(50);
    expect(subjects.length).toBeGreaterThan(10);
  });

  test.each(subjects.map((subject) => [subject.name, subject] as const))(
    'of %s tells nothing private',
    (_, subject) => {
      const marked = {
        ...subject,
        content: { ...subject.content, description: `Staat op 10.1.2.3. Bel 06 1234 5678. ${values.join(' ')}` },
      };
      const { body, facts, subtitle } = dossierDocument(marked, records, kinds, copy);
      const said = JSON.stringify([body, facts.slice(0, -1), subtitle]);
      for (const value of values) expect(said).not.toContain(JSON.stringify(value).slice(1, -1));
      expect(said).not.toMatch(/10\.1\.2\.3|06 1234/);
      expect(said).not.toContain('[object');
      expect(said).toContain('[weggelaten]');
    },
  );
});

test.each([
  ['een IP-adres', 'Zie 192.168.1.10/24.', 'Zie X.'],
  ['een IPv6-adres', 'Zie 2001:db8::1 nu', 'Zie X nu'],
  ['een nummer', 'Bel +31 6 1234 5678 nu', 'Bel X nu'],
  ['een mailadres', 'Mail noor@voorbeeldstad.nl.', 'Mail X.'],
  ['wat bekend is', 'Lijn L-4471 is stuk', 'Lijn X is stuk'],
  ['wat bekend is in andere letters', 'Lijn l-4471 is stuk', 'Lijn X is stuk'],
  ['geen jaar, tijd of aantal', 'In 2026 om 13:02 uur, 4 van 12', 'In 2026 om 13:02 uur, 4 van 12'],
])('leaves out %s', (_, text, shown) => {
  expect(redactor(['L-4471'], 'X')(text)).toBe(shown);
});
