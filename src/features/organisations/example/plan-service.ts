import type { Plan } from '#features/plans/plan.ts';
import { actionCard } from './action-cards.ts';
import { desk, duty, mobile } from './numbers.ts';
import { planStep, sectionsOf } from './plan-parts.ts';
import { dayBefore, idOf, location, person, role, team } from './record.ts';
import { scenario, template } from './templates.ts';

/** The plan for registering births and deaths: a service that never stops. */
export const planService = (now: string): Plan => ({
  name: 'Continuïteitsplan Geboorte en overlijden aangeven',
  type: 'service',
  about: idOf('service', 'aangifte'),
  summary: 'Een familie kan altijd aangifte doen, ook zonder systemen en ook in een ander gebouw.',
  owner: person('marieke'),
  deputy: person('fatima'),
  template: template('service'),
  sections: sectionsOf('service', {
    doel: {
      text: 'Na een overlijden mag een begrafenis pas met een akte. Een geboorte moet binnen drie dagen zijn aangegeven. Deze dienst gaat dus altijd door.',
    },
    minimum: {
      text: '| Taak | Mensen | Kan wachten |\n| --- | --- | --- |\n| Overlijden aangeven | 2 | nee |\n| Geboorte aangeven | 2 | tot morgen |\n| Uittreksel van een akte | 1 | ja, een week |',
    },
    gevolgen: { text: 'Het doet het meest pijn op maandag: dan komen de overlijdens van het weekend binnen.' },
    terugzetten: {
      text: 'Deze dienst heeft geen eigen gegevens. Terugzetten doe je met het plan van [Burgerzaken (BRP)](../plan/continuiteitsplan-burgerzaken-brp.md).',
    },
    noodwerkwijze: {
      text: 'Twee ambtenaren tekenen elke papieren akte. Schrijf in blokletters.',
      variants: [
        {
          scenario: scenario('building'),
          text: 'Ontvang de familie in de uitwijk De Brug, in de kamer achter de balie.',
        },
        {
          scenario: scenario('staff'),
          text: 'Vraag Nabuurstede om een ambtenaar van de burgerlijke stand. Dat is afgesproken.',
        },
      ],
    },
  }),
  scope: ['Aangifte van geboorte en overlijden aan de balie.'],
  exclusions: ['Huwelijken: die verplaatsen we, in overleg met het paar.'],
  assumptions: ['Er zijn papieren akten in de map Nood akten.'],
  notArranged: [
    { what: 'Digitale aangifte door uitvaartondernemers.', why: 'Zij komen bij uitval naar de balie. Dat weten ze.' },
  ],
  activateWhen: ['De balie kan geen akte maken, langer dan een uur.', 'Het stadhuis is dicht.'],
  mayDeclare: [role('coordinator-klantcontact'), role('incidentmanager')],
  roles: [
    { role: role('coordinator-klantcontact'), task: 'Regelt de balie en de plek.', indispensable: true },
    { role: role('piket-applicaties'), task: 'Zorgt dat papieren akten later goed in het systeem komen.' },
  ],
  scenarios: ['software', 'building', 'staff', 'telephony'].map(scenario),
  steps: [
    planStep(
      'response',
      'coordinator-klantcontact',
      ['Vraag aan de balie wie er nu wacht.', 'Je weet hoeveel families er zijn.', 'Niemand? Ga naar stap 3.'],
      { call: desk.burgerzaken, duration: 5, otherwise: 'go-to-step', otherwiseStep: 3 },
    ),
    planStep(
      'response',
      'coordinator-klantcontact',
      [
        'Breng wie wacht naar een rustige kamer.',
        'De familie weet hoelang het duurt.',
        'Geen kamer vrij? Maak een afspraak voor vandaag.',
      ],
      { duration: 10, communicate: true },
    ),
    planStep(
      'emergency',
      'coordinator-klantcontact',
      [
        'Pak de map Nood akten en maak de akte op papier.',
        'Twee ambtenaren hebben getekend.',
        'Eén ambtenaar? Bel de teamleider.',
      ],
      { needs: ['Map Nood akten', 'Stempel uit de kluis'], call: mobile.marieke, duration: 30 },
    ),
    planStep(
      'emergency',
      'coordinator-klantcontact',
      [
        'Bel de uitvaartondernemers met wat er kan.',
        'Zij weten waar ze heen moeten.',
        'Spreek in en bel na een uur terug.',
      ],
      { duration: 20, communicate: true },
    ),
    planStep(
      'recovery',
      'piket-applicaties',
      ['Controleer of akten maken weer werkt.', 'Een proefakte verschijnt op het scherm.', 'Blijf op papier.'],
      { duration: 10, otherwise: 'other-plan', otherwisePlan: idOf('plan', 'brp') },
    ),
    planStep(
      'return',
      'piket-applicaties',
      [
        'Voer elke papieren akte in, met de datum van de aangifte.',
        'Het aantal klopt met de map.',
        'Klopt het niet? Zoek het nummer dat mist.',
      ],
      { duration: 120 },
    ),
  ],
  actions: [actionCard('verhuizen'), actionCard('bellen-zonder-centrale')],
  communication: [
    {
      audience: 'partners',
      who: role('coordinator-klantcontact'),
      when: 'Binnen een uur',
      channel: 'Telefoon',
      text: 'Ons systeem ligt stil. Aangifte van overlijden kan gewoon, op papier, aan onze balie. Neem de verklaring van de arts mee.',
    },
    {
      audience: 'residents',
      who: role('communicatie'),
      when: 'Binnen een uur',
      channel: 'Website',
      text: 'Aangifte van geboorte en overlijden kan gewoon aan de balie. Het duurt iets langer dan je van ons gewend bent.',
    },
  ],
  resources: [
    { what: 'Map Nood akten', quantity: 1, where: 'Balie, onderste la', within: 15 },
    { what: 'Stempel van de burgerlijke stand', quantity: 1, where: 'Kluis van het stadhuis', within: 30 },
  ],
  alternateSites: [location('uitwijk')],
  declaredBy: role('coordinator-klantcontact'),
  recoveredWhen: ['Een akte maken lukt weer in het systeem.', 'Alle papieren akten zijn ingevoerd en geteld.'],
  holders: [
    { holder: team('burgerzaken'), form: 'paper', where: 'Map Nood akten', receivedOn: dayBefore(now, 50) },
    { holder: idOf('organisation', 'nabuurstede'), form: 'file', where: `Bij hun balie, ${duty.neighbour}` },
  ],
  mustKnow: [team('burgerzaken')],
});
