import { describe, expect, it } from 'vitest';
import { maskedText } from './masked-text.ts';
import { secretsIn } from './secret.ts';

describe('a text to be searched', () => {
  it.each([
    ['Log in. Wachtwoord: Zomer2024! Kijk dan.', 'Log in. Wachtwoord: ••• Kijk dan.'],
    ['Wachtwoord: "tulpenbol".', 'Wachtwoord: "•••".'],
    ['DB_PASSWORD=kaas=12:b', 'DB_PASSWORD=•••'],
    ['Pincode: 48 21 33', 'Pincode: •••'],
    ['Zie postgres:' + '//beheer:kaas@db01/zaken', 'Zie •••db01/zaken'],
    ['Token gh' + 'p_abcdefghijklmnopqrstuvwxyz0123456789', 'Token •••'],
    ['Server\tWachtwoord\ndb01\ttulpenbol\ndb02\tgewijzigd', 'Server\tWachtwoord\ndb01\t•••\ndb02\tgewijzigd'],
  ])('%s', (text, expected) => {
    expect(maskedText(text).text).toBe(expected);
    expect(secretsIn(expected)).toEqual([]);
  });

  it('keeps the line around each, once, and short', () => {
    const text = `${'Veel woorden. '.repeat(30)}Wachtwoord: tulpenbol.\n\nWachtwoord: rozen12\nWachtwoord: rozen12\nKlaar.`;
    const { around } = maskedText(text);
    expect(around).toHaveLength(2);
    expect(around[0]).toMatch(/^….{80,}Wachtwoord: •••\.…$/);
    expect(around[1]).toBe('Wachtwoord: •••');
  });

  it('stays as it is without one', () => {
    expect(maskedText('Wachtwoord: zie de kluis')).toEqual({ text: 'Wachtwoord: zie de kluis', around: [] });
  });
});
