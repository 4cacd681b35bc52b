import { describe, expect, it } from 'vitest';
import { secretsIn, secretsInContent } from './secret.ts';

describe('what looks like a secret', () => {
  it.each([
    ['Wachtwoord: Zomer2024!', 'password'],
    ['wachtwoord is Welkom01', 'password'],
    ['Het wachtwoord van de server is hond-4-kat', 'password'],
    ['Password = hunter2', 'password'],
    ['ww: geheim', 'password'],
    ['Wachtwoord: admin', 'password'],
    ['Log in met gebruiker beheer / Zomer2024', 'password'],
    ['Pincode: 4821', 'code'],
    ['Alarmcode van de kelder: 1234#', 'code'],
    ['API-key: 9f8a7b6c5d4e3f2a1b0c', 'key'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'key'],
    ['AKIAIOSFODNN7EXAMPLE', 'key'],
    ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'key'],
    ['W269N-WFGWX-YVC9B-4J6C9-T83GX', 'key'],
    ['111111-222222-333333-444444-555555-666666-777777-888888', 'key'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc123', 'key'],
    ['postgres://beheer:kaas@db01/zaken', 'address'],
    ['https://voorbeeld.nl/api?token=abcdef123456', 'address'],
    ['Gebruik dXNlcjpwYXNzd29yZDEyMzQ1Njc4OTBhYmM=', 'key'],
  ])('%s', (text, type) => expect(secretsIn(text).map((secret) => secret.type)).toEqual([type]));
});

describe('what is no secret', () => {
  it.each([
    'Het wachtwoord ligt in de kluis bij het hoofd ICT.',
    'Wachtwoord: zie de kluis in kamer 12',
    'Wachtwoord: KeePass2, map Burgerzaken',
    'Wachtwoord is verlopen? Bel de servicedesk: 014 012.',
    'Wachtwoord vergeten: bel 06-12345678',
    'Toegangscode: vraag aan de balie (014 012)',
    'Pincode: bel 0113 123456',
    'Serienummer 7C0F-22AB-9931-XK',
    'Klantnummer: 20481123',
    'Kijk op https://status.voorbeeld.nl/omgeving/9f8a7b6c5d4e3f2a1b0c9d8e7f',
    'Record 0195f3a0-7c1e-7b3a-9d52-1f0e6a4b2c3d',
    'Log in met je eigen account en kies Beheer.',
    'Sleutel: bij de receptie, haakje 4',
    'De server staat in rek 4, plank 12.',
    'SBB-BURGERZAKEN-PRODUCTIE-DATABASE-01',
  ])('%s', (text) => expect(secretsIn(text)).toEqual([]));
});

it('says in which field it stands', () => {
  const content = { name: 'X', steps: [{ action: 'Kijk.' }, { action: 'Wachtwoord: Zomer2024!' }] };
  expect(secretsInContent(content).map((secret) => secret.field)).toEqual(['steps.1.action']);
});
