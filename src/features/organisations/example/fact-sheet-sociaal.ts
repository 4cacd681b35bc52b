import { factSheet, routine, step, tell, tellPress, tellTeam } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { person, role, supplier } from './record.ts';

/** What to do when benefits and income fails. */
export const income = factSheet('application', 'sociaal', 'Suite sociaal domein', {
  recognise: [
    'Consulenten kunnen niet aanmelden of een dossier niet openen.',
    'De betaalrun stopt met een fout of komt niet in het financieel systeem.',
    'Bedragen of namen kloppen niet.',
  ],
  prioOneWhen: [
    'Tussen de 6e en de 10e van de maand: de uitkeringen moeten eruit.',
    'Spoedhulp of leefgeld kan niet worden uitbetaald.',
  ],
  steps: [
    step(
      'Kijk naar de datum. De 6e tot en met de 10e: bel nu.',
      'Je weet of de betaalrun gevaar loopt.',
      'Teamleider niet bereikbaar? Bel Rashid El Amrani.',
      3,
      { call: mobile.bart },
    ),
    step(
      'Vraag een consulent of alle modules stuk zijn, of één.',
      'Je weet welke: uitkering, Wmo of schulden.',
      'Niemand aanwezig? Open de suite zelf en klik de modules langs.',
      5,
      { call: desk.inkomen },
    ),
    step(
      'Vraag piket ICT of servers en database groen zijn.',
      'Alles is groen.',
      'Iets rood? Piket ICT lost dat eerst op. Jij gaat naar stap 5.',
      5,
      { call: duty.ict },
    ),
    step(
      'Bel Samenspoor: klantnummer SSP-0777. Zeg of er een run loopt.',
      'Je krijgt een meldnummer.',
      'Na 22:00 geen dienst? Bel om 7:00 als eerste.',
      10,
      { call: emergency.samenspoor },
    ),
    step(
      'Noteer fout en tijd. Start de betaalrun niet opnieuw.',
      'Er is maar één betaalbestand, of nog geen.',
      'Twee bestanden? Bel financiën en laat ze tegenhouden.',
      5,
      { call: mobile.linda },
    ),
    step(
      'Vraag: betalen we het bestand van vorige maand?',
      'De teamleider zegt ja of nee, met tijd.',
      'Geen besluit voor 12:00 op de 9e? Bel de directie.',
      15,
      { who: 'Teamleider werk en inkomen', call: mobile.bart },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel drie dossiers en het totaal.',
      'Aantal en bedrag wijken minder dan 2% af van vorige maand.',
      'Meer verschil? Niet betalen. Bel Els van Dam.',
      20,
    ),
  ],
  inform: [
    tell(
      'bart',
      'Teamleider werk en inkomen',
      'De suite werkt niet sinds [tijd]. Betaalrun: [stand]. Wil je om [tijd] besluiten over het bestand van vorige maand?',
    ),
    tell(
      'linda',
      'Functioneel beheer financiën',
      'Uitkeringen komen later of als herhaling van vorige maand. Let op dubbel betalen.',
    ),
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'We kunnen dossiers nu niet zien. Geld voor eten of medicijnen nodig? Verbind door met werk en inkomen.',
    ),
    tellPress('Uitkeringen komen mogelijk een dag later. In nood? Bel ons. Nog niet plaatsen.', 'Op de 9e na 12:00'),
  ],
  meanwhile: [
    'Geen geld voor vandaag: leefgeld uit de noodkas, tot 250 euro.',
    'Aanvraag: papieren formulier. De datum van melding telt.',
    'Spoed bij zorg: consulent belt de aanbieder en schrijft de afspraak op.',
  ],
  access: [
    'Beheer: verzegelde envelop 3, kluis stadhuis. Kluishouder: Otto Prins.',
    'Noodkas: kluis balie inkomen, met z’n tweeën.',
  ],
  stopAndCall: [
    'Twijfel over dubbel betalen? Stop. Bel Linda Jansen en Voorbeeldbank.',
    'Kan iemand dossiers zien die niet van hem zijn? Bel de CISO.',
  ],
  stopCalls: [person('linda'), supplier('bank'), role('ciso')],
  start: [
    routine('Start eerst de database, dan de suite.', 'De bewaking toont twee keer groen.', 10),
    routine('Start de taakplanner.', 'De taken van vannacht staan klaar.', 3),
  ],
  stop: [
    routine('Kijk of er een betaalrun loopt.', 'Er loopt niets.'),
    routine('Stop de taakplanner, daarna de suite.', 'Beide staan op Gestopt.', 5),
  ],
  check: [
    routine('Bekijk elke ochtend het verslag van de nacht.', 'Alle taken geslaagd.'),
    routine('Vergelijk op de 8e het totaal met vorige maand.', 'Verschil kleiner dan 2%.', 10),
  ],
});
