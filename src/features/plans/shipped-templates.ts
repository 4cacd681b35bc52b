import type { PlanType } from './plan.ts';
import type { PlanBlock } from './plan-section.ts';
import type { PlanTemplate, TemplateSection } from './plan-template.ts';

function section(key: string, title: string, block: PlanBlock, more: Partial<TemplateSection> = {}): TemplateSection {
  return { key, title, block, ...more };
}

const purpose = (subject: string) =>
  section('doel', 'Waarvoor is dit plan', 'text', {
    guidance: `Schrijf in drie zinnen wat ${subject} is, voor wie, en wanneer dit plan helpt. Een vreemde moet het snappen.`,
    required: true,
  });

const scope = section('reikwijdte', 'Wat hoort erbij, en wat niet', 'scope', {
  guidance: 'Noem wat onder dit plan valt, wat niet, en waar je van uitgaat. Bijvoorbeeld: "Het gebouw is open."',
  required: true,
});

const notArranged = section('niet-geregeld', 'Wat niet geregeld is', 'not-arranged', {
  guidance:
    'Zeg eerlijk wat niet geregeld is, en waarom. Dan rekent niemand erop. Noem ook tot wanneer, als je dat weet.',
});

const impact = section('gevolgen', 'Hoe erg is het, en hoe lang mag het duren', 'impact', {
  guidance:
    'De cijfers komen van de pagina van het onderwerp zelf. Schrijf erbij wanneer uitval het meest pijn doet: een verkiezing, de uitbetaling, het begin van de maand.',
  required: true,
});

const activation = section('activeren', 'Wanneer geldt dit plan, en wie zegt dat', 'activation', {
  guidance:
    'Noem signalen die je kunt zien of meten. Kies de rollen die mogen zeggen: nu werken we volgens dit plan. Kies er meer dan een.',
  required: true,
});

const roles = section('rollen', 'Wie doet wat', 'roles', {
  guidance:
    'Noem rollen, geen namen. Zet aan welke rol onmisbaar is. Voor een onmisbare rol zijn drie mensen nodig: een eerste, een tweede en een derde.',
  required: true,
});

const scenarios = section('scenarios', 'Als dit de oorzaak is', 'scenarios', {
  guidance:
    'Kies de oorzaken die hier kunnen spelen. Is bij één oorzaak iets anders nodig? Schrijf dat bij het onderdeel waar het om gaat, als tekst voor alleen die oorzaak.',
});

const steps = [
  section('eerste-stappen', 'Eerste stappen', 'steps-response', {
    guidance:
      'Wat doe je in het eerste uur? Eén handeling per stap. Zeg wie het doet, wat je dan ziet, en wat je doet als je dat niet ziet.',
    required: true,
  }),
  section('noodwerkwijze', 'Zo werken we door', 'steps-emergency', {
    guidance: 'Hoe gaat het werk door zolang het stuk is? Denk aan papier, telefoon, een andere plek. Wat houd je bij?',
    required: true,
  }),
  section('herstel', 'Zo herstellen we', 'steps-recovery', {
    guidance:
      'Hoe komt het systeem weer op? Bestaat er al een procedure? Kies die bij de stap, dan volgt het plan haar.',
    required: true,
  }),
  section('terug', 'Terug naar normaal', 'steps-return', {
    guidance:
      'Wat moet je nog doen als het weer werkt? Denk aan invoeren wat op papier staat, en doorgeschakelde nummers.',
    required: true,
  }),
];

const actions = section('acties', 'Losse acties', 'actions', {
  guidance: 'Kies actiekaarten die hier kunnen helpen: verhuizen, bellen zonder centrale, nummers doorschakelen.',
});

const technical = [
  section('afhankelijk', 'Wat het nodig heeft', 'dependencies', {
    guidance: 'Deze lijst komt uit het register. Klopt er iets niet? Verander het daar, dan klopt het overal.',
  }),
  section('volgorde', 'In welke volgorde je opbouwt', 'rebuild-order', {
    guidance: 'De volgorde volgt uit de afhankelijkheden. Staat er een kring in? Schrijf dan op waarmee je begint.',
  }),
  section('inrichting', 'Wat er weer moet staan', 'target', {
    guidance: 'Beschrijf de kleinste inrichting waarmee je weer kunt werken: servers, versies, verbindingen.',
  }),
];

const restore = section('terugzetten', 'Gegevens terugzetten', 'restore', {
  guidance:
    'Kies de procedure voor terugzetten en die voor de back-up. Vul in wanneer terugzetten voor het laatst is getest, en wat daar uitkwam.',
  required: true,
});

const communication = section('communicatie', 'Wie vertelt wat aan wie', 'communication', {
  guidance:
    'Maak per groep één bericht klaar. Zeg wat er is, wat mensen kunnen doen, en wanneer je weer iets laat horen.',
  required: true,
});

const suppliers = section('leveranciers', 'Leveranciers om te bellen', 'suppliers', {
  guidance: 'Leveranciers van wat dit onderwerp nodig heeft, staan er vanzelf. Voeg toe wie je nog meer belt.',
});

const resources = section('middelen', 'Wat je nodig hebt', 'resources', {
  guidance: 'Noem wat klaar moet liggen, hoeveel, waar, en hoe snel. Denk aan laptops, papier, formulieren, een auto.',
});

const sites = section('uitwijk', 'Waar je anders werkt', 'alternate-sites', {
  guidance: 'Kies de plek waar je heen gaat als het gebouw dicht is. Toegang en middelen staan bij de locatie zelf.',
});

const recovered = section('hersteld', 'Wanneer het weer goed is', 'recovered', {
  guidance: 'Noem de controles: van de gegevens én van het werk. Kies wie zegt: het is voorbij.',
  required: true,
});

const minimum = section('minimum', 'Wat minimaal door moet gaan', 'text', {
  guidance:
    'Wat moet altijd doorgaan, ook zonder computer? Noem per taak hoeveel mensen je nodig hebt en wat kan wachten.',
  required: true,
});

const lists = [
  section('contacten', 'Wie je bereikt', 'contacts', {
    guidance: 'De lijst komt van de rollen. Klopt een nummer niet? Verander het bij de persoon.',
  }),
  section('houders', 'Wie een eigen exemplaar heeft', 'holders', {
    guidance:
      'Zeg wie dit plan op papier of op een eigen toestel heeft, en waar. Een oud exemplaar moet je terughalen.',
    required: true,
  }),
];

function forOne(subject: string): TemplateSection[] {
  return [
    ...[purpose(subject), scope, notArranged, impact, activation, roles, ...steps, scenarios, actions],
    ...[communication, suppliers, ...technical, restore, resources, sites, recovered, ...lists],
  ];
}

function forOrganisation(): TemplateSection[] {
  return [
    purpose('de organisatie'),
    scope,
    notArranged,
    section('voorrang', 'Welke diensten gaan voor', 'restart-order', {
      guidance:
        'De directie kiest welke diensten het eerst terugkomen. Schrijf de volgorde op, met de reden. Noem ook wat kan wachten.',
      required: true,
    }),
    activation,
    section('alarmeren', 'In welke volgorde je waarschuwt', 'text', {
      guidance: 'Wie belt wie, buiten kantoortijd? Begin bij degene die dienst heeft. Wat als iemand niet opneemt?',
      required: true,
    }),
    ...[roles, ...steps, scenarios, actions],
    section('overleg', 'Waar en hoe het crisisteam overlegt', 'text', {
      guidance: 'Noem de plek, een tweede plek, en hoe je overlegt als telefoon en internet het niet doen.',
      required: true,
    }),
    // An organisation leans on nothing itself: its services do.
    ...[communication, suppliers, ...technical.slice(1), restore, resources, sites, recovered],
    section('oefenen', 'Hoe we dit plan oefenen', 'text', {
      guidance: 'Hoe vaak oefen je dit plan, met wie, en wat doe je met de uitkomst? Eén keer per jaar is het minste.',
    }),
    ...lists,
  ];
}

/** What a few people can write in an afternoon and keep true; `more` comes after what the plan is for. */
function light(subject: string, ...more: TemplateSection[]): TemplateSection[] {
  const [response, emergency] = steps;
  return [
    purpose(subject),
    ...more,
    activation,
    roles,
    ...[response, emergency].filter((one) => one !== undefined),
    section('weer-op-gang', 'Weer op gang komen', 'steps-recovery', {
      guidance: 'Wat doe je, in welke volgorde, om weer te kunnen werken? Wie bel je daarvoor?',
      required: true,
    }),
    communication,
    suppliers,
    recovered,
  ];
}

/**
 * The templates that come with the program. They become records when they are first used, so their words are
 * content, as a Dutch or Flemish organisation would write them, and not words of the screen.
 */
export const shippedTemplates: readonly (PlanTemplate & { shipped: string })[] = [
  {
    name: 'Continuïteitsplan applicatie',
    type: 'application',
    purpose: 'Voor één applicatie: wat je doet als die uitvalt, en hoe je haar weer opbouwt.',
    shipped: 'application',
    sections: forOne('de applicatie'),
  },
  {
    name: 'Continuïteitsplan dienst',
    type: 'service',
    purpose: 'Voor één dienst aan inwoners of bedrijven: hoe het werk doorgaat zonder systemen.',
    shipped: 'service',
    sections: [...forOne('de dienst').slice(0, 3), minimum, ...forOne('de dienst').slice(3)],
  },
  {
    name: 'Continuïteitsplan hele organisatie',
    type: 'organisation',
    purpose: 'Voor de hele organisatie: wie beslist, wat gaat voor, en hoe alles weer op gang komt.',
    shipped: 'organisation',
    sections: forOrganisation(),
  },
  {
    name: 'Licht plan applicatie',
    type: 'application',
    purpose: 'Tien onderdelen. Voor een kleine organisatie, of om snel te beginnen.',
    shipped: 'light-application',
    sections: light('de applicatie', impact),
  },
  {
    name: 'Licht plan dienst',
    type: 'service',
    purpose: 'Tien onderdelen. Voor een kleine organisatie, of om snel te beginnen.',
    shipped: 'light-service',
    sections: light('de dienst', minimum),
  },
  {
    name: 'Licht plan voor een kleine organisatie',
    type: 'organisation',
    purpose: 'Negen onderdelen. Genoeg om mee te beginnen als je weinig mensen hebt.',
    shipped: 'light',
    sections: light('de organisatie'),
  },
];

/** The shipped templates for a type of plan, the most fitting first. */
export const shippedFor = (type: PlanType) => shippedTemplates.filter((template) => template.type === type);
