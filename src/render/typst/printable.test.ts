import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fontCoverage } from './font-coverage.ts';
import { printable } from './printable.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next'));
const font = readFileSync(join(fonts, '400Regular', 'AtkinsonHyperlegibleNext_400Regular.ttf'));
const covered = fontCoverage(font);

test('a font says which signs it has', () => {
  for (const sign of 'aZ09éëïĳ€–…“”·•') expect(covered.has(sign.codePointAt(0) ?? 0), sign).toBe(true);
  for (const sign of '→✓😀ש\u0000') expect(covered.has(sign.codePointAt(0) ?? 0), sign).toBe(false);
});

test.each([
  ['as typed', 'Bel de balie: 014 012', 'Bel de balie: 014 012'],
  ['composed, also when it was typed in parts', 'Zoe\u0308', 'Zoë'],
  ['spelled out', 'kies → Beheer ✔', 'kies -> Beheer v'],
  ['one mark for a run of signs that cannot be drawn', 'a 👩‍👩‍👧 שלום b', 'a [?] [?] b'],
  ['without what turns text around or cannot be seen', 'a\u202eb\u200bc\ufeffd', 'abcd'],
  ['without control characters', 'a\u0000\u001bb\tc', 'a b c'],
  ['with hyphens in a long word', 'Servicemanagementoverleg.', 'Servicemanag\u00adementoverleg\u00ad.'],
  [
    'with places to break in what is no word',
    `srv-${'0'.repeat(26)}`,
    `srv-${'0'.repeat(12)}\u200b${'0'.repeat(12)}\u200b00`,
  ],
  ['with places to break in an endless word', 'x'.repeat(72), `${'x'.repeat(12)}\u200b`.repeat(6)],
])('text is shown %s', (_, typed, shown) => {
  expect(printable(typed, covered)).toBe(shown);
});

test('text is shown with what a face of another kind would have, when it is given that', () => {
  expect(printable('→', new Set(['→'.codePointAt(0) ?? 0]))).toBe('→');
});
