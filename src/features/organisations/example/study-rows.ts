import type { MobileKey } from './numbers.ts';

/** Where the study of one application stands; dates are days before now. */
export interface StudyRow {
  key: string;
  kind: 'application' | 'infrastructure';
  owner: MobileKey;
  /** Who else sat at the table. */
  second: MobileKey;
  /**
   * One letter for each of the eight types of document: found, found but aged, outdated, missing, not needed,
   * and a point for what nobody has looked for yet.
   */
  documents: string;
  /** Which of the five phases it is in, from 0, and how many days ago that was to begin. */
  phase: number;
  ago: number;
  /** So many days later than planned; negative is earlier. */
  late: number;
  /** What was told in the talk, beside what stands in the fact sheet. */
  talk?: { what: string; users: string; busy: string; open?: string };
  isTalkOpen?: true;
  /** One letter for each function: understood, unclear when it fails, not seen yet. */
  walked?: string;
}

/** The twelve with a fact sheet: the further down, the later it began. */
export const studyRows: readonly StudyRow[] = [
  {
    key: 'brp',
    kind: 'application',
    owner: 'fatima',
    second: 'joost',
    documents: 'ffffffff',
    phase: 4,
    ago: 6,
    late: 0,
    talk: {
      what: 'De balie zoekt hierin inwoners op en maakt uittreksels.',
      users: 'Dertig mensen bij burgerzaken. Twaalf systemen krijgen er gegevens uit.',
      busy: 'In de week voor de zomervakantie en voor een verkiezing.',
    },
    walked: 'uuuuu',
  },
  {
    key: 'zaaksysteem',
    kind: 'application',
    owner: 'sander',
    second: 'anouk',
    documents: 'ffffffff',
    phase: 3,
    ago: 9,
    late: -4,
    talk: {
      what: 'Elke aanvraag komt hier binnen en gaat hier naar wie erover gaat.',
      users: '300 collega’s, de hele dag. Ook de website zet er aanvragen in.',
      busy: 'Op maandag, en in de week voor een raadsvergadering.',
      open: 'Wie ’s nachts mag besluiten om alles stil te leggen.',
    },
    walked: 'uuuu',
  },
  {
    key: 'sociaal',
    kind: 'application',
    owner: 'rashid',
    second: 'els',
    documents: 'fffffffn',
    phase: 3,
    ago: 4,
    late: 1,
    talk: {
      what: 'Hiermee betalen we uitkeringen en houden we bij wat we met mensen afspreken.',
      users: '85 consulenten en de administratie.',
      busy: 'Van de 6e tot en met de 10e: dan gaan de uitkeringen eruit.',
    },
    walked: 'uuuw',
  },
  {
    key: 'belastingen',
    kind: 'application',
    owner: 'ingrid',
    second: 'kees',
    documents: 'fffafffn',
    phase: 3,
    ago: 1,
    late: 0,
    talk: {
      what: 'Hiermee maken we aanslagen en zien we wie betaald heeft.',
      users: 'Twaalf mensen. Inwoners kijken mee op de website.',
      busy: 'In februari, als alle aanslagen de deur uit gaan.',
      open: 'Wat we doen als de bank een bestand twee keer stuurt.',
    },
    walked: 'uuuu',
  },
  {
    key: 'vergunningen',
    kind: 'application',
    owner: 'yasmin',
    second: 'pieter',
    documents: 'fffffffn',
    phase: 2,
    ago: 8,
    late: 1,
    talk: {
      what: 'Hiermee behandelen we aanvragen voor bouw, kap en evenementen.',
      users: 'Veertig mensen, en de omgevingsdienst leest mee.',
      busy: 'In het voorjaar: dan vraagt iedereen een evenement aan.',
    },
    walked: 'uuw--',
  },
  {
    key: 'boa',
    kind: 'application',
    owner: 'pieter',
    second: 'wouter',
    documents: 'nfffofnm',
    phase: 2,
    ago: 3,
    late: 6,
    talk: {
      what: 'Hiermee schrijven boa’s bonnen en zoeken zij kentekens op.',
      users: 'Achttien boa’s, elke dag tot laat.',
      busy: 'In het weekend en bij evenementen.',
    },
  },
  {
    key: 'financieel',
    kind: 'application',
    owner: 'linda',
    second: 'mohamed',
    documents: 'ffffffff',
    phase: 2,
    ago: 2,
    late: -5,
    talk: {
      what: 'Hierin boeken en betalen we alle rekeningen.',
      users: 'Veertien mensen bij financiën. Iedereen met een budget kijkt mee.',
      busy: 'Rond de 20e, en in december en januari.',
    },
    walked: 'u--',
  },
  {
    key: 'documenten',
    kind: 'application',
    owner: 'anouk',
    second: 'sander',
    documents: 'fffffnff',
    phase: 1,
    ago: 7,
    late: 4,
    talk: {
      what: 'Hier staan alle brieven, besluiten en bijlagen.',
      users: 'Iedereen die een zaak behandelt.',
      busy: 'Elke werkdag, van 9 tot 5.',
    },
    isTalkOpen: true,
  },
  {
    key: 'kantoor',
    kind: 'application',
    owner: 'tom',
    second: 'nadia',
    documents: 'nfffnfnf',
    phase: 1,
    ago: -4,
    late: -1,
  },
  {
    key: 'aanmelden',
    kind: 'infrastructure',
    owner: 'chantal',
    second: 'nadia',
    documents: 'fffoff.m',
    phase: 0,
    ago: 9,
    late: 0,
  },
  {
    key: 'internet',
    kind: 'infrastructure',
    owner: 'erik',
    second: 'lars',
    documents: 'offm.f..',
    phase: 0,
    ago: 5,
    late: 1,
  },
  {
    key: 'telefonie',
    kind: 'application',
    owner: 'lars',
    second: 'erik',
    documents: '.ff..fn.',
    phase: 0,
    ago: 2,
    late: 0,
  },
];
