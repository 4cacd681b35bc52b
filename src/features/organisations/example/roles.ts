import type { MobileKey } from './numbers.ts';
import { type ExampleRecord, person } from './record.ts';

/** Who takes each role: the first, then who stands in, in this order. */
export const roleHolders: Record<string, MobileKey[]> = {
  voorzitter: ['willemijn', 'arjan', 'saskia'],
  cio: ['arjan', 'henk', 'vera'],
  loghouder: ['naomi', 'priya', 'anouk'],
  ciso: ['marloes', 'stefan', 'chantal'],
  'manager-ict': ['henk', 'nadia', 'erik'],
  communicatie: ['jeroen', 'sofie', 'hanna'],
  incidentmanager: ['priya', 'henk', 'sander'],
  'piket-ict': ['nadia', 'erik', 'tom'],
  'piket-applicaties': ['fatima', 'rashid', 'linda'],
  kluishouder: ['otto', 'marieke', 'naomi'],
  'coordinator-klantcontact': ['carla', 'murat'],
};

/** Key, name, what the role answers for, its first action. */
type Row = [key: string, name: string, responsibilities: string, firstAction: string];

const rows: Row[] = [
  [
    'voorzitter',
    'Voorzitter calamiteitenteam',
    'Leidt het overleg in drie rondes: wat is er aan de hand, wat betekent het, wat besluiten we. Hakt knopen door.',
    'Bel de andere vijf rollen en spreek tijd en plaats af.',
  ],
  [
    'cio',
    'CIO en bedrijfsvoering',
    'Bewaakt welke diensten voorgaan, regelt mensen en geld, houdt de directie op de hoogte.',
    'Vraag welke diensten stilliggen en zet ze op volgorde.',
  ],
  [
    'loghouder',
    'Secretaris en loghouder',
    'Schrijft op wat er gebeurt, wat besloten is, door wie en wanneer. Nummert de sleutelbesluiten.',
    'Open het logboek en schrijf de begintijd op.',
  ],
  [
    'ciso',
    'CISO',
    'Beoordeelt of het een aanval of datalek is, adviseert over afsluiten, bewaakt de meldplicht.',
    'Vraag of iets wijst op een aanval. Zo ja: laat niets herstarten.',
  ],
  [
    'manager-ict',
    'Manager ICT-beheer',
    'Stuurt de technici en leveranciers aan, geeft elk halfuur de stand en een verwachting.',
    'Bel wie piket heeft en vraag wat al gedaan is.',
  ],
  [
    'communicatie',
    'Communicatieadviseur',
    'Schrijft berichten voor collega’s, inwoners en pers, en bewaakt het tijdstip van het volgende bericht.',
    'Zet een eerste bericht klaar: wat werkt niet, wat kan wel, wanneer volgt meer.',
  ],
  [
    'incidentmanager',
    'Incidentmanager',
    'Houdt het overzicht bij een grote storing, verdeelt acties en controleert of stappen gedaan zijn.',
    'Open het factsheet en loop de stappen na met wie piket heeft.',
  ],
  [
    'piket-ict',
    'Piket ICT',
    'Neemt buiten kantoortijd de telefoon op voor techniek: netwerk, servers, werkplek, telefonie.',
    'Zoek de applicatie op in Paraat en doe stap 1.',
  ],
  [
    'piket-applicaties',
    'Piket applicaties',
    'Neemt buiten kantoortijd de telefoon op voor alle applicaties, ook die van een ander.',
    'Zoek de applicatie op in Paraat en doe stap 1.',
  ],
  [
    'kluishouder',
    'Kluishouder',
    'Opent de kluis van het stadhuis, geeft een verzegelde envelop uit en schrijft op aan wie.',
    'Vraag naam en reden, en schrijf die in het kluisboek.',
  ],
  [
    'coordinator-klantcontact',
    'Coördinator klantcontact',
    'Zorgt dat wie belt of aan de balie staat hetzelfde, juiste verhaal hoort.',
    'Geef de tekst uit het factsheet aan alle medewerkers.',
  ],
];

/** The roles of the example. */
export const roles = (): ExampleRecord[] =>
  rows.map(([key, name, responsibilities, firstAction]) => ({
    kind: 'role',
    key,
    content: { name, responsibilities, firstAction, holders: (roleHolders[key] ?? []).map(person) },
  }));
