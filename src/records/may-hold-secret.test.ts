import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayHoldSecret } from './may-hold-secret.ts';

it('lets plain language pass', () => {
  expect(mayHoldSecret('Bel de leverancier en zeg wat je ziet. Stap 1: kijk of de dienst weer groen is.')).toBe(false);
});

it('finds every run of 28, wherever it begins, and none of 27', () => {
  const text = (before: number, run: number) =>
    `${'a b '.repeat(30).slice(0, before)} ${'Q7'.repeat(20).slice(0, run)} c d`;
  fc.assert(
    fc.property(fc.nat(100), fc.integer({ min: 28, max: 40 }), (before, run) => mayHoldSecret(text(before, run))),
  );
  fc.assert(
    fc.property(fc.nat(100), fc.integer({ min: 1, max: 27 }), (before, run) => !mayHoldSecret(text(before, run))),
  );
});
