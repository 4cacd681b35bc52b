import type { Plan } from '#features/plans/plan.ts';
import { actionCard } from './action-cards.ts';
import { duty, mobile } from './numbers.ts';
import { planStep, sectionsOf } from './plan-parts.ts';
import { procedure } from './procedures.ts';
import { dayBefore, idOf, location, person, role, team } from './record.ts';
import { decidedServices } from './services-harm.ts';
import { scenario, template } from './templates.ts';

/** The plan for the whole municipality: who decides, and what comes back first. */
export const planOrganisation = (now: string): Plan => ({
  name: 'Continuïteitsplan Gemeente Voorbeeldstad',
  type: 'organisation',
  about: idOf('organisation', 'voorbeeldstad'),
  summary: 'Wie beslist, wat voorgaat en hoe alles weer op gang komt als meer dan één systeem of een gebouw uitvalt.',
  owner: person('arjan'),
  deputy: person('henk'),
  template: template('organisation'),
  sections: sectionsOf('organisation', {
    doel: {
      text: 'Dit plan geldt als één factsheet niet meer genoeg is: meer systemen tegelijk, een gebouw dat dicht is, of een aanval.',
    },
    voorrang: {
      text: 'De directie koos deze volgorde:\n\n1. Gevaar op straat en de telefoon.\n2. Spoedhulp, en de uitkering rond de 10e.\n3. Geboorte, overlijden en reisdocumenten.\n4. Al het andere.\n\nDe raad, de website en de post kunnen een dag wachten.',
    },
    alarmeren: {
      text: 'Wie piket heeft, belt de manager ICT. Die belt de voorzitter. De voorzitter belt de andere rollen.\n\nNeemt iemand binnen vijf minuten niet op? Bel de tweede van die rol, en daarna de derde.',
    },
    overleg: {
      text: 'In de crisisruimte van het stadhuis, kamer 2.10. Is het stadhuis dicht? In de brandweerkazerne aan de Singel. Werkt niets? Dan elk heel uur in de hal van de kazerne.',
      variants: [{ scenario: scenario('telephony'), text: 'Gebruik de portofoons uit de kluis, kanaal 3.' }],
    },
    'eerste-stappen': {
      variants: [
        {
          scenario: scenario('ransomware'),
          text: 'Sluit eerst af, zoek daarna uit. De CISO mag zonder overleg het internet en de VPN uitzetten.',
        },
        { scenario: scenario('fire'), text: 'Mensen gaan voor. Tel op de verzamelplaats of iedereen er is.' },
      ],
    },
    oefenen: {
      text: 'Twee keer per jaar aan tafel, één keer per jaar echt: met uitgezette systemen en zonder aankondiging.',
    },
  }),
  scope: ['Alle diensten van de gemeente, in alle gebouwen.'],
  exclusions: ['Een ramp of crisis in de stad zelf: dat leidt de veiligheidsregio.'],
  assumptions: ['Ten minste één datacenter werkt.', 'De helft van de mensen is er.'],
  notArranged: [
    {
      what: 'Een tweede plek voor alle 410 medewerkers.',
      why: 'Te duur. De Brug heeft plek voor 30, de rest werkt thuis.',
    },
  ],
  activateWhen: [
    'Drie of meer diensten van prioriteit 1 liggen tegelijk stil.',
    'Het stadhuis is langer dan vier uur dicht.',
    'Er zijn tekenen van een aanval op ons netwerk.',
  ],
  mayDeclare: [role('voorzitter'), role('cio')],
  roles: [
    { role: role('voorzitter'), task: 'Leidt het overleg en hakt knopen door.', indispensable: true },
    { role: role('cio'), task: 'Bewaakt welke diensten voorgaan.', indispensable: true },
    { role: role('loghouder'), task: 'Schrijft elk besluit op, met tijd en nummer.', indispensable: true },
    { role: role('ciso'), task: 'Zegt wat er afgesloten moet worden.', indispensable: true },
    { role: role('manager-ict'), task: 'Stuurt techniek en leveranciers aan.', indispensable: true },
    { role: role('communicatie'), task: 'Schrijft alle berichten.', indispensable: true },
    { role: role('kluishouder'), task: 'Geeft enveloppen uit en schrijft op aan wie.' },
  ],
  restartOrder: {
    decidedBy: role('cio'),
    decidedOn: dayBefore(now, 90),
    reason:
      'Gevaar en bereikbaar zijn gaan voor. Daarna wie geen dag kan wachten. De uitkering telt het zwaarst rond de 10e.',
    order: decidedServices.map((key) => idOf('service', key)),
  },
  scenarios: [
    ...['power', 'software', 'hardware', 'network', 'supplier', 'ransomware', 'insider'],
    ...['fire', 'water', 'theft', 'building', 'staff', 'telephony'],
  ].map(scenario),
  steps: [
    planStep(
      'response',
      'piket-ict',
      ['Bel de manager ICT en zeg wat je ziet.', 'Die neemt het over.', 'Bel de tweede van die rol.'],
      { call: mobile.henk, duration: 5 },
    ),
    planStep(
      'response',
      'voorzitter',
      ['Roep het calamiteitenteam bijeen.', 'Zes rollen zijn er, of hun tweede.', 'Begin met wie er is.'],
      { duration: 30, communicate: true },
    ),
    planStep(
      'response',
      'ciso',
      ['Zeg of dit een aanval kan zijn.', 'Ja of nee, met reden.', 'Weet je het niet? Doe alsof het ja is.'],
      { duration: 15 },
    ),
    planStep(
      'response',
      'cio',
      [
        'Kies welke diensten het eerst terugkomen.',
        'De volgorde staat in het logboek.',
        'Neem de volgorde van dit plan.',
      ],
      { duration: 20 },
    ),
    planStep(
      'emergency',
      'manager-ict',
      [
        'Schakel de belangrijkste nummers door.',
        'Het hoofdnummer gaat over op een mobiel.',
        'Bel de telecomleverancier.',
      ],
      { otherwise: 'other-plan', otherwisePlan: actionCard('doorschakelen'), duration: 30 },
    ),
    planStep(
      'emergency',
      'voorzitter',
      ['Laat teams op hun minimum werken, met hun eigen plan.', 'Elk team meldt wat door gaat.', 'Stuur iemand langs.'],
      { duration: 60, communicate: true },
    ),
    planStep(
      'emergency',
      'communicatie',
      [
        'Bel de veiligheidsregio als het langer dan vier uur duurt.',
        'De officier van dienst weet het.',
        'Bel de meldkamer.',
      ],
      { call: duty.safetyRegion, duration: 10, communicate: true },
    ),
    planStep(
      'recovery',
      'manager-ict',
      [
        'Bouw op in de volgorde van dit plan.',
        'Elke ronde werkt voor de volgende begint.',
        'Sla over wat stukblijft. Meld het aan de CIO.',
      ],
      { duration: 480 },
    ),
    planStep(
      'recovery',
      'piket-ict',
      ['Kijk of de back-up van vannacht goed is.', 'Alle regels zijn groen.', 'Zet niets terug. Bel de CIO.'],
      { follows: procedure('back'), duration: 20 },
    ),
    planStep(
      'return',
      'voorzitter',
      ['Verklaar dat het voorbij is, met tijd en naam.', 'De loghouder schreef het op.', 'Nog twijfel? Wacht een uur.'],
      { duration: 15, communicate: true },
    ),
    planStep(
      'return',
      'loghouder',
      ['Plan de evaluatie, binnen twee weken.', 'Iedereen heeft een uitnodiging.', 'Doe het met wie kan.'],
      { duration: 15 },
    ),
  ],
  actions: [actionCard('verhuizen'), actionCard('bellen-zonder-centrale'), actionCard('doorschakelen')],
  restore: {
    backup: procedure('back'),
    lastTestOn: dayBefore(now, 420),
    result: 'Alleen de bestanden getest, niet de databases.',
  },
  communication: [
    {
      audience: 'staff',
      who: role('communicatie'),
      when: 'Binnen een uur, en elke twee uur',
      channel: 'Sms, en een bord in de hal',
      text: 'Er is een grote storing. Werk met het plan van je team. Bel niet naar de servicedesk. Volgend bericht om [tijd].',
    },
    {
      audience: 'residents',
      who: role('communicatie'),
      when: 'Binnen een uur',
      channel: 'Website en sociale media',
      text: 'Door een storing helpen we vandaag alleen bij spoed. Gevaar op straat kun je gewoon melden. Volgend bericht om [tijd].',
    },
    {
      audience: 'press',
      who: role('communicatie'),
      when: 'Als de pers belt',
      channel: 'Telefoon',
      text: 'We hebben een storing sinds [tijd]. Spoed gaat door. We vertellen om [tijd] meer. Meer weten we nu niet.',
    },
    {
      audience: 'management',
      who: role('voorzitter'),
      contact: person('willemijn'),
      when: 'Meteen',
      channel: 'Telefoon',
      text: 'Het calamiteitenplan geldt sinds [tijd]. Dit ligt stil: [diensten]. Dit heb ik nodig: [besluit].',
    },
  ],
  suppliers: [],
  resources: [
    { what: 'Portofoons', quantity: 6, where: 'Kluis van het stadhuis', within: 30 },
    { what: 'Laptops die los van het netwerk werken', quantity: 20, where: 'Kast in De Brug', within: 120 },
    { what: 'Papieren plannen en factsheets', quantity: 3, where: 'Kluis, De Brug, kazerne', within: 30 },
  ],
  alternateSites: [location('uitwijk'), location('werf'), location('kazerne')],
  declaredBy: role('voorzitter'),
  recoveredWhen: [
    'Alle diensten van prioriteit 1 en 2 werken.',
    'De CISO ziet geen tekenen meer van een aanval.',
    'Per dienst zei de eigenaar: het klopt.',
  ],
  holders: [
    { holder: role('voorzitter'), form: 'paper', where: 'Thuis, in een gesloten map', receivedOn: dayBefore(now, 70) },
    { holder: role('loghouder'), form: 'device', where: 'Eigen telefoon', receivedOn: dayBefore(now, 70) },
    { holder: location('kazerne'), form: 'paper', where: 'Crisisruimte', receivedOn: dayBefore(now, 300) },
  ],
  mustKnow: [
    role('voorzitter'),
    role('cio'),
    role('loghouder'),
    role('ciso'),
    role('manager-ict'),
    role('communicatie'),
    team('ict'),
  ],
});
