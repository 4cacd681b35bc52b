import { factSheet, routine, step, tell, tellTeam } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';

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
      'Kijk of het een betaaldag is en hoe laat de bank sluit: 15:00.',
      'Je weet hoeveel tijd er is.',
      'Minder dan 2 uur? Doe eerst stap 5.',
      2,
    ),
    step(
      'Vraag de administratie wat zij zien en of er een bestand klaarstaat.',
      'Je weet: geen bestand, één bestand, of al verstuurd.',
      'Niemand aanwezig? Bel Mohamed Azzouzi.',
      5,
      { call: desk.financien },
    ),
    step(
      'Bel piket ICT en vraag of database en bestandsserver groen zijn.',
      'Alles is groen.',
      'Iets rood? Piket ICT lost dat eerst op.',
      5,
      { call: duty.ict },
    ),
    step(
      'Bel Cijferzicht. Noem klantnummer CZ-5512 en of er een betaalrun wacht.',
      'Je krijgt een meldnummer.',
      'Na 18:00 op gewone dagen: meld in het portaal.',
      10,
      { call: emergency.cijferzicht },
    ),
    step(
      'Bel de bank en vraag tot hoe laat een bestand vandaag nog mee kan.',
      'Je hebt een tijd en een naam.',
      'Te laat? Vraag om spoedbetaling voor de uitkeringen.',
      10,
      { who: 'Financieel administrateur', call: emergency.bank },
    ),
    step(
      'Laat spoed los klaarzetten bij de bank, met twee handtekeningen.',
      'Twee bevoegden hebben getekend.',
      'Tweede bevoegde weg? Bel het hoofd financiën.',
      20,
      { who: 'Teamleider financiën', call: mobile.saskia },
    ),
    step(
      'Informeer de mensen hieronder, van boven naar beneden.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel aantal en totaal van het bestand met de bank.',
      'Aantal en bedrag zijn tot op de cent gelijk.',
      'Verschil? Niet vrijgeven. Bel Linda Jansen.',
      10,
    ),
  ],
  inform: [
    tell(
      'saskia',
      'Teamleider financiën',
      'Het financieel systeem werkt niet sinds [tijd]. Betaalbestand: [geen/klaar/verstuurd]. De bank wacht tot [tijd]. Wil je tekenen voor spoed?',
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
    'Beheeraccount: verzegelde envelop 6, kluis stadhuis. Kluishouder: Otto Prins.',
    'Bankpassen: persoonlijk, bij Saskia Groen, Linda Jansen en Mohamed Azzouzi.',
  ],
  stopAndCall: [
    'Denk je dat iets dubbel betaald wordt? Stop en bel de bank om te blokkeren.',
    'Vraagt iemand per mail om een ander rekeningnummer? Niet doen. Bel de CISO.',
  ],
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
