import { factSheet, routine, step, tell, tellTeam } from './fact-sheet-parts.ts';
import { desk, emergency, mobile } from './numbers.ts';
import { role } from './record.ts';

/** What to do when the workplace fails. */
export const workplace = factSheet('application', 'kantoor', 'Kantoorautomatisering', {
  recognise: [
    'Mail komt niet binnen of gaat niet weg.',
    'Laptops starten, maar programma’s openen niet.',
    'De servicedesk krijgt meer dan tien meldingen in een kwartier.',
  ],
  prioOneWhen: ['Meer dan 50 collega’s kunnen niet werken.', 'Balies of klantcontactcentrum kunnen niet open.'],
  steps: [
    step(
      'Vraag de servicedesk: wie heeft het, waar en wat?',
      'Je weet of het één verdieping is of iedereen.',
      'Servicedesk dicht? Test zelf op een laptop en op je telefoon.',
      5,
      { call: desk.servicedesk },
    ),
    step(
      'Open mail op je telefoon, zonder wifi.',
      'Mail werkt ook daar niet. Het ligt bij Kantoorwolk.',
      'Werkt het wel? Pak het factsheet Netwerk en internet.',
      2,
    ),
    step('Meld af en weer aan.', 'Aanmelden lukt.', 'Lukt het niet? Pak het factsheet Aanmelden.', 3),
    step(
      'Kijk op storing.kantoorwolk.example, op je telefoon.',
      'Je ziet of de storing bekend is en hoe lang.',
      'Staat er niets? Ga door: dan moet jij het melden.',
      2,
    ),
    step(
      'Bel Kantoorwolk: klantnummer KW-VBS-410, aantal gebruikers.',
      'Je krijgt een meldnummer.',
      'Na 15 minuten niemand? Bel het hoofd ICT.',
      15,
      { call: emergency.kantoorwolk },
    ),
    step(
      'Stuur collega’s een sms: ga bellen en werk op papier.',
      'Teamleiders weten het binnen een kwartier.',
      'Sms lukt niet? Bel de teamleiders langs de lijst.',
      15,
      { who: 'Coördinator servicedesk', call: mobile.priya },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel: mail naar buiten, laat antwoorden.',
      'Mail en antwoord komen binnen vijf minuten.',
      'Komt het niet? Vraag Kantoorwolk naar de wachtrij.',
      5,
    ),
  ],
  inform: [
    tell(
      'henk',
      'Hoofd ICT',
      'Mail en kantoorprogramma’s werken niet voor [aantal] collega’s sinds [tijd]. Schalen we op?',
    ),
    tellTeam(
      'servicedesk',
      'Servicedesk',
      'Storing bij Kantoorwolk, bekend. Geen losse meldingen maken, wel tellen. Vraag collega’s niets te herstarten.',
    ),
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'Mail van inwoners komt later aan. Bellen werkt wel. Zeg: stuur uw mail niet opnieuw, hij wacht.',
    ),
    tell(
      'willemijn',
      'Gemeentesecretaris',
      'De werkplekken liggen stil. Balies werken op papier. Om [tijd] bel ik of we opschalen.',
      'Na een uur',
    ),
  ],
  meanwhile: [
    'Bel of loop langs in plaats van mailen. De telefoon werkt apart.',
    'Schrijf op papier of in een leeg bestand op je laptop.',
    'Balies: map Nood bij elke balie. Spoed eerst.',
  ],
  access: ['Noodaccount: verzegelde envelop 8, kluis stadhuis.', 'Kluishouder: Otto Prins. Tweede: Marieke de Wit.'],
  stopAndCall: [
    'Bericht over losgeld, vreemde bestanden? Kabel eruit, bel de CISO.',
    'Vraagt een beller om je code? Hang op en bel piket ICT.',
  ],
  stopCalls: [role('ciso'), role('piket-ict')],
  start: [
    routine('Zet de laptop aan op een kabel.', 'Aanmeldscherm binnen een minuut.'),
    routine('Open mail en agenda.', 'Berichten van vandaag staan er.'),
  ],
  stop: [
    routine('Meld onderhoud twee dagen vooraf op intranet.', 'Bericht staat bovenaan.', 5),
    routine('Zet mail op Wachten in het beheerscherm.', 'Mail blijft in de rij staan.'),
  ],
  check: [
    routine('Stuur elke ochtend om 7:30 een testmail.', 'Antwoord binnen vijf minuten.'),
    routine('Bekijk hoeveel laptops updates missen.', 'Minder dan vijf procent.', 5),
  ],
});
