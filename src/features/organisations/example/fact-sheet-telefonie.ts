import { factSheet, routine, step, tell, tellPress } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { person, role } from './record.ts';

/** What to do when telephony fails. */
export const telephony = factSheet('application', 'telefonie', 'Telefonie', {
  recognise: [
    'Inwoners horen niets, in gesprek of een vreemde toon.',
    'Toestellen tonen “geen dienst”; het klantcontactcentrum ziet geen wachtrij.',
    'Bellen naar buiten lukt niet.',
  ],
  prioOneWhen: [
    'Het hoofdnummer of het piketnummer is niet bereikbaar.',
    'Er speelt ook iets anders waarvoor inwoners moeten kunnen bellen.',
  ],
  steps: [
    step(
      'Bel met je mobiel het hoofdnummer.',
      'Je hoort niets of een fout: inkomend is stuk.',
      'Wordt opgenomen? Test uitgaand en ga naar stap 3.',
      2,
      { call: desk.klantcontact },
    ),
    step(
      'Bel met je mobiel het piketnummer ICT.',
      'De piketdienst neemt op.',
      'Stuk? Dan bellen we mobiel: nummers bij Personen.',
      2,
      { call: duty.ict },
    ),
    step(
      'Open een website op een pc met kabel in het stadhuis.',
      'De pagina opent: internet werkt.',
      'Opent niet? Pak eerst het factsheet Netwerk en internet.',
      3,
    ),
    step(
      'Bel Spreekbuis: klantnummer ST-099000, welk nummer.',
      'Je krijgt een meldnummer.',
      'Na 10 minuten niemand? Bel opnieuw, kies optie 1: prio.',
      10,
      { call: emergency.spreekbuis },
    ),
    step(
      'Laat het hoofdnummer doorzetten naar Carla en Murat.',
      'Bel het hoofdnummer: hun mobiel gaat over.',
      'Kan niet? Vraag om een bandje met de tekst hieronder.',
      10,
      { call: emergency.spreekbuis },
    ),
    step(
      'Laat twee collega’s opnemen en een lijst bijhouden.',
      'Elke beller wordt genoteerd.',
      'Te druk? Zet het bandje aan en bel terug.',
      10,
      { who: 'Coördinator klantcontact', call: mobile.carla },
    ),
    step(
      'Bel mobiel wie bij Wie inlichten staat, op volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Stuur een sms en ga door.',
      10,
    ),
    step(
      'Controleer na herstel: bel in en uit. Stop doorzetten.',
      'Het vaste toestel gaat over, de mobiel niet meer.',
      'Mobiel gaat nog over? Bel Spreekbuis.',
      5,
    ),
  ],
  inform: [
    tell(
      'carla',
      'Coördinator klantcontact',
      'De telefoon ligt stil sinds [tijd]. Het hoofdnummer gaat naar jou en Murat. Houd een lijst bij.',
    ),
    tell(
      'henk',
      'Hoofd ICT',
      'Telefonie ligt stil: [inkomend/uitgaand/beide]. Spreekbuis is gebeld. Doorzetten naar mobiel is [wel/niet] gelukt.',
    ),
    {
      who: 'Meldkamer veiligheidsregio',
      number: duty.safetyRegion,
      when: 'Na een halfuur',
      text: 'De gemeente is slecht bereikbaar. Bel voor nood de officier van dienst of piket ICT op mobiel.',
    },
    tellPress(
      'We zijn telefonisch slecht bereikbaar. Mailen en chatten kan. Bij nood: 112. Graag op website en sociale media.',
      'Na een halfuur',
    ),
  ],
  meanwhile: [
    'Bel collega’s mobiel. De lijst staat in Paraat onder Bellen.',
    'Inwoners: chat, mail of de balie. Gevaar: 112.',
    'Gemist? Bel terug van de lijst, oudste eerst.',
  ],
  access: [
    'Portaal Spreekbuis: account van Lars Vink of Erik Postma.',
    'Geen portaal? Controlewoord in envelop 11, kluis stadhuis.',
  ],
  stopAndCall: [
    '112 niet te bellen? Bel de gebouwbeheerder: ook de lift is dan stil.',
    'Wordt er gedreigd of afgeluisterd? Bel de CISO.',
  ],
  stopCalls: [person('otto'), role('ciso')],
  start: [
    routine('Meld de wachtrij aan in het scherm Klantcontact.', 'De teller staat op nul en loopt.'),
    routine('Bel het hoofdnummer met je mobiel.', 'Je hoort het welkom en komt in de rij.'),
  ],
  stop: [
    routine('Zet om 17:00 het bandje Gesloten aan.', 'Bel: je hoort het bandje.'),
    routine('Zet spoed door naar het piketnummer.', 'Toets 1: de mobiel van piket gaat over.'),
  ],
  check: [
    routine('Bel elke ochtend om 8:15 het hoofdnummer.', 'Opgenomen binnen een minuut.'),
    routine('Test elke maand doorzetten naar mobiel.', 'Mobiel gaat over binnen een minuut.', 10),
  ],
});
