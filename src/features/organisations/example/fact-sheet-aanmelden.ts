import { factSheet, routine, step, tell, tellTeam } from './fact-sheet-parts.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { role } from './record.ts';

/** What to do when signing in fails. */
export const signIn = factSheet('infrastructure', 'aanmelden', 'Aanmelden (identity provider)', {
  recognise: [
    'Veel collega’s kunnen nergens meer aanmelden; wie al binnen was, werkt door.',
    'De code op de telefoon komt niet, of wordt geweigerd.',
    'Foutmelding van Sleutelpoort, in meer dan één programma.',
  ],
  prioOneWhen: ['Meer dan één team kan niet aanmelden.', 'Iemand meldt aan als een ander, of van een vreemde plek.'],
  steps: [
    step(
      'Zeg de servicedesk: niemand meldt af of sluit af.',
      'Wie binnen is, blijft binnen.',
      'Servicedesk dicht? Begin met stap 2.',
      2,
      { call: desk.servicedesk },
    ),
    step(
      'Meld aan op je telefoon, zonder wifi.',
      'Ook daar lukt het niet: het ligt bij Sleutelpoort.',
      'Lukt het daar wel? Pak het factsheet Netwerk en internet.',
      3,
    ),
    step(
      'Vraag piket ICT: domeincontrollers groen, klok goed?',
      'Ten minste één is groen en de klok loopt gelijk.',
      'Beide rood? Dat gaat voor. Start virtualisatie eerst.',
      5,
      { call: duty.ict },
    ),
    step(
      'Bel Sleutelpoort. Noem klantnummer SP-20480 en prio 1.',
      'Je krijgt een meldnummer en een verwachting.',
      'Vragen zij het controlewoord? Dat ligt in envelop 9.',
      10,
      { call: emergency.sleutelpoort },
    ),
    step(
      'Vraag of het een storing is of een aanval.',
      'Je hoort: storing.',
      'Aanval of twijfel? Bel de CISO en verander niets meer.',
      3,
      { who: 'Beheerder aanmelden', call: mobile.chantal },
    ),
    step(
      'Laat elke balie aanmelden met een noodaccount.',
      'Balie 1 en het klantcontactcentrum werken.',
      'Lukt niet? Balies gaan op papier.',
      15,
      { who: 'Kluishouder', call: mobile.otto },
    ),
    step(
      'Bel wie bij Wie inlichten staat, in die volgorde.',
      'Iedereen weet wat niet werkt en wanneer je weer belt.',
      'Iemand onbereikbaar? Spreek in en ga door.',
      10,
    ),
    step(
      'Controleer na herstel: meld aan in drie programma’s.',
      'Alle drie openen.',
      'Eén niet? Bel de beheerder van dat programma.',
      5,
    ),
  ],
  inform: [
    tell(
      'henk',
      'Hoofd ICT',
      'Aanmelden lukt niet sinds [tijd]. Wie binnen is, werkt door. Sleutelpoort is gebeld. Oorzaak: [storing/onbekend].',
    ),
    tell(
      'marloes',
      'CISO',
      'Aanmelden ligt stil. Ik zie [wel/geen] tekenen van een aanval. Wil je meekijken voor we iets herstarten?',
    ),
    tellTeam(
      'klantcontact',
      'Klantcontactcentrum',
      'Meld niet af en sluit niets. Wie niet binnen komt, neemt vragen op papier aan.',
    ),
    tell(
      'willemijn',
      'Gemeentesecretaris',
      'Niemand kan aanmelden. Balies werken met noodaccounts of op papier. Volgend bericht om [tijd].',
      'Na een halfuur',
    ),
  ],
  meanwhile: [
    'Ben je binnen? Blijf binnen. Niet afmelden, laptop niet dichtklappen.',
    'Niet binnen? Bellen en papier; gebruik de map Nood van je team.',
    'Balies: noodaccount, één per balie, uit de verzegelde envelop.',
  ],
  access: [
    'Noodaccounts: verzegelde envelop 9, kluis stadhuis. Kluishouder: Otto Prins.',
    'Tweede set: kluis De Brug, sleutel bij Henk Scholten.',
  ],
  stopAndCall: [
    'Denk je aan een aanval? Verander niets, zet niets uit, bel de CISO.',
    'Tweede stap uitzetten? Alleen als de CISO ja zegt.',
  ],
  stopCalls: [role('ciso')],
  start: [
    routine('Start domeincontroller 1, wacht, start domeincontroller 2.', 'Beide groen, klok gelijk.', 15),
    routine('Zet de koppeling met Sleutelpoort aan.', 'Laatste gelijkstelling: nu.', 5),
  ],
  stop: [
    routine('Stop nooit beide domeincontrollers tegelijk.', 'Eén blijft groen.'),
    routine('Stop domeincontroller 2 en controleer aanmelden.', 'Aanmelden lukt nog.', 5),
  ],
  check: [
    routine('Bekijk elke ochtend mislukte aanmeldingen.', 'Minder dan 2% en geen vreemd land.', 5),
    routine('Test elk kwartaal één noodaccount en verzegel opnieuw.', 'Aanmelden lukt.', 15),
  ],
});
