import { factSheet, routine, step, tell, tellTeam } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { person } from './record.ts';

/** What to do when permits fails. */
export const permits = factSheet('application', 'vergunningen', 'Vergunningen en toezicht', {
  recognise: [
    'Medewerkers kunnen niet aanmelden of een aanvraag niet openen.',
    'Nieuwe aanvragen van het landelijke loket komen niet binnen.',
    'Een besluit maken of versturen lukt niet.',
  ],
  prioOneWhen: [
    'Vandaag loopt een termijn af waarna een vergunning vanzelf geldt.',
    'Bij een ramp: toezicht moet weten wat er in een pand is opgeslagen.',
  ],
  steps: [
    step(
      'Vraag of iedereen er last van heeft.',
      'Je hoort: iedereen.',
      'Eén collega? Laat de browser sluiten en opnieuw aanmelden.',
      3,
      { call: desk.vth },
    ),
    step(
      'Kijk op de storingspagina: storing.leefruimte.example.',
      'Je ziet of er een storing of onderhoud is.',
      'Pagina opent niet? Pak het factsheet Netwerk en internet.',
      2,
    ),
    step(
      'Open het zaaksysteem om te zien of aanmelden werkt.',
      'Het zaaksysteem opent gewoon.',
      'Ook stuk? Pak het factsheet Aanmelden.',
      2,
    ),
    step(
      'Bel Leefruimte: klantnummer LS-3344 en de foutcode.',
      'Je krijgt een meldnummer.',
      'Buiten 8:00-17:00? Meld in het portaal en bel om 8:00.',
      10,
      { call: emergency.leefruimte },
    ),
    step(
      'Streep op de papieren lijst aan wat vandaag afloopt.',
      'Je hebt een lijst, al is die leeg.',
      'Lijst weg? Hij hangt bij de teamleider, kamer 2.03.',
      10,
      { who: 'Functioneel beheerder' },
    ),
    step(
      'Vraag om een brief met verlenging voor die termijnen.',
      'De teamleider tekent en de brief gaat vandaag op de post.',
      'Niet bereikbaar? Bel de coördinator boa’s.',
      15,
      { who: 'Teamleider VTH', call: mobile.dewi },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel of nieuwe aanvragen binnenkomen.',
      'De nieuwste aanvraag is van vandaag.',
      'Blijft het leeg? Vraag Leefruimte de wachtrij af te spelen.',
      5,
    ),
  ],
  inform: [
    tell(
      'dewi',
      'Teamleider VTH',
      'Vergunningen werkt niet sinds [tijd]. Vandaag lopen [aantal] termijnen af. Wil je verlengingen tekenen?',
    ),
    {
      who: 'Omgevingsdienst',
      number: duty.environmentService,
      text: 'Ons vergunningensysteem ligt stil, ook jullie zien niets. Werk door op papier en bel bij spoed de teamleider.',
    },
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'We kunnen vergunningen nu niet inzien. Neem naam en nummer op; we bellen binnen twee werkdagen terug.',
    ),
    tellTeam(
      'informatie',
      'Informatiebeheer',
      'Besluiten gaan vandaag met de post. Registreer ze later, met de datum van vandaag.',
      'Bij papieren besluiten',
    ),
    {
      who: 'Inwoners (website en telefoon)',
      number: desk.klantcontact,
      text: 'Je kunt nu geen vergunning aanvragen of bekijken. Haast? Bel 099-000 1000. Je termijn loopt gewoon door.',
    },
  ],
  meanwhile: [
    'Aanvraag: op papier of per mail. Stempel de datum van ontvangst erop.',
    'Termijn loopt af: brief met verlenging uit de map Nood VTH.',
    'Toezicht: papieren formulier en foto’s met de diensttelefoon.',
  ],
  access: [
    'Beheer: verzegelde envelop 5, kluis stadhuis. Kluishouder: Otto Prins.',
    'Portaal Leefruimte: Yasmin Toprak of Pieter Hoekstra.',
  ],
  stopAndCall: [
    'Haal je een termijn niet? Bel de teamleider voor 15:00, niet erna.',
    'Vraagt de brandweer iets over een pand? Bel de teamleider, ook ’s nachts.',
  ],
  stopCalls: [person('dewi')],
  start: [
    routine('Meld aan als beheerder en open Koppelingen.', 'Landelijk loket en documenten staan op groen.', 3),
    routine('Open een lopende aanvraag.', 'Bijlagen openen.'),
  ],
  stop: [
    routine('Zet een bericht op het startscherm, een dag vooraf.', 'Iedereen ziet het bericht.'),
    routine('Zet de koppeling met het landelijke loket op Wachten.', 'Aanvragen wachten in de rij.'),
  ],
  check: [
    routine('Druk elke maandag de termijnlijst af en hang die op in kamer 2.03.', 'De lijst is van deze week.', 5),
    routine('Bekijk de rij van het landelijke loket.', 'Niets is ouder dan een dag.'),
  ],
});
