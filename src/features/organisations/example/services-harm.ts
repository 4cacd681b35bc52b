import type { Harm } from '#features/landscape/impact-over-time.ts';
import { fullDay, hour } from './record.ts';

/** What an outage of a service does as it lasts, by the key of the service; of some nobody said it yet. */
export const serviceHarms: Record<string, Harm[]> = {
  paspoort: [
    { after: 4 * hour, category: 'residents-late', degree: 'noticeable', what: 'De balie loopt vol.' },
    { after: fullDay, category: 'documents-late', degree: 'serious', what: 'Wie morgen reist, mist zijn vlucht.' },
    { after: 3 * fullDay, category: 'image', degree: 'serious', what: 'De krant belt.' },
  ],
  aangifte: [
    { after: 8 * hour, category: 'residents-late', degree: 'serious', what: 'Een uitvaart moet worden uitgesteld.' },
    {
      after: 3 * fullDay,
      category: 'legal-term',
      degree: 'disastrous',
      what: 'De termijn voor een geboorte verloopt.',
    },
  ],
  briefadres: [
    { after: fullDay, category: 'residents-late', degree: 'small', what: 'Verhuizingen komen later in het systeem.' },
    {
      after: 3 * fullDay,
      category: 'residents-late',
      degree: 'serious',
      what: 'Wie geen huis heeft, krijgt geen post.',
    },
  ],
  uitkering: [
    { after: 8 * hour, category: 'finance', degree: 'noticeable', what: 'De betaling van de 10e komt in gevaar.' },
    { after: fullDay, category: 'residents-late', degree: 'disastrous', what: 'Gezinnen kunnen geen eten kopen.' },
  ],
  crisishulp: [
    { after: 2 * hour, category: 'safety', degree: 'serious', what: 'Iemand in nood krijgt geen opvang.' },
    { after: 8 * hour, category: 'safety', degree: 'disastrous', what: 'Er kan iemand gewond raken.' },
  ],
  vergunning: [
    { after: 2 * fullDay, category: 'legal-term', degree: 'noticeable', what: 'De termijnlijst is niet te zien.' },
    { after: 7 * fullDay, category: 'legal-term', degree: 'serious', what: 'Een vergunning ontstaat vanzelf.' },
  ],
  handhaven: [
    { after: 4 * hour, category: 'safety', degree: 'serious', what: 'Boa’s zien niet wie ze voor zich hebben.' },
    { after: fullDay, category: 'own-staff', degree: 'noticeable', what: 'Diensten worden ingekort.' },
  ],
  bellen: [
    { after: hour, category: 'residents-late', degree: 'serious', what: 'Inwoners horen een bezettoon, ook bij nood.' },
    { after: 4 * hour, category: 'image', degree: 'serious', what: 'Inwoners klagen bij de pers.' },
  ],
  'openbare-ruimte': [
    { after: hour, category: 'safety', degree: 'serious', what: 'Een gat in de weg blijft onbekend.' },
    { after: 4 * hour, category: 'safety', degree: 'disastrous', what: 'Er gebeurt een ongeluk.' },
  ],
};

/** What management decided to bring back first, by key. */
export const decidedServices = [
  'openbare-ruimte',
  'bellen',
  'crisishulp',
  'uitkering',
  'aangifte',
  'paspoort',
  'handhaven',
  'vergunning',
  'briefadres',
  'aanslag',
  'rekening-betalen',
] as const;
