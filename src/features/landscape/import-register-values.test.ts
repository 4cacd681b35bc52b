import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFormula } from './import-formula.ts';
import { fieldsOfKind } from './import-register-kinds.ts';
import { assetTypeIn, cellValue, dayIn, isEmptyCell, minutesIn, yesOrNo } from './import-register-values.ts';

describe('days', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T10:00:00Z', '2026-03-01'],
    ['01-03-2026', '2026-03-01'],
    ['1/3/2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['46082', '2026-03-01'],
    ['60', undefined],
    ['29-02-2026', undefined],
    ['29-02-2024', '2024-02-29'],
    ['31-04-2026', undefined],
    ['Rolling', undefined],
    ['2026', undefined],
  ])('%s', (text, day) => expect(dayIn(text)).toBe(day));

  it('the days that Excel counts are the days of the calendar', () =>
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 80_000 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(dayIn(String(serial))).toBe(day);
      }),
    ));
});

describe('lengths of time', () => {
  it.each([
    ['4h', 'RTO', 240],
    ['1 day', 'RPO', 1440],
    ['15 min', 'RTO', 15],
    ['24h', 'RTO', 1440],
    ['2 dagen', 'RTO', 2880],
    ['4', 'RTO (uur)', 240],
    ['30', 'RTO in minuten', 30],
    ['4', 'RTO', undefined],
    ['zo snel mogelijk', 'RTO', undefined],
    ['9 jaar', 'RTO', undefined],
  ])('%s under %s', (text, header, minutes) => expect(minutesIn(text, header)).toBe(minutes));
});

describe('words', () => {
  it.each([
    ['ja', true],
    ['Yes', true],
    ['X', true],
    ['nee', false],
    ['No', false],
    ['misschien', undefined],
  ])('%s', (text, value) => expect(yesOrNo(text)).toBe(value));

  it.each([
    ['Server', 'server'],
    ['Endpoint', 'computer'],
    ['Laptops (fleet)', 'computer'],
    ['Firewall', 'network'],
    ['Netwerkswitch', undefined],
    ['Printer', 'printer'],
    ['Telefooncentrale', 'telephone-exchange'],
    ['Internetlijn', 'line'],
    ['Database', undefined],
  ])('%s', (text, type) => expect(assetTypeIn(text)).toBe(type));

  it.each(['', ' ', '-', 'n.v.t.', 'N/A', 'Geen', 'onbekend'])('"%s" says nothing', (text) =>
    expect(isEmptyCell(text)).toBe(true),
  );
});

describe('a cell as a field wants it', () => {
  const read = (kind: 'application' | 'person', name: string, text: string) => {
    const field = fieldsOfKind(kind).get(name);
    if (field === undefined) throw new Error(`${kind} has no ${name}`);
    return cellValue(field, text, name);
  };
  it.each([
    ['application', 'priority', 'Critical', 1],
    ['application', 'priority', 'hoog', 2],
    ['application', 'priority', 'Medium', 3],
    ['application', 'priority', 'Prio 4', 4],
    ['application', 'availability', '2 : omdat', { score: 2, reason: 'omdat' }],
    ['application', 'availability', 'hoog', { score: 3 }],
    ['application', 'otherNames', 'ZS; Zaken', ['ZS', 'Zaken']],
    ['application', 'address', 'www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
    ['person', 'mobile', 'tel: 06\u20131234 5678', '06-1234 5678'],
    ['person', 'email', 'noor@testdrecht.nl', 'noor@testdrecht.nl'],
  ] as const)('%s %s: %s', (kind, name, text, value) => expect(read(kind, name, text)).toEqual({ is: 'value', value }));
  it.each([
    ['application', 'priority', 'soms'],
    ['application', 'address', 'javascript:alert(1)'],
    ['person', 'mobile', 'vraag Jan'],
    ['person', 'email', 'noor apenstaart testdrecht'],
    ['person', 'name', 'x'.repeat(121)],
  ] as const)('%s %s does not take %s', (kind, name, text) => expect(read(kind, name, text)).toEqual({ is: 'wrong' }));
  it('a reference names another record', () =>
    expect(read('application', 'owner', ' Noor  Berg ')).toEqual({ is: 'names', names: ['Noor Berg'] }));
});

describe('formulas', () => {
  it.each([
    "=cmd|' /C calc'!A0",
    '=1+1',
    ' =HYPERLINK("http://x")',
    '@SUM(1+1)*cmd|x',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    '+SUM(A1)',
  ])('%s is one', (text) => expect(isFormula(text)).toBe(true));
  it.each(['+31 (0)6 1234 5678', '-5', '- zie bijlage', '@thuis', 'a=b', '=', '-', '+', '-12,5%', ''])(
    '%s is none',
    (text) => expect(isFormula(text)).toBe(false),
  );
});
