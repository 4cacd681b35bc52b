import { expect, test } from 'vitest';
import { folded, stemOf, wordsIn } from './search-words.ts';

const families = [
  'lopen loopt loop liep gelopen',
  'brief brieven',
  'zaak zaken',
  'applicatie applicaties',
  'systeem systemen',
  'verhuizing verhuizen verhuizingen verhuist',
  'vergunning vergunningen',
  'belasting belastingen',
  'storing storingen',
  'paspoort paspoorten',
  'huis huizen',
  'printen print geprint',
  'werken werkt gewerkt werkte',
  'aanvraag aanvragen',
  'dienst diensten',
  'akte akten aktes',
  'telefoon telefoons',
  'inloggen inlog ingelogd inlogt',
  'leverancier leveranciers',
  'netwerk netwerken',
  'beheerder beheerders',
  'map mappen',
  'site sites',
  'uitkering uitkeringen',
  'lezen leest gelezen',
  'schrijven schrijf geschreven schreef',
  'bellen bel belt gebeld',
  'starten start gestart',
  'opstarten opgestart',
  'herstart herstarten',
  'kopie kopieen',
  'reeks reeksen',
  'adres adressen',
  'proces processen',
  'doos dozen',
  'rijbewijs rijbewijzen',
  'prijs prijzen',
  'brug bruggen',
  'lek lekken lekt gelekt',
  'raad raden',
  'wijk wijken',
  'plaats plaatsen geplaatst',
  'scherm schermen',
  'melding meldingen',
  'kaart kaarten',
  'gegeven gegevens',
  'wachtwoord wachtwoorden',
  'bestand bestanden',
  'uitval uitgevallen',
  'afgesloten afsluiten afsluit',
];

test.each(families)('%s share a stem', (family) => {
  expect(new Set(family.split(' ').map(stemOf)).size).toBe(1);
});

const strangers = [
  ['brief', 'brand'],
  ['server', 'service'],
  ['paspoort', 'sport'],
  ['belasting', 'bestand'],
  ['netwerk', 'netwerkkabel'],
  ['zaak', 'zaal'],
  ['telefoon', 'tekst'],
];

test.each(strangers)('%s and %s do not', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('accents and capitals fall away, letters of other scripts stay', () => {
  expect(folded('Financiën één ÉÉN Curaçao')).toBe('financien een een curacao');
  expect(wordsIn('Café "De IJzeren Man", 2e étage')).toEqual(['cafe', 'de', 'ijzeren', 'man', '2e', 'etage']);
  expect(wordsIn('Καλημέρα мир')).toEqual(['καλημερα', 'мир']);
});
