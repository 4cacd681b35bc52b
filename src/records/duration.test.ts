import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setLocale } from '#platform/language/generated/runtime.js';
import { durationText, parseMinutes } from './duration.ts';

describe('reading a length of time', () => {
  it.each([
    ['4 uur', 240],
    ['4u', 240],
    ['4 h', 240],
    ['1,5 uur', 90],
    ['1.5 hours', 90],
    ['1u30', 90],
    ['1 uur 30 min', 90],
    ['1 uur en 30 minuten', 90],
    ['1:30', 90],
    ['anderhalf uur', 90],
    ['30 min', 30],
    ['30 minuten.', 30],
    ['ca. 5 min', 5],
    ['90', 90],
    ['2 dagen', 2880],
    ['1 dag, 4 uur', 1680],
    ['2 days 3 hours', 3060],
    ['1 week', 10_080],
    ['0', 0],
  ])('takes %s as %d minutes', (text, minutes) => expect(parseMinutes(text)).toBe(minutes));

  it.each(['', 'lang', 'vier uur', '4 kilo', '1:75', '-3 uur', '0,3 min', 'uur', '4 uur kip'])('refuses %j', (text) =>
    expect(parseMinutes(text)).toBeUndefined(),
  );
});

describe('writing a length of time', () => {
  it.each([
    [5, '5 min'],
    [60, '1 uur'],
    [90, '1 uur 30 min'],
    [1440, '24 uur'],
    [2880, '2 dagen'],
    [3000, '2 dagen 2 uur'],
    [0, '0 min'],
  ])('says %d minutes as %s', (minutes, text) => {
    setLocale('nl', { reload: false });
    expect(durationText(minutes)).toBe(text);
  });

  it('can be read back, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 525_600 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (minutes, locale) => {
          setLocale(locale, { reload: false });
          expect(parseMinutes(durationText(minutes))).toBe(minutes);
        },
      ),
    );
    setLocale('nl', { reload: false });
  });
});
