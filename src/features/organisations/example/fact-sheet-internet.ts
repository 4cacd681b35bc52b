import { factSheet, routine, step, tell, tellPress } from './fact-sheet-parts.ts';
import { duty, emergency, mobile } from './numbers.ts';

/** What to do when network and internet fails. */
export const internet = factSheet('infrastructure', 'internet', 'Netwerk en internet', {
  recognise: [
    'Websites en diensten van leveranciers openen niet, in het hele stadhuis.',
    'Wifi is verbonden, maar niets laadt.',
    'Vaste telefoons zijn stil of tonen “geen dienst”.',
  ],
  prioOneWhen: ['Beide internetlijnen zijn weg, of het netwerk in het stadhuis.', 'De telefonie is mee uitgevallen.'],
  steps: [
    step(
      'Bel iemand in het stadhuis: doet een pc met kabel het?',
      'Je hoort: nee, ook met kabel niet.',
      'Kabel werkt? Alleen wifi stuk. Herstart de wifi-regelaar.',
      3,
    ),
    step(
      'Vraag: is er stroom in de serverruimte, loopt er alarm?',
      'Stroom is er, geen alarm.',
      'Geen stroom of alarm? Bel de gebouwbeheerder, ga niet naar binnen.',
      3,
      { call: mobile.otto },
    ),
    step(
      'Ga naar K.04 en kijk naar router A, kast 1, bovenaan.',
      'Groen lampje: lijn A werkt.',
      'Rood of uit? Noteer het. Kijk dan naar lijn B in kast 5.',
      15,
      { who: 'Piket ICT', call: duty.ict },
    ),
    step(
      'Kijk of firewall A of B het lampje Actief heeft.',
      'Precies één is actief.',
      'Geen van beide? Zet A uit, tel tot 30, zet A aan.',
      10,
      { who: 'Piket ICT' },
    ),
    step(
      'Bel Waterlijn: klant WLN-77120, lijnnummer op router A.',
      'Je krijgt een meldnummer en een hersteltijd.',
      'Geen storing bij hen? Vraag om een monteur.',
      10,
      { call: emergency.waterlijn },
    ),
    step(
      'Bel Polderglas: klant PG-60021, lijnnummer op router B.',
      'Je krijgt een meldnummer.',
      'Ook uit? Verhuis de balies naar de gemeentewerf.',
      10,
      { call: emergency.polderglas },
    ),
    step(
      'Bel mobiel wie bij Wie inlichten staat, op volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Mobiel net ook weg? Portofoon, kanaal 7.',
      10,
    ),
    step(
      'Controleer na herstel: open de website, bel in.',
      'De website opent en er wordt opgenomen.',
      'Bellen lukt niet? Pak het factsheet Telefonie.',
      5,
    ),
  ],
  inform: [
    tell(
      'henk',
      'Hoofd ICT',
      'Internet in het stadhuis is weg sinds [tijd]. Lijn A: [stand]. Lijn B: [stand]. Leveranciers zijn gebeld.',
    ),
    tell(
      'carla',
      'Coördinator klantcontact',
      'Bellen en mail liggen stil. Schakel het hoofdnummer door naar mobiel, zie factsheet Telefonie.',
    ),
    tell(
      'otto',
      'Gebouwbeheerder',
      'Het netwerk is weg. Deuren gaan alleen met de sleutel. Wil je de ingang bemensen?',
    ),
    tellPress(
      'Het stadhuis is slecht bereikbaar. Graag een bericht op sociale media vanaf je mobiel. Nood: bel 112.',
      'Na een halfuur',
    ),
  ],
  meanwhile: [
    'Deel internet van je diensttelefoon voor wat vandaag moet.',
    'Balies: ga naar de gemeentewerf, die heeft een eigen lijn.',
    'Bellen: met mobiele telefoon. Portofoon op kanaal 7 als ook dat weg is.',
  ],
  access: [
    'Serverruimte K.04: pas van ICT, of sleutel in kluis stadhuis.',
    'Firewall: verzegelde envelop 10, kluis stadhuis (Otto Prins).',
  ],
  stopAndCall: [
    'Brand- of gasalarm bij K.04? Niet naar binnen. Bel 112.',
    'Internet zelf afsluiten? Dat besluiten CISO en directie.',
  ],
  start: [
    routine('Zet eerst de routers aan, dan de firewalls, dan de kernswitches.', 'Alle lampjes groen.', 15),
    routine('Open een website op een pc met kabel.', 'De pagina opent.', 1),
  ],
  stop: [
    routine('Meld onderhoud drie dagen vooraf bij alle teams.', 'Iedereen weet het.', 5),
    routine('Zet één firewall uit; laat de andere aan.', 'Internet blijft werken.', 5),
  ],
  check: [
    routine('Kijk elke week of beide lijnen verkeer hebben.', 'Lijn A en B tonen groen.'),
    routine('Trek elk halfjaar lijn A los, buiten kantoortijd.', 'Binnen een minuut werkt lijn B.', 15),
  ],
});
