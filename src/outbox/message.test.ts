import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHeaders, headerLine, isAddress, nextTry, UnfitMessage } from './message.ts';

describe('headers', () => {
  it('hold one line, whatever was put in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(headerLine(text, 200)).toMatch(/^[^\p{Cc}\u2028\u2029]*$/u);
      }),
    );
    expect(headerLine('Nakijken\r\nBcc: iedereen@testdrecht.example', 200)).toBe(
      'Nakijken Bcc: iedereen@testdrecht.example',
    );
  });

  it.each([
    'piet',
    'piet@',
    '@testdrecht.example',
    'a b@c.example',
    'a@b.example\r\nBcc: c@d.example',
    'a@b,c@d',
    '<a@b.example>',
  ])('refuse %j as an address', (address) => {
    expect(isAddress(address)).toBe(false);
    expect(() => fitHeaders({ to: { address, name: '' }, subject: '', text: '' })).toThrow(UnfitMessage);
  });

  it.each(['piet@testdrecht.example', 'p.de-boer+piket@mail.testdrecht.example', 'root@localhost'])(
    'take %s',
    (address) => expect(isAddress(address)).toBe(true),
  );
});

describe('trying again', () => {
  const now = new Date('2026-11-20T16:00:00Z');
  it('waits longer each time, and ends', () => {
    const times = Array.from({ length: 13 }, (_, at) => nextTry(at + 1, now)?.getTime() ?? null);
    const given = times.filter((time) => time !== null);
    expect(given).toHaveLength(12);
    expect(given).toEqual([...given].sort((a, b) => a - b));
    expect(times.at(-1)).toBeNull();
  });

  it('outlasts a weekend', () => {
    let at = now;
    for (let attempts = 1; attempts < 12; attempts += 1) at = nextTry(attempts, at) ?? at;
    expect(at.getTime() - now.getTime()).toBeGreaterThan(48 * 3_600_000);
  });
});
