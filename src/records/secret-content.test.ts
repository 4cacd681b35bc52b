import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { secretSpots, theSecret } from '#test/secret-spots.ts';
import { secretsInContent, withoutSecrets } from './secret-content.ts';

const fieldsFound = (content: unknown, beside?: Set<string>) =>
  secretsInContent(content, beside).map(({ field }) => field);

it('says in which field it stands', () => {
  const content = { name: 'X', steps: [{ action: 'Kijk.' }, { action: 'Wachtwoord: Zomer2024!' }] };
  expect(fieldsFound(content)).toEqual(['steps.1.action']);
});

describe('a value beside a name that calls it a password', () => {
  it.each([
    [{ name: 'Wachtwoord beheerder', value: 'tulpenbol' }, ['value']],
    [{ name: 'Root-wachtwoord', value: 'Zomer2024!', defaultValue: 'admin' }, ['value', 'defaultValue']],
    [{ name: 'Alarmcode kelder', value: '4821#' }, ['value']],
    [
      { name: 'Koppeling', answers: [{ question: 'Wat is het wachtwoord?', answer: 'Zomer2024!' }] },
      ['answers.0.answer'],
    ],
    [{ name: 'X', access: ['Wachtwoord:', 'Zomer2024!'] }, ['access.1']],
    [{ name: 'Wachtwoord beheerder', value: 'ligt in de kluis' }, []],
    [{ name: 'Wachtwoord beheerder', value: 'gewijzigd' }, []],
    [{ name: 'Wachtwoord beheerder', stillDefault: 'no', changedOn: '2026-01-01', why: 'Nieuwe beheerder' }, []],
    [{ name: 'Wachtwoordlengte', value: '14 tekens' }, []],
    [{ name: 'Wachtwoordkluis', address: 'https://kluis.voorbeeld.nl', type: 'web' }, []],
    [{ name: 'Wachtwoord van de beheerder', type: 'password', stillDefault: 'unknown' }, []],
    [{ name: 'Poort', value: '8443' }, []],
    [{ name: 'Waar?', answers: [{ question: 'Waar ligt het wachtwoord?', answer: 'In de kluis.' }] }, []],
  ])('%j', (content, fields) => expect(fieldsFound(content)).toEqual(fields));

  it('is found beside a pointer at a password', () => {
    const content = { name: 'Wachtwoord gewijzigd', settings: [{ from: 'tulpenbol', to: 'roosje' }, { to: '8443' }] };
    expect(fieldsFound(content)).toEqual([]);
    expect(fieldsFound(content, new Set(['settings.0']))).toEqual(['settings.0.from', 'settings.0.to']);
  });
});

it('leaves secrets out, and nothing else', () => {
  const content = {
    name: 'X',
    steps: [{ action: 'Log in. Wachtwoord: Zomer2024! Kijk dan.' }],
    access: ['Sleutel in la 2'],
  };
  expect(withoutSecrets(content)).toEqual({
    count: 1,
    content: { name: 'X', steps: [{ action: 'Log in. ••• Kijk dan.' }], access: ['Sleutel in la 2'] },
  });
});

const spots = secretSpots();

it('no text of any kind goes unseen', () => {
  expect(new Set(spots.map(({ kind }) => kind))).toEqual(new Set(kinds.keys()));
  expect(spots.length).toBeGreaterThan(200);
  for (const { path, content } of spots) expect(fieldsFound(content)).toContain(path);
  fc.assert(
    fc.property(fc.constantFrom(...spots), fc.lorem(), ({ path, content }, other) => {
      expect(fieldsFound({ ...content, other })).toContain(path);
      expect(JSON.stringify(withoutSecrets(content).content)).not.toContain(theSecret);
    }),
  );
});
