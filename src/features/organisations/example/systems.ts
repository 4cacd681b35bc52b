import type { Handling } from '#features/procedures/handling.ts';
import type { Setting } from '#features/procedures/setting.ts';
import type { Solution } from '#features/procedures/solution.ts';
import { procedure } from './procedures.ts';
import { dayBefore, type ExampleRecord, idOf, person, supplier } from './record.ts';

const brp = idOf('application', 'brp');
const infra = (key: string): string => idOf('infrastructure', key);
const solution = (key: string): string => idOf('solution', key);
const setting = (key: string): string => idOf('setting', key);

const settings = (now: string): Record<string, Setting> => ({
  'brp-poort': {
    name: 'Poort van de dienst Burgerzaken',
    about: brp,
    type: 'port',
    value: '8443',
    defaultValue: '8080',
    stillDefault: 'no',
    changedOn: dayBefore(now, 420),
    changedBy: person('ruben'),
    why: 'Poort 8080 was al in gebruik.',
    where: 'Configuratie van de dienst, tabblad Netwerk',
  },
  'brp-beheer': {
    name: 'Beheeraccount van Burgerzaken',
    about: brp,
    type: 'account',
    value: 'beheer-vbs',
    defaultValue: 'admin',
    stillDefault: 'no',
    changedOn: dayBefore(now, 420),
    changedBy: person('fatima'),
    why: 'Het standaardaccount is uitgezet.',
    where: 'Burgerzaken, Beheer, Gebruikers',
  },
  'firewall-account': {
    name: 'Wachtwoord van de firewall',
    about: infra('firewall-a'),
    type: 'password',
    stillDefault: 'no',
    changedOn: dayBefore(now, 120),
    changedBy: person('erik'),
    why: 'Elk halfjaar nieuw.',
    where: 'Envelop 2, kluis stadhuis',
  },
  'wifi-account': {
    name: 'Account van het wifi-platform',
    about: infra('wifi-platform'),
    type: 'account',
    defaultValue: 'admin',
    stillDefault: 'unknown',
    where: 'Beheerpagina van het wifi-platform',
  },
});

const solutions = (now: string): Record<string, Solution> => ({
  wachtrij: {
    name: 'Wachtrij van landelijke berichten staat stil',
    about: [brp],
    symptom: 'Andere systemen tonen oude adressen. De wachtrij groeit.',
    message: 'Timeout bij verzenden',
    cause: 'Het certificaat van de koppeling was verlopen.',
    helped:
      '1. Zet het nieuwe certificaat klaar.\n2. Stop de dienst Berichten.\n3. Wissel het certificaat.\n4. Start de dienst.',
    foundBy: person('joost'),
    foundOn: dayBefore(now, 210),
    keywords: ['certificaat', 'wachtrij', 'berichten'],
  },
  'scherm-wit': {
    name: 'Wit scherm na een update van Burgerzaken',
    about: [brp],
    symptom: 'Na het aanmelden blijft het scherm wit.',
    cause: 'De browser bewaarde een oude versie.',
    helped: 'Wis de bewaarde bestanden van de browser, of open een privévenster.',
    foundBy: supplier('burgerpunt'),
    foundOn: dayBefore(now, 88),
    keywords: ['update', 'wit scherm', 'browser'],
  },
});

const handlings = (now: string): Record<string, Handling> => ({
  certificaat: {
    name: 'Certificaat van de landelijke koppeling vervangen',
    about: [brp],
    type: 'problem',
    doneOn: dayBefore(now, 210),
    doneBy: [person('joost')],
    what: 'Het certificaat was een dag verlopen. Vervangen en een herinnering gezet, dertig dagen vooraf.',
    solution: solution('wachtrij'),
  },
  update: {
    name: 'Burgerzaken bijgewerkt naar de najaarsversie',
    about: [brp],
    type: 'update',
    doneOn: dayBefore(now, 88),
    doneBy: [person('fatima'), supplier('burgerpunt')],
    what: 'Bijgewerkt op zaterdagochtend. Vier collega’s zagen een wit scherm.',
    solution: solution('scherm-wit'),
    procedure: procedure('herstarten'),
  },
  firewall: {
    name: 'Nieuw wachtwoord op de firewall',
    about: [infra('firewall-a'), infra('firewall-b')],
    type: 'change',
    doneOn: dayBefore(now, 120),
    doneBy: [person('erik')],
    settings: [{ setting: setting('firewall-account') }],
  },
});

const recordsOf = (kind: ExampleRecord['kind'], rows: Record<string, ExampleRecord['content']>): ExampleRecord[] =>
  Object.entries(rows).map(([key, content]) => ({ kind, key, content }));

/** What is set, what was done and what once helped: the pages of the administrators. */
export const systemPages = (now: string): ExampleRecord[] => [
  ...recordsOf('setting', settings(now)),
  ...recordsOf('solution', solutions(now)),
  ...recordsOf('handling', handlings(now)),
];
