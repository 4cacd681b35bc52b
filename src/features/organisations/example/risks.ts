import type { Risk } from '#features/risks/risk.ts';
import { type ShippedRisk, shippedRisks } from '#features/risks/shipped-risks.ts';
import { actionCard } from './action-cards.ts';
import type { MobileKey } from './numbers.ts';
import { procedure } from './procedures.ts';
import { by, dayBefore, type ExampleRecord, idOf, location, person, role, team } from './record.ts';

const own = idOf('organisation', 'voorbeeldstad');
const brp = idOf('application', 'brp');

type Made = Partial<Risk> & { by: [owner: MobileKey, deputy?: MobileKey] };

/** What this municipality filled in, by the key of the shipped risk; the first measures replace those of the library. */
const filledIn = (now: string): Record<string, Made> => ({
  'services-down': {
    by: ['henk', 'nadia'],
    about: [own],
    status: 'planned',
    measures: [
      {
        what: 'Een factsheet voor alles wat het eerst terug moet.',
        type: 'mitigating',
        who: role('manager-ict'),
        readyBy: dayBefore(now, -120),
      },
      {
        what: 'Burgerzaken kan in de goede volgorde worden herstart.',
        type: 'mitigating',
        who: team('burgerzaken'),
        evidence: procedure('herstarten'),
        evidenceOn: dayBefore(now, 88),
      },
    ],
  },
  'information-lost': {
    by: ['ruben', 'nadia'],
    about: [brp, idOf('infrastructure', 'backup')],
    status: 'covered',
    measures: [
      {
        what: 'Elke nacht een back-up van alle databases, ook op een tweede plek.',
        type: 'mitigating',
        who: role('piket-ict'),
        evidence: procedure('back'),
        evidenceOn: dayBefore(now, 20),
      },
    ],
  },
  'restore-untested': {
    by: ['ruben', 'nadia'],
    about: [brp],
    measures: [
      {
        what: 'Elk jaar een proef met terugzetten, ook van de databases.',
        type: 'preventive',
        who: role('manager-ict'),
        evidence: idOf('plan', 'organisatie'),
      },
    ],
  },
  inefficient: {
    by: ['vera', 'anouk'],
    about: [own],
    measures: [
      {
        what: 'Elke werkwijze heeft een eigenaar en wordt op tijd nagelezen.',
        type: 'preventive',
        who: team('informatie'),
      },
    ],
  },
  'default-settings': {
    by: ['marloes', 'erik'],
    about: [idOf('infrastructure', 'firewall-a'), idOf('infrastructure', 'wifi-platform')],
    measures: [
      {
        what: 'Het wachtwoord van de firewall is elk halfjaar nieuw.',
        type: 'preventive',
        who: person('erik'),
        evidence: idOf('setting', 'firewall-account'),
        months: 6,
      },
      {
        what: 'Het account van het wifi-platform veranderen.',
        type: 'preventive',
        who: person('lars'),
        evidence: idOf('setting', 'wifi-account'),
        readyBy: dayBefore(now, -30),
      },
    ],
  },
  absence: { by: ['henk'], about: [own] },
  'sole-administrator': {
    by: ['henk', 'vera'],
    about: [own],
    status: 'covered',
    measures: [
      {
        what: 'Elke rol heeft ten minste twee mensen.',
        type: 'preventive',
        who: role('manager-ict'),
        evidence: role('piket-ict'),
        evidenceOn: dayBefore(now, 35),
      },
    ],
  },
  theft: {
    by: ['marloes', 'tom'],
    about: [location('stadhuis'), location('werf')],
    measures: [
      {
        what: 'Laptops zijn versleuteld en op afstand te wissen.',
        type: 'preventive',
        who: person('tom'),
        evidenceText: 'Rapport van de werkplekbewaking: alle laptops versleuteld',
        evidenceOn: dayBefore(now, 40),
      },
      {
        what: 'Twintig laptops liggen klaar in De Brug.',
        type: 'mitigating',
        who: person('otto'),
        evidence: idOf('asset', 'uitwijk-laptops'),
        evidenceOn: dayBefore(now, 230),
      },
    ],
  },
  'documents-late': {
    by: ['marieke', 'fatima'],
    about: [idOf('service', 'paspoort'), idOf('service', 'aangifte')],
    measures: [
      {
        what: 'Nabuurstede geeft een noodpaspoort aan wie binnen 48 uur reist.',
        type: 'mitigating',
        who: person('marieke'),
        evidenceText: 'Brief met de afspraak, map Burgerzaken',
        evidenceOn: dayBefore(now, 410),
      },
    ],
  },
  image: {
    by: ['jeroen', 'sofie'],
    about: [own],
    measures: [
      {
        what: 'Bellers horen binnen een uur hetzelfde verhaal, ook zonder centrale.',
        type: 'mitigating',
        who: role('communicatie'),
        evidence: actionCard('bellen-zonder-centrale'),
      },
    ],
  },
  'supplier-bankrupt': {
    by: ['arjan', 'saskia'],
    about: [brp],
    status: 'accepted',
    accepted: {
      by: person('arjan'),
      reason: 'Een afspraak over de broncode kost meer dan overstappen.',
      until: dayBefore(now, -200),
    },
  },
  ransomware: { by: ['marloes', 'henk'], about: [own], measures: ransomwareMeasures(now) },
  building: {
    by: ['otto', 'henk'],
    about: [location('stadhuis')],
    measures: [
      {
        what: 'De Brug is ingericht en nagekeken.',
        type: 'mitigating',
        who: person('otto'),
        evidence: location('uitwijk'),
        months: 6,
      },
      {
        what: 'Verhuizen naar De Brug is geoefend.',
        type: 'mitigating',
        who: role('voorzitter'),
        evidence: actionCard('verhuizen'),
      },
    ],
  },
});

function ransomwareMeasures(now: string): Risk['measures'] {
  return [
    {
      what: 'Een kopie van alle gegevens op tape, los van het netwerk.',
      type: 'mitigating',
      who: person('nadia'),
      evidence: procedure('back'),
      evidenceOn: dayBefore(now, 20),
    },
    {
      what: 'Een plan voor een aanval: afsluiten, melden, opbouwen.',
      type: 'mitigating',
      who: role('ciso'),
      evidence: idOf('plan', 'organisatie'),
      evidenceOn: dayBefore(now, 70),
    },
  ];
}

/** The risks that the example municipality took over; some are covered, some wait on purpose. */
export const risks = (now: string): ExampleRecord[] => {
  const made = filledIn(now);
  return shippedRisks.map((risk) => ({
    kind: 'risk',
    key: risk.shipped,
    content: contentOf(risk, made[risk.shipped]),
  }));
};

function contentOf(risk: ShippedRisk, made: Made | undefined): Risk {
  if (made === undefined) return risk;
  const {
    by: [owner, deputy],
    ...rest
  } = made;
  return { ...risk, ...rest, ...by(owner, deputy) };
}
