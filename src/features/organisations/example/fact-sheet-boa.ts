import { factSheet, routine, step, tell, tellTeam } from './fact-sheet-parts.ts';
import { duty, emergency, mobile } from './numbers.ts';
import { role } from './record.ts';

/** What to do when enforcement in the street fails. */
export const enforcement = factSheet('application', 'boa', 'Handhaving (BOA-app)', {
  recognise: [
    'Boa’s kunnen niet aanmelden in de app of krijgen een draaiend wieltje.',
    'Een kenteken of persoon opzoeken geeft geen antwoord.',
    'Bonnen blijven op de telefoon staan.',
  ],
  prioOneWhen: [
    'Tijdens een evenement, uitgaansavond of demonstratie.',
    'Boa’s staan alleen op straat en kunnen niemand opzoeken.',
  ],
  steps: [
    step(
      'Roep de boa’s op met de portofoon, kanaal 3.',
      'Alle boa’s antwoorden en zijn met z’n tweeën.',
      'Geen antwoord? Bel de diensttelefoon, daarna de politie.',
      3,
      { who: 'Coördinator boa’s', call: duty.boa },
    ),
    step(
      'Vraag één boa om de app te openen zonder wifi.',
      'Ook daar werkt de app niet.',
      'Werkt het zonder wifi? Zet wifi uit op alle telefoons.',
      3,
    ),
    step(
      'Vraag of aanmelden bij mail op de telefoon lukt.',
      'Mail werkt. Het ligt dus aan de app.',
      'Ook niet? Pak het factsheet Aanmelden.',
      2,
    ),
    step(
      'Bel Straatbeeld: klantnummer SB-919, versie van de app.',
      'Je krijgt een meldnummer.',
      'Na 23:00 geen dienst? Meld in het portaal, bel om 7:00.',
      10,
      { call: emergency.straatbeeld },
    ),
    step(
      'Ga over op papieren bonnen en stop met controles.',
      'Boa’s hebben een bonnenboek. Parkeerbonnen: niet schrijven.',
      'Bonnenboek op? Reserve in boa-kamer 0.03.',
      10,
      { who: 'Coördinator boa’s', call: mobile.wouter },
    ),
    step(
      'Zeg de boa’s: verwijder de app niet, er staan bonnen in.',
      'Iedereen heeft het gehoord.',
      'Toch verwijderd? Noteer naam en tijd voor Straatbeeld.',
      3,
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel: zoek een dienstauto op.',
      'Het kenteken verschijnt en wachtende bonnen komen binnen.',
      'Bon blijft staan? Zet de telefoon uit en weer aan.',
      5,
    ),
  ],
  inform: [
    tell(
      'wouter',
      'Coördinator boa’s',
      'De app werkt niet sinds [tijd]. Ga in tweetallen, schrijf op papier, stop met controles. Ik bel om [tijd].',
    ),
    tell(
      'dewi',
      'Teamleider VTH',
      'De BOA-app ligt stil. Boa’s werken op papier en in tweetallen. Beslis jij of de avonddienst doorgaat?',
    ),
    {
      who: 'Meldkamer veiligheidsregio',
      number: duty.safetyRegion,
      when: 'Bij een evenement',
      text: 'Onze boa’s kunnen niemand opzoeken. Wil de politie bij twijfel meelopen? Contact: coördinator boa’s.',
    },
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'Vragen over een bon kunnen we vandaag niet beantwoorden. Betalen hoeft nog niet; de termijn schuift op.',
    ),
  ],
  meanwhile: [
    'Papieren bonnenboek; een collega tekent mee.',
    'Kenteken of persoon nodig? Vraag het de politie via de portofoon.',
    'Parkeren: alleen waarschuwen. Geen bon zonder vergunning te kunnen zien.',
  ],
  access: [
    'Beheer van telefoons: account van Tom Brouwer of Chantal Dubois.',
    'Bonnenboeken, portofoons: kamer 0.03, sleutel bij coördinator.',
  ],
  stopAndCall: [
    'Voelt een boa zich onveilig? Terug naar het stadhuis.',
    'Telefoon kwijt of gestolen? Bel piket ICT: die wist hem.',
  ],
  stopCalls: [role('piket-ict')],
  start: [
    routine('Zet de telefoon aan en meld aan met je pas.', 'De app toont je naam en dienst.'),
    routine('Zoek een dienstauto op.', 'Het kenteken verschijnt binnen drie seconden.', 1),
  ],
  stop: [
    routine('Verstuur aan het eind van de dienst alle bonnen.', 'De teller staat op nul.', 5),
    routine('Meld af en zet de telefoon in de lader.', 'Het lampje brandt.', 1),
  ],
  check: [
    routine('Bekijk elke ochtend of alle bonnen van gisteren binnen zijn.', 'Aantal gelijk aan het dienstverslag.', 5),
    routine('Tel elke maand de bonnenboeken.', 'Minstens tien in voorraad.', 5),
  ],
});
