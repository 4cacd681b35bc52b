import { factSheet, routine, step, tell, tellTeam } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { role, supplier } from './record.ts';

/** What to do when the financial system fails. */
export const finance = factSheet('application', 'financieel', 'Financieel systeem', {
  recognise: [
    'Medewerkers kunnen niet aanmelden of boeken.',
    'Het betaalbestand wordt niet gemaakt of de bank neemt het niet aan.',
    'Bestanden van sociaal domein of salaris komen niet binnen.',
  ],
  prioOneWhen: [
    'Op een betaaldag (dinsdag, donderdag, de 10e) na 11:00.',
    'Er is iets dubbel, te veel of aan de verkeerde betaald.',
  ],
  steps: [
    step(
      'Kijk of het een betaaldag is. De bank sluit om 15:00.',
      'Je weet hoeveel tijd er is.',
      'Minder dan 2 uur? Doe eerst stap 5.',
      2,
    ),
    step(
      'Vraag de administratie of er een bestand klaarstaat.',
      'Je weet: geen bestand, één bestand, of al verstuurd.',
      'Niemand aanwezig? Bel Mohamed Azzouzi.',
      5,
      { call: desk.financien },
    ),
    step(
      'Vraag piket ICT of servers en database groen zijn.',
      'Alles is groen.',
      'Iets rood? Piket ICT lost dat eerst op.',
      5,
      { call: duty.ict },
    ),
    step(
      'Bel Cijferzicht: klantnummer CZ-5512, wacht er een run?',
      'Je krijgt een meldnummer.',
      'Na 18:00 op gewone dagen: meld in het portaal.',
      10,
      { call: emergency.cijferzicht },
    ),
    step(
      'Vraag de bank tot hoe laat een bestand nog mee kan.',
      'Je hebt een tijd en een naam.',
      'Te laat? Vraag om spoedbetaling voor de uitkeringen.',
      10,
      { who: 'Financieel administrateur', call: emergency.bank },
    ),
    step(
      'Laat spoed los klaarzetten, met twee handtekeningen.',
      'Twee bevoegden hebben getekend.',
      'Tweede bevoegde weg? Bel het hoofd financiën.',
      20,
      { who: 'Teamleider financiën', call: mobile.saskia },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel aantal en totaal met de bank.',
      'Aantal en bedrag zijn tot op de cent gelijk.',
      'Verschil? Niet vrijgeven. Bel Linda Jansen.',
      10,
    ),
  ],
  inform: [
    tell(
      'saskia',
      'Teamleider financiën',
      'Financiën werkt niet sinds [tijd]. Betaalbestand: [stand]. De bank wacht tot [tijd]. Wil je tekenen voor spoed?',
    ),
    tell(
      'bart',
      'Teamleider werk en inkomen',
      'De betaling van uitkeringen loopt gevaar. Om [tijd] weten we meer. Zet de noodkas klaar.',
      'Rond de 10e',
    ),
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'Betalingen van vandaag komen mogelijk een dag later. Wie daardoor in nood komt: doorverbinden met werk en inkomen.',
    ),
    tell(
      'arjan',
      'Directeur bedrijfsvoering',
      'Betalen lukt vandaag mogelijk niet. Het gaat om [bedrag]. Volgend bericht om [tijd].',
      'Na 13:00 op een betaaldag',
    ),
  ],
  meanwhile: [
    'Spoed betalen: rechtstreeks bij de bank, met twee bevoegden.',
    'Rekening ontvangen: datum erop, in de bak Storing. Later boeken.',
    'Aan de balie: contant of pin met een papieren bon uit het bonnenboek.',
  ],
  access: [
    'Beheer: verzegelde envelop 6, kluis stadhuis. Kluishouder: Otto Prins.',
    'Bank: eigen pas van Saskia Groen, Linda Jansen, Mohamed Azzouzi.',
  ],
  stopAndCall: [
    'Wordt iets dubbel betaald? Bel Voorbeeldbank om te blokkeren.',
    'Vraagt een mail om een ander rekeningnummer? Niet doen, bel de CISO.',
  ],
  stopCalls: [supplier('bank'), role('ciso')],
  start: [
    routine('Start database, bestandsserver en dan het financieel systeem.', 'Drie keer groen op de bewaking.', 10),
    routine('Open het grootboek van deze maand.', 'De stand van gisteren klopt.'),
  ],
  stop: [
    routine('Kijk of er een betaalrun of import loopt.', 'Er loopt niets.'),
    routine('Meld gebruikers af en stop de dienst.', 'De dienst staat op Gestopt.', 10),
  ],
  check: [
    routine('Vergelijk elke ochtend het afschrift met het grootboek.', 'Saldo gelijk.', 10),
    routine('Bekijk of de bestanden van sociaal domein en salaris binnen zijn.', 'Beide staan op Verwerkt.', 5),
  ],
});
