import { factSheet, routine, step, tell, tellPress, tellTeam } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { person, role } from './record.ts';

/** What to do when taxes fails. */
export const taxes = factSheet('application', 'belastingen', 'Belastingen', {
  recognise: [
    'Medewerkers kunnen een aanslag of betaling niet openen.',
    'De nachtrun is niet klaar om 7:00.',
    'Inwoners zien hun aanslag niet in Mijn Voorbeeldstad.',
  ],
  prioOneWhen: [
    'In februari, als de aanslagen worden gemaakt en verstuurd.',
    'Bedragen kloppen niet en er is al verstuurd of geïncasseerd.',
  ],
  steps: [
    step(
      'Vraag wie er last van heeft en welke fout er staat.',
      'Je hebt de letterlijke fout opgeschreven.',
      'Niemand aanwezig? Open het programma zelf.',
      3,
      { call: desk.belastingen },
    ),
    step(
      'Bekijk het verslag van de nachtrun in Beheer, Taken.',
      'De laatste taak staat op Geslaagd.',
      'Mislukt? Schrijf nummer en tijd op. Start niets opnieuw.',
      5,
    ),
    step(
      'Houd post en incasso tegen als bedragen niet kloppen.',
      'Drukker en bank bevestigen dat zij wachten.',
      'Al verstuurd? Bel meteen Ingrid Smeets.',
      10,
      { call: mobile.ingrid },
    ),
    step(
      'Vraag piket ICT of servers en database groen zijn.',
      'Alles is groen.',
      'Iets rood? Piket ICT lost dat eerst op.',
      5,
      { call: duty.ict },
    ),
    step(
      'Bel Heffingshuis: klantnummer HH-210, laatste nachtrun.',
      'Je krijgt een meldnummer.',
      'Buiten 8:00-17:00? Stuur de melding via het portaal.',
      10,
      { call: emergency.heffingshuis },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel tien aanslagen met de oude lijst.',
      'Alle tien zijn gelijk.',
      'Eén verschil? Niets versturen. Bel Heffingshuis.',
      20,
      { who: 'Medewerker heffing', call: mobile.kees },
    ),
  ],
  inform: [
    tell(
      'ingrid',
      'Functioneel beheer belastingen',
      'Belastingen werkt niet sinds [tijd]. Laatste goede nachtrun: [datum]. Post en incasso zijn [wel/niet] tegengehouden.',
    ),
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'We zien aanslagen nu niet. Een week uitstel is akkoord; noteer naam en aanslagnummer.',
    ),
    tell(
      'linda',
      'Functioneel beheer financiën',
      'Incasso van vandaag gaat niet door. Boek geen ontvangsten op belasting tot nader bericht.',
      'Bij incasso',
    ),
    tellPress(
      'Er is een fout in de aanslagen. Inwoners hoeven nu niets te doen en krijgen uitstel. Graag bericht op de website.',
      'Als er al verstuurd is',
    ),
  ],
  meanwhile: [
    'Bezwaar of kwijtschelding: papieren formulier, met datum van ontvangst.',
    'Uitstel: tot een week mag het klantcontactcentrum dat zelf geven.',
    'Betaald of niet? Vraag om een schermafdruk van de bank en noteer die.',
  ],
  access: [
    'Beheer: verzegelde envelop 4, kluis stadhuis. Kluishouder: Otto Prins.',
    'Drukker en bank: map Aanslagen, kamer 1.14.',
  ],
  stopAndCall: [
    'Is er geld geïncasseerd dat niet klopt? Stop en bel Linda Jansen.',
    'Zie je een aanslag van een ander? Bel de CISO: dat is een datalek.',
  ],
  stopCalls: [person('linda'), role('ciso')],
  start: [
    routine('Start de database en daarna Belastingen.', 'Beide groen op de bewaking.', 10),
    routine('Open een aanslag van dit jaar.', 'De aanslag opent met bijlage.'),
  ],
  stop: [
    routine('Kijk of de nachtrun of een druktaak loopt.', 'Er loopt niets.'),
    routine('Stop Belastingen.', 'De dienst staat op Gestopt.'),
  ],
  check: [
    routine('Bekijk elke ochtend het verslag van de nachtrun.', 'Alle taken geslaagd voor 7:00.'),
    routine('Vergelijk ontvangsten van gisteren met de bank.', 'De bedragen zijn gelijk.', 10),
  ],
});
