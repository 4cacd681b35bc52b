import { factSheet, routine, step, tell, tellTeam } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { role } from './record.ts';

/** What to do when documents fails. */
export const documents = factSheet('application', 'documenten', 'Documentbeheer', {
  recognise: [
    'Een stuk openen geeft een fout of duurt langer dan een minuut.',
    'Bijlagen in zaaksysteem en vergunningen zijn leeg.',
    'Opslaan lukt niet: “geen ruimte” of “geen verbinding”.',
  ],
  prioOneWhen: ['Zaaksysteem, vergunningen en bestuur kunnen geen stuk openen.', 'Stukken zijn weg of overschreven.'],
  steps: [
    step(
      'Open zelf een stuk van gisteren en een van vorig jaar.',
      'Beide openen niet.',
      'Opent één wel? Schrijf op welke map stuk is. Ga door.',
      3,
    ),
    step(
      'Vraag of stukken ontbreken of alleen niet openen.',
      'Ze openen niet, maar staan in de lijst.',
      'Zijn ze weg? Laat niemand opslaan en ga naar stap 5.',
      3,
      { call: desk.informatie },
    ),
    step(
      'Vraag piket ICT naar ruimte op de opslag en de database.',
      'Meer dan 10% vrij en groen.',
      'Vol of rood? Piket ICT lost dat eerst op.',
      5,
      { call: duty.ict },
    ),
    step(
      'Bel Archiefbrug: klantnummer AB-3001, naam van het archief.',
      'Je krijgt een meldnummer.',
      'Buiten 8:00-17:00? Meld in het portaal en bel om 8:00.',
      10,
      { call: emergency.archiefbrug },
    ),
    step(
      'Laat piket ICT de laatste goede back-up vasthouden.',
      'ICT noemt datum en tijd van die kopie.',
      'Geen kopie van vandaag? Bel het hoofd ICT.',
      5,
      { call: duty.ict },
    ),
    step(
      'Laat de teams stukken lokaal bewaren, met datum.',
      'Teamleiders bevestigen.',
      'Geen antwoord? Laat de servicedesk een bericht sturen.',
      10,
      { who: 'Teamleider informatiebeheer', call: mobile.vera },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel: open vijf stukken, sla er één op.',
      'Alles opent en de nieuwe versie staat er.',
      'Ontbreekt iets? Zet de melding weer open.',
      10,
    ),
  ],
  inform: [
    tell(
      'vera',
      'Teamleider informatiebeheer',
      'Documenten openen niet sinds [tijd]. Stukken zijn [niet weg/mogelijk weg]. Laat de teams lokaal opslaan.',
    ),
    tellTeam(
      'servicedesk',
      'Servicedesk',
      'Documentbeheer ligt stil, ook bijlagen in het zaaksysteem. Collega’s bewaren lokaal.',
    ),
    tell(
      'gerda',
      'Griffier',
      'Stukken voor raad en college zijn nu niet te openen. De laatste papieren set ligt bij de bode.',
      'Als er een vergadering is',
    ),
    tell(
      'naomi',
      'Bestuurssecretaris',
      'Besluiten van vandaag kunnen niet digitaal worden getekend. Tekenen met pen kan; later registreren.',
      'Als er een besluit ligt',
    ),
  ],
  meanwhile: [
    'Nieuw stuk: op je laptop, map Storing, datum in de naam.',
    'Stuk nodig? Vraag de papieren kopie, of zoek in je verzonden mail.',
    'Handtekening: met pen op papier, later scannen.',
  ],
  access: [
    'Beheer: verzegelde envelop 7, kluis stadhuis. Kluishouder: Otto Prins.',
    'Back-up terugzetten: alleen Nadia Khan of Ruben Mulder.',
  ],
  stopAndCall: [
    'Stukken versleuteld of rare namen? Zet niets uit, bel de CISO.',
    'Back-up terugzetten? Eerst de eigenaar: er gaat werk verloren.',
  ],
  stopCalls: [role('ciso')],
  start: [
    routine('Start database en opslag, daarna Documentbeheer.', 'Alles groen op de bewaking.', 10),
    routine('Start de zoekindex.', 'Zoeken op “besluit” geeft stukken van gisteren.', 10),
  ],
  stop: [
    routine('Meld de teams een uur vooraf dat zij moeten opslaan.', 'Minder dan vijf stukken staan open.', 60),
    routine('Stop de zoekindex en daarna Documentbeheer.', 'Beide staan op Gestopt.', 5),
  ],
  check: [
    routine('Bekijk elke maandag de vrije ruimte.', 'Meer dan 20% vrij.'),
    routine('Zet elk kwartaal één stuk terug uit de back-up.', 'Het stuk opent.', 20),
  ],
});
