import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasRun, signs, signsIn } from './secret-signs.ts';

it('sees no sign in plain language', () => {
  expect(signsIn('Bel de leverancier en zeg wat je ziet. Stap 1: kijk of de dienst weer groen is.')).toBe(0);
});

it.each([
  ['beheerderswachtwoord', signs.ofTheBox | signs.password],
  ['DB_PW=kaas12', signs.password],
  ['de Toegangscode', signs.code],
  ['accessecret', signs.password],
  ['mysql -Pkaas', signs.option],
  ['apikey of gebruikersnaam', signs.key | signs.signIn],
])('%s', (text, expected) => expect(signsIn(text)).toBe(expected));

it('sees the signs of two texts in the two together', () => {
  const piece = fc.constantFrom(
    'wachtwoord',
    'PIN 4821',
    'token',
    'login',
    'root',
    ' -p',
    'pw',
    'kast',
    'é',
    '-',
    ' ',
    '1',
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(text, text, (one, other) => signsIn(`${one}\n${other}`) === (signsIn(one) | signsIn(other))));
});

it('finds every run of 28, wherever it begins, and none of 27', () => {
  const text = (before: number, run: number) =>
    `${'a b '.repeat(30).slice(0, before)} ${'Q7'.repeat(20).slice(0, run)} c d`;
  fc.assert(fc.property(fc.nat(100), fc.integer({ min: 28, max: 40 }), (before, run) => hasRun(text(before, run), 28)));
  fc.assert(fc.property(fc.nat(100), fc.integer({ min: 1, max: 27 }), (before, run) => !hasRun(text(before, run), 28)));
});
