import { factSheet, routine, step, tell, tellPress, tellTeam } from './fact-sheet-parts.ts';
import { desk, emergency, mobile } from './numbers.ts';
import { role } from './record.ts';

/** What to do when the case system fails. */
export const cases = factSheet('application', 'zaaksysteem', 'Zaaksysteem', {
  recognise: [
    'Collega’s zien “dienst niet beschikbaar” of een leeg werkoverzicht.',
    'Een zaak opslaan lukt niet, of bijlagen openen niet.',
    'Aanvragen van de website komen niet binnen.',
  ],
  prioOneWhen: [
    'Meer dan één team kan niet werken, langer dan een halfuur.',
    'Een besluit met een wettelijke termijn moet vandaag de deur uit.',
  ],
  steps: [
    step(
      'Open het zaaksysteem zelf, in een privévenster.',
      'Je ziet dezelfde fout.',
      'Werkt het bij jou? Laat de melder de browser sluiten en opnieuw openen.',
      2,
    ),
    step(
      'Kijk op storing.zaaklijn.example.',
      'Je ziet of er een storing bekend is.',
      'Pagina opent niet? Test internet: factsheet Netwerk en internet.',
      3,
    ),
    step(
      'Meld aan bij Documentbeheer en open een stuk.',
      'Het stuk opent. Het ligt dus aan het zaaksysteem.',
      'Ook stuk? Pak het factsheet Documentbeheer.',
      2,
    ),
    step(
      'Bel Zaaklijn. Noem klantnummer ZL-48000 en de foutcode.',
      'Je krijgt een meldnummer en een eerste verwachting.',
      'Buiten 7:00-22:00? Spreek in en kies optie 9 voor nood.',
      10,
      { call: emergency.zaaklijn },
    ),
    step(
      'Laat de servicedesk meldingen bundelen.',
      'Er is één nummer voor alle meldingen.',
      'Servicedesk dicht? Schrijf zelf namen en zaaknummers op.',
      5,
      { call: desk.servicedesk },
    ),
    step(
      'Vraag de teams welke termijnen vandaag aflopen.',
      'Je hebt een lijst, al is die leeg.',
      'Geen antwoord? Neem de papieren termijnlijst van maandag.',
      15,
      { who: 'Teamleider informatiebeheer', call: mobile.vera },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel: maak een testzaak met bijlage.',
      'De zaak slaat op en de bijlage opent.',
      'Lukt het niet? Laat de melding open staan en bel Zaaklijn.',
      5,
    ),
  ],
  inform: [
    tell(
      'vera',
      'Teamleider informatiebeheer',
      'Het zaaksysteem werkt niet sinds [tijd]. Welke termijnen lopen vandaag af? Ik bel om [tijd].',
    ),
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'We kunnen de stand van een aanvraag nu niet zien. Schrijf naam, nummer en vraag op en zeg dat we morgen terugbellen.',
    ),
    tellTeam(
      'servicedesk',
      'Servicedesk',
      'Zaaksysteem ligt stil voor iedereen. Geen nieuwe meldingen maken, alleen tellen. Werk op papier; later invoeren.',
    ),
    tellPress(
      'Aanvragen van inwoners komen later binnen dan normaal. Niets gaat verloren. Graag een regel op de website.',
      'Na vier uur',
    ),
  ],
  meanwhile: [
    'Nieuwe aanvraag: papieren formulier. De datum van ontvangst telt.',
    'Besluit dat vandaag weg moet: brief uit de map Nood, tekenen met pen.',
    'Aanvragen via de website wachten vanzelf. Je hoeft niets te doen.',
  ],
  access: [
    'Beheer: verzegelde envelop 2, kluis stadhuis. Kluishouder: Otto Prins.',
    'Portaal Zaaklijn: account van Sander Kok of Anouk Peters.',
  ],
  stopAndCall: [
    'Zie je zaken van een andere gemeente? Sluit het scherm en bel de CISO.',
    'Loopt vandaag een termijn af die je niet haalt? Bel de teamleider.',
  ],
  stopCalls: [role('ciso')],
  start: [
    routine('Meld aan als beheerder en open Beheer, Koppelingen.', 'Alle koppelingen staan op groen.', 3),
    routine('Zet de koppeling met E-formulieren aan.', 'De teller van wachtende aanvragen loopt terug.', 10),
  ],
  stop: [
    routine('Zet een melding op het startscherm, een uur vooraf.', 'Iedereen ziet de melding.'),
    routine('Zet de koppeling met E-formulieren op Wachten.', 'Nieuwe aanvragen staan in de rij.'),
  ],
  check: [
    routine('Bekijk elke ochtend de rij met mislukte berichten.', 'De rij is leeg, of je weet waarom niet.'),
    routine('Open een zaak van gisteren met bijlage.', 'Alles opent binnen vijf seconden.'),
  ],
});
