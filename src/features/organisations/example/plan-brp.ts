import type { Plan } from '#features/plans/plan.ts';
import { actionCard } from './action-cards.ts';
import { desk, duty, emergency, mobile } from './numbers.ts';
import { planStep, sectionsOf } from './plan-parts.ts';
import { procedure } from './procedures.ts';
import { dayBefore, idOf, location, person, role, supplier, team } from './record.ts';
import { documentId } from './source-documents.ts';
import { scenario, template } from './templates.ts';

/** The plan for the registration of residents: the one on which most others lean. */
export const planBrp = (now: string): Plan => ({
  name: 'Continuïteitsplan Burgerzaken (BRP)',
  type: 'application',
  about: idOf('application', 'brp'),
  summary: 'Wat we doen als Burgerzaken uitvalt: spoed op papier, de leverancier aan het werk, en veilig weer op gang.',
  owner: person('fatima'),
  deputy: person('joost'),
  template: template('application'),
  sections: sectionsOf('application', {
    doel: {
      text: 'Burgerzaken is het systeem waarmee de balie inwoners opzoekt en documenten maakt. Twaalf andere systemen halen er hun gegevens uit.\n\nDit plan helpt als het langer dan een halfuur uitvalt. Duurt het korter? Gebruik het [factsheet](../application/burgerzaken-brp.md).',
      sources: [{ from: idOf('interview', 'brp'), part: 'Wat is het?', takenOn: dayBefore(now, 50) }],
    },
    gevolgen: {
      text: 'Het doet het meest pijn in de week voor de zomervakantie en in de week voor een verkiezing. Dan staan er 80 mensen per dag aan de balie.',
      sources: [{ from: idOf('interview', 'brp'), part: 'Wanneer is het druk?', takenOn: dayBefore(now, 50) }],
    },
    noodwerkwijze: {
      text: 'Alles wat op papier gaat, krijgt een volgnummer uit de map Nood. Zonder nummer kunnen we het later niet invoeren.',
      variants: [
        {
          scenario: scenario('building'),
          text: 'Werk vanuit de uitwijk De Brug. Pak de actiekaart **Balie burgerzaken verhuizen**. Geef alleen documenten uit die in de noodkoffer zitten.',
        },
        {
          scenario: scenario('ransomware'),
          text: 'Zet **geen enkele** computer van de balie aan. Alleen papier, tot de CISO zegt dat het mag.',
        },
        {
          scenario: scenario('power'),
          text: 'De kassa en de deuren doen het ook niet. Laat inwoners met spoed bellen.',
        },
      ],
    },
    'eerste-stappen': {
      variants: [
        {
          scenario: scenario('ransomware'),
          text: '**Herstart niets en zet niets uit.** Trek de netwerkkabels van de balie eruit en bel de CISO.',
        },
      ],
    },
    herstel: {
      variants: [
        {
          scenario: scenario('ransomware'),
          text: '**Zet niets terug voordat de CISO het goed vindt.** Alleen op schone computers, met een kopie van voor de aanval. Twijfel je? Wacht.',
        },
      ],
      sources: [{ from: documentId('brp', 'manual'), part: 'Hoofdstuk 6, Storingen', takenOn: dayBefore(now, 50) }],
    },
    inrichting: {
      text: 'De kleinste inrichting: één databaseserver, één applicatieserver met 16 GB geheugen, en de landelijke koppeling. Vier balies tegelijk kunnen daarop werken.',
    },
    volgorde: {
      text: 'Eerst stroom en netwerk, dan de servers en de database, dan aanmelden, dan pas Burgerzaken. Hieronder staat wat op wat wacht.',
    },
  }),
  scope: ['Burgerzaken (BRP) met de balie en de landelijke berichten.', 'Spoed: overlijden, geboorte, noodpaspoort.'],
  exclusions: ['Reisdocumenten en rijbewijzen hebben eigen stations. Zie hun factsheets.'],
  assumptions: ['Er is iemand van burgerzaken bereikbaar.', 'De map Nood ligt bij de balie.'],
  notArranged: [
    {
      what: 'Inwoners kunnen niet online een uittreksel aanvragen zolang het stuk is.',
      why: 'De website haalt alles live op. Een kopie mag niet volgens de wet.',
    },
    {
      what: 'Op zondag is er niemand met kennis van de landelijke koppeling.',
      why: 'De leverancier biedt dat niet in ons contract.',
      until: dayBefore(now, -200),
    },
  ],
  activateWhen: [
    'Geen enkele balie kan werken, langer dan 30 minuten.',
    'De leverancier zegt dat het langer dan 4 uur duurt.',
    'Er zijn tekenen van een aanval of van verkeerde gegevens.',
  ],
  mayDeclare: [role('manager-ict'), role('incidentmanager')],
  roles: [
    {
      role: role('incidentmanager'),
      task: 'Houdt het overzicht, verdeelt de stappen, en zegt wanneer het plan stopt.',
      indispensable: true,
    },
    {
      role: role('piket-applicaties'),
      task: 'Doet de stappen in het systeem en belt de leverancier.',
      indispensable: true,
    },
    { role: role('piket-ict'), task: 'Kijkt naar netwerk, aanmelden en databases.', indispensable: true },
    {
      role: role('coordinator-klantcontact'),
      task: 'Zorgt dat balie en telefoon hetzelfde verhaal vertellen.',
      indispensable: true,
    },
    { role: role('communicatie'), task: 'Schrijft de berichten en zet ze op de website.' },
  ],
  scenarios: ['software', 'network', 'supplier', 'ransomware', 'power', 'building'].map(scenario),
  steps: [
    // After an attack a restart destroys traces and spreads what is wrong: these two come before anything else.
    planStep(
      'response',
      'piket-ict',
      [
        'Bel de balie: trek de netwerkkabels eruit en laat alle computers aan.',
        'Geen computer van de balie heeft nog netwerk.',
        'Lukt het de balie niet? Ga er zelf heen.',
      ],
      { call: desk.burgerzaken, duration: 10, onlyIn: [scenario('ransomware')] },
    ),
    planStep(
      'response',
      'incidentmanager',
      [
        'Bel de CISO: het lijkt gijzelsoftware.',
        'De CISO neemt het over en zegt wat je niet mag doen.',
        'Neemt de CISO niet op? Bel de volgende op de lijst van die rol.',
      ],
      { duration: 5, onlyIn: [scenario('ransomware')], call: mobile.marloes, communicate: true },
    ),
    planStep(
      'response',
      'piket-applicaties',
      ['Bel de balie: heeft iedereen het?', 'Je hoort: ja, alle balies.', 'Eén balie? Schrijf op welke.'],
      { call: desk.burgerzaken, duration: 5, notIn: [scenario('ransomware')] },
    ),
    planStep(
      'response',
      'piket-applicaties',
      [
        'Heeft één balie het? Herstart die computer en stop hier.',
        'De balie kan weer zoeken.',
        'Hebben meer balies het? Ga door naar de volgende stap.',
      ],
      { duration: 5, notIn: [scenario('ransomware')] },
    ),
    planStep(
      'response',
      'piket-applicaties',
      ['Herstart Burgerzaken.', 'De balie kan weer zoeken.', 'Ga door naar de volgende stap.'],
      { follows: procedure('herstarten'), duration: 30, notIn: [scenario('ransomware')] },
    ),
    planStep(
      'response',
      'piket-applicaties',
      [
        'Bel Burgerpunt: klantnummer VBS-1203, prio 1.',
        'Je krijgt een meldnummer.',
        'Vraag na 10 minuten de dienstleider.',
      ],
      { call: emergency.burgerpunt, duration: 10 },
    ),
    planStep(
      'response',
      'incidentmanager',
      [
        'Besluit of dit plan geldt, en zeg dat hardop.',
        'De loghouder schrijft tijd en naam op.',
        'Twijfel je? Bel de manager ICT.',
      ],
      { duration: 10, communicate: true, otherwise: 'stop-and-call', otherwiseCall: role('manager-ict') },
    ),
    planStep(
      'emergency',
      'coordinator-klantcontact',
      [
        'Laat de balie overgaan op papier, met de map Nood.',
        'Elke balie heeft een map en volgnummers.',
        'De tweede map ligt in kamer 0.07.',
      ],
      { duration: 10, needs: ['Map Nood', 'Sleutel van kamer 0.07'] },
    ),
    planStep(
      'emergency',
      'coordinator-klantcontact',
      [
        'Stuur wie binnen 48 uur reist naar de balie van Nabuurstede.',
        'De inwoner heeft een brief mee.',
        'Bel Nabuurstede en vraag hoeveel mensen er kunnen komen.',
      ],
      { call: duty.neighbour, duration: 15 },
    ),
    planStep(
      'emergency',
      'incidentmanager',
      [
        'Kijk elk heel uur: kan het zo nog?',
        'De rij is korter dan een uur.',
        'Langer? Sluit de balie voor wat niet met spoed is.',
      ],
      { duration: 10, communicate: true },
    ),
    planStep(
      'recovery',
      'piket-ict',
      ['Zet de gegevens terug, als de CIO dat besluit.', 'Drie dossiers kloppen.', 'Ga niet live. Bel de CIO.'],
      { follows: procedure('terugzetten'), duration: 180, otherwise: 'stop-and-call', otherwiseCall: role('cio') },
    ),
    planStep(
      'recovery',
      'piket-applicaties',
      ['Zet de landelijke berichten weer aan.', 'De wachtrij loopt leeg.', 'Zoek bij Oplossingen op: wachtrij.'],
      { duration: 20 },
    ),
    planStep(
      'return',
      'coordinator-klantcontact',
      [
        'Voer in wat op papier staat, op volgnummer.',
        'Elk nummer heeft een vinkje.',
        'Mist er een nummer? Bel de inwoner.',
      ],
      { duration: 240 },
    ),
    planStep(
      'return',
      'incidentmanager',
      [
        'Bespreek met iedereen wat beter kan.',
        'Er zijn ten hoogste vijf acties, met naam en datum.',
        'Plan het alsnog, binnen twee weken.',
      ],
      { duration: 60, communicate: true },
    ),
  ],
  actions: [actionCard('verhuizen'), actionCard('doorschakelen')],
  restore: {
    procedure: procedure('terugzetten'),
    backup: procedure('back'),
    lastTestOn: dayBefore(now, 215),
    result: 'Gelukt in 2 uur en 40 minuten. Drie dossiers nagekeken, alle goed.',
  },
  communication: [
    {
      audience: 'staff',
      who: role('coordinator-klantcontact'),
      contact: team('klantcontact'),
      when: 'Meteen, en elk uur',
      channel: 'Telefoon',
      text: 'Burgerzaken ligt stil sinds [tijd]. Overlijden, geboorte en spoed gaan op papier. De rest kan morgen. Ik bel om [tijd] weer.',
    },
    {
      audience: 'residents',
      who: role('communicatie'),
      when: 'Binnen een uur',
      channel: 'Website, en een bord bij de ingang',
      text: 'Ons systeem werkt niet. De balie helpt alleen bij spoed: overlijden, geboorte en een reis binnen 48 uur. Heb je een afspraak? Wij bellen je voor een nieuwe.',
    },
    {
      audience: 'supplier',
      who: role('piket-applicaties'),
      contact: supplier('burgerpunt'),
      when: 'Meteen, en elk halfuur',
      channel: 'Telefoon',
      text: 'Klantnummer VBS-1203, prio 1. Alle balies liggen stil sinds [tijd]. Wat doen jullie, en wanneer is het klaar?',
    },
    {
      audience: 'management',
      who: role('manager-ict'),
      contact: role('cio'),
      when: 'Na een uur',
      channel: 'Telefoon',
      text: 'Burgerzaken ligt stil sinds [tijd]. De balie werkt op papier. Verwachting: [tijd]. Ik heb van jou nodig: [besluit].',
    },
  ],
  suppliers: [supplier('burgerpunt')],
  resources: [
    { what: 'Map Nood met formulieren en volgnummers', quantity: 2, where: 'Balie, en kamer 0.07', within: 15 },
    { what: 'Noodkoffer burgerzaken', quantity: 1, where: 'Bij de gebouwbeheerder', within: 30 },
    { what: 'Laptop met een mobiele verbinding', quantity: 3, where: 'Kast van ICT, kelder', within: 60 },
  ],
  alternateSites: [location('uitwijk'), location('werf')],
  declaredBy: role('incidentmanager'),
  recoveredWhen: [
    'Drie dossiers zijn nagekeken en kloppen.',
    'Een uittreksel komt uit de printer, met het juiste adres.',
    'De wachtrij met landelijke berichten is leeg.',
    'De teamleider burgerzaken zegt dat de balie weer gewoon kan werken.',
  ],
  holders: [
    { holder: team('burgerzaken'), form: 'paper', where: 'Map Nood, balie', receivedOn: dayBefore(now, 50) },
    { holder: role('incidentmanager'), form: 'device', where: 'Eigen telefoon', receivedOn: dayBefore(now, 50) },
    { holder: location('uitwijk'), form: 'paper', where: 'Kast bij de ingang', receivedOn: dayBefore(now, 230) },
  ],
  mustKnow: [role('piket-applicaties'), role('incidentmanager'), team('burgerzaken')],
  questions: [
    {
      question: 'Wie mag zeggen dat dit plan geldt?',
      answers: ['Iedereen van de balie', 'De manager ICT of de incidentmanager', 'De leverancier'],
      right: 2,
    },
    {
      question: 'Wat gaat altijd door, ook zonder systeem?',
      answers: ['Verhuizingen', 'Rijbewijzen', 'Overlijden, geboorte en spoed'],
      right: 3,
    },
    {
      question: 'Wat doe je bij gijzelsoftware?',
      answers: ['Alles herstarten', 'Niets aanzetten en de CISO bellen'],
      right: 2,
    },
  ],
});
