import { factSheet, routine, step, tell, tellPress, tellTeam } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { role } from './record.ts';

/** What to do when the civil registry fails. */
export const civilAffairs = factSheet('application', 'brp', 'Burgerzaken (BRP)', {
  recognise: [
    'Balies kunnen niet aanmelden of zien een leeg scherm.',
    'Een persoon zoeken duurt langer dan een minuut.',
    'Paspoort of akte blijft hangen. Andere systemen tonen oude adressen.',
  ],
  prioOneWhen: [
    'Geen enkele balie kan werken, in of vlak voor openingstijd.',
    'Een akte van overlijden of een noodpaspoort moet vandaag af.',
  ],
  steps: [
    step(
      'Bel de balie: heeft iedereen het?',
      'Je hoort: ja, alle balies.',
      'Eén balie? Herstart die pc. Dicht? Open het programma zelf.',
      3,
      { call: desk.burgerzaken },
    ),
    step(
      'Open het zaaksysteem: werken aanmelden en netwerk?',
      'Het zaaksysteem opent gewoon.',
      'Ook stuk? Pak factsheet Aanmelden of Netwerk en internet.',
      2,
    ),
    step(
      'Vraag piket ICT of databaseserver 1 of 2 groen is.',
      'Ten minste één is groen.',
      'Beide rood? Piket ICT start ze. Ga naar stap 5.',
      5,
      { call: duty.ict },
    ),
    step(
      'Bel Burgerpunt: klantnummer VBS-1203, prio 1.',
      'Je krijgt een meldnummer. Schrijf het op.',
      'Na 10 minuten niemand? Bel opnieuw en vraag de dienstleider.',
      10,
      { call: emergency.burgerpunt },
    ),
    step(
      'Laat de balie overgaan op papier, met de map Nood.',
      'De balie heeft de map in de hand en helpt spoed eerst.',
      'Map weg? De tweede ligt in kamer 0.07, onderste la.',
      5,
      { who: 'Teamleider burgerzaken', call: mobile.marieke },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door met de volgende.',
      10,
    ),
    step(
      'Bel Burgerpunt elk halfuur om de verwachte tijd.',
      'Je hoort wat zij doen en wanneer het klaar is.',
      'Na 2 uur geen tijd? Bel de incidentmanager.',
      5,
      { call: emergency.burgerpunt },
    ),
    step(
      'Controleer na herstel: druk je eigen uittreksel af.',
      'Je adres klopt en het uittreksel komt uit de printer.',
      'Klopt het niet? Blijf op papier en bel Burgerpunt.',
      5,
    ),
  ],
  inform: [
    tell(
      'marieke',
      'Teamleider burgerzaken',
      'Burgerzaken ligt stil sinds [tijd]. Ga over op papier, map Nood. Ik bel om [tijd] weer.',
    ),
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'Paspoort, rijbewijs en uittreksel kan vandaag niet. Overlijden en geboorte wel. Spoed: verbind door met de balie.',
    ),
    {
      who: 'Balie Nabuurstede',
      number: duty.neighbour,
      when: 'Bij een noodpaspoort',
      text: 'Ons systeem ligt stil. Mogen inwoners met spoed vandaag naar jullie balie, met een brief van ons?',
    },
    tellPress(
      'De balie helpt alleen bij spoed. Graag op de website en bij de ingang. Volgend bericht om [tijd].',
      'Na een uur',
    ),
  ],
  meanwhile: [
    'Noodpaspoort: naar de balie van Nabuurstede, met brief (map Nood).',
    'Overlijden, geboorte: papieren akte, twee ambtenaren tekenen.',
    'Verhuizing of briefadres: papieren formulier met datum. Later invoeren.',
  ],
  access: [
    'Beheer: verzegelde envelop 1, kluis stadhuis. Kluishouder: Otto Prins.',
    'Gewoon gebruik: je eigen account, groep Burgerzaken.',
  ],
  stopAndCall: [
    'Gegevens bij de verkeerde persoon? Stop de balies, bel de CISO.',
    'Back-up terugzetten? Bel eerst de eigenaar.',
  ],
  stopCalls: [role('ciso')],
  start: [
    routine('Vraag ICT om de databaseserver te starten.', 'De bewaking toont groen.', 10),
    routine('Start de dienst Burgerzaken op de server.', 'De dienst staat op Actief.', 5),
    routine('Start de dienst Berichten (landelijk).', 'De wachtrij loopt leeg.', 5),
    routine('Meld aan aan balie 1 en zoek een persoon op.', 'Het scherm komt binnen drie seconden.'),
  ],
  stop: [
    routine('Vraag de balies om op te slaan en af te melden.', 'De lijst met gebruikers is leeg.', 10),
    routine('Stop de dienst Berichten.', 'De dienst staat op Gestopt.'),
    routine('Stop de dienst Burgerzaken.', 'De dienst staat op Gestopt.'),
  ],
  check: [
    routine('Bekijk elke ochtend om 8:00 de wachtrij met landelijke berichten.', 'Niets is ouder dan een uur.'),
    routine('Bekijk of de nachtelijke levering aan het gegevensmagazijn klaar is.', 'Status: geslaagd, voor 6:00.'),
  ],
});
