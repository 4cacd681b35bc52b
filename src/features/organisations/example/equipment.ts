import type { Asset, AssetType } from '#features/landscape/asset.ts';
import type { InternetConnection } from '#features/landscape/internet-connection.ts';
import type { Licence } from '#features/landscape/licence.ts';
import type { EmergencyKey, MobileKey } from './numbers.ts';
import { by, dayBefore, type ExampleRecord, idOf, location, person, supplier } from './record.ts';

/** Key, name, type, serial number (null: unknown), location, place, owner, what it belongs to, age in years. */
type AssetRow = [
  key: string,
  name: string,
  type: AssetType,
  serialNumber: string | null,
  at: string,
  place: string,
  owner: MobileKey | null,
  belongsTo: string | null,
  years: number,
];

const assetRows: AssetRow[] = [
  ['srv-01', 'Server HV-01', 'server', 'VB-S-240117', 'datacenter-a', 'Kast 2, hoogte 10', 'nadia', 'hypervisor-1', 3],
  ['srv-02', 'Server HV-02', 'server', 'VB-S-240118', 'datacenter-a', 'Kast 2, hoogte 14', 'nadia', 'hypervisor-2', 3],
  ['srv-03', 'Server HV-03', 'server', 'VB-S-240119', 'datacenter-b', 'Kast R12, hoogte 8', 'nadia', 'hypervisor-3', 3],
  ['opslag-01', 'Opslagkast A', 'server', 'VB-O-240201', 'datacenter-a', 'Kast 3, hoogte 2', 'nadia', 'opslag', 3],
  ['opslag-02', 'Opslagkast B', 'server', 'VB-O-240202', 'datacenter-b', 'Kast R12, hoogte 2', 'nadia', 'opslag', 3],
  ['backup-01', 'Back-upserver', 'server', 'VB-B-230044', 'datacenter-b', 'Kast R13, hoogte 4', 'nadia', 'backup', 4],
  ['tape-01', 'Bandrobot', 'other', 'VB-T-190003', 'datacenter-b', 'Kast R13, hoogte 20', 'nadia', 'backup', 7],
  [
    'bewaking-01',
    'Bewakingsserver',
    'server',
    'VB-S-210031',
    'datacenter-b',
    'Kast R12, hoogte 20',
    'erik',
    'bewaking',
    5,
  ],
  ['camera-01', 'Cameraserver', 'server', 'VB-S-200012', 'datacenter-a', 'Kast 4, hoogte 6', 'wouter', null, 6],
  ['core-01', 'Kernswitch 1', 'network', 'VB-N-220501', 'datacenter-a', 'Kast 1, hoogte 40', 'erik', 'kernswitch-1', 4],
  ['core-02', 'Kernswitch 2', 'network', 'VB-N-220502', 'datacenter-a', 'Kast 5, hoogte 40', 'erik', 'kernswitch-2', 4],
  ['fw-01', 'Firewall A', 'network', 'VB-F-230601', 'datacenter-a', 'Kast 1, hoogte 36', 'erik', 'firewall-a', 3],
  ['fw-02', 'Firewall B', 'network', 'VB-F-230602', 'datacenter-a', 'Kast 5, hoogte 36', 'erik', 'firewall-b', 3],
  ['router-01', 'Router lijn A', 'network', 'WL-R-88101', 'datacenter-a', 'Kast 1, hoogte 44', 'erik', 'internet', 2],
  ['router-02', 'Router lijn B', 'network', 'PG-R-30277', 'datacenter-a', 'Kast 5, hoogte 44', 'erik', 'internet', 2],
  ['router-03', 'Router gemeentewerf', 'network', 'WL-R-88102', 'werf', 'Meterkast', 'lars', null, 6],
  ['sw-bg', 'Switch begane grond', 'network', 'VB-N-220510', 'stadhuis', 'Patchkast 0.12', 'erik', 'netwerk', 4],
  ['sw-1', 'Switch eerste verdieping', 'network', 'VB-N-220511', 'stadhuis', 'Patchkast 1.08', 'erik', 'netwerk', 4],
  ['sw-2', 'Switch tweede verdieping', 'network', 'VB-N-220512', 'stadhuis', 'Patchkast 2.08', 'erik', 'netwerk', 4],
  ['sw-werf', 'Switch gemeentewerf', 'network', 'VB-N-170090', 'werf', 'Meterkast', 'lars', null, 9],
  ['sw-uitwijk', 'Switch uitwijklocatie', 'network', null, 'uitwijk', 'Kast achter de bar', null, null, 8],
  [
    'wifi-ctl',
    'Wifi-regelaar',
    'network',
    'VB-W-220901',
    'datacenter-a',
    'Kast 1, hoogte 30',
    'lars',
    'wifi-platform',
    4,
  ],
  ['ups-01', 'Noodstroom (UPS) 20 kVA', 'other', 'NT-U-18045', 'datacenter-a', 'Naast kast 5', 'otto', 'noodstroom', 8],
  ['aggregaat', 'Aggregaat stadhuis', 'other', 'NT-A-15002', 'stadhuis', 'Binnenplaats', 'otto', 'noodstroom', 11],
  ['aggregaat-werf', 'Aggregaat gemeentewerf', 'other', 'NT-A-20011', 'werf', 'Loods 2', 'nico', null, 6],
  ['koeling-1', 'Koeling serverruimte 1', 'other', 'KT-19-0441', 'datacenter-a', 'Wand links', 'otto', null, 7],
  ['koeling-2', 'Koeling serverruimte 2', 'other', 'KT-19-0442', 'datacenter-a', 'Wand rechts', 'otto', null, 7],
  [
    'centrale',
    'Telefooncentrale (noodtoestellen)',
    'telephone-exchange',
    'ST-C-160007',
    'stadhuis',
    'Ruimte K.02',
    'lars',
    null,
    10,
  ],
  [
    'sip-1',
    'Telefoonlijn 1 (30 kanalen)',
    'line',
    'ST-L-5501',
    'datacenter-a',
    'Kast 1',
    'lars',
    'telefonieplatform',
    5,
  ],
  [
    'sip-2',
    'Telefoonlijn 2 (30 kanalen)',
    'line',
    'ST-L-5502',
    'datacenter-a',
    'Kast 5',
    'lars',
    'telefonieplatform',
    5,
  ],
  ['liftlijn', 'Alarmlijn lift', 'line', null, 'stadhuis', 'Liftmachinekamer', null, null, 12],
  ['portofoons', 'Portofoons boa’s (8 stuks)', 'other', 'SB-P-2201', 'stadhuis', 'Boa-kamer 0.03', 'wouter', null, 4],
  ['satelliet', 'Satelliettelefoon', 'other', 'SAT-7781', 'kazerne', 'Crisisruimte, kast 1', 'otto', null, 3],
  ['paspoort-1', 'Paspoortstation balie 1', 'computer', 'BP-RS-0311', 'stadhuis', 'Balie 1', 'joost', null, 3],
  ['paspoort-2', 'Paspoortstation balie 2', 'computer', 'BP-RS-0312', 'stadhuis', 'Balie 2', 'joost', null, 3],
  ['balie-pc', 'Balie-pc’s (6 stuks)', 'computer', null, 'stadhuis', 'Balies 1-6', 'tom', null, 5],
  ['uitwijk-laptops', 'Laptops uitwijk (20 stuks)', 'computer', 'VB-L-2005', 'uitwijk', 'Kast 2', 'tom', null, 6],
  ['printer-balie', 'Printer balies', 'printer', 'IL-P-77120', 'stadhuis', 'Achter balie 3', 'tom', null, 4],
  ['printer-akten', 'Printer akten', 'printer', 'IL-P-77121', 'stadhuis', 'Kamer 0.07', 'fatima', null, 4],
  ['printer-werf', 'Printer gemeentewerf', 'printer', 'IL-P-60034', 'werf', 'Wachtkamer', 'nico', null, 8],
  ['printer-post', 'Scanner postkamer', 'printer', 'IL-S-44002', 'stadhuis', 'Postkamer 0.15', 'vera', null, 6],
  ['kluis', 'Kluis stadhuis', 'other', 'KL-1987-03', 'stadhuis', 'Kamer 1.01', 'otto', null, 20],
];

/** Who stands in for whoever looks after equipment. */
const standIn: Partial<Record<MobileKey, MobileKey>> = {
  nadia: 'ruben',
  erik: 'lars',
  lars: 'erik',
  tom: 'nadia',
  otto: 'marieke',
  wouter: 'pieter',
  joost: 'fatima',
  fatima: 'joost',
  vera: 'anouk',
  nico: 'otto',
};

/** Things that one can point at; what is older than seven years is up for replacement. */
export const assets = (now: string): ExampleRecord[] =>
  assetRows.map(([key, name, type, serialNumber, at, place, owner, belongsTo, years], index) => {
    const content: Asset = {
      name,
      type,
      number: `VB-${1001 + index}`,
      ...(serialNumber === null ? {} : { serialNumber }),
      location: location(at),
      place,
      ...(owner === null ? {} : by(owner, standIn[owner])),
      ...(belongsTo === null ? {} : { belongsTo: [idOf('infrastructure', belongsTo)] }),
      boughtOn: dayBefore(now, years * 365 + 90),
      warrantyUntil: dayBefore(now, (years - 5) * 365 + 90),
      toReplace: years > 7,
      status: 'In gebruik',
    };
    return { kind: 'asset', key, content };
  });

const connections: Record<string, InternetConnection> = {
  'lijn-a': {
    name: 'Internetlijn A (stadhuis)',
    provider: supplier('waterlijn'),
    lineNumber: 'WL-000-4471',
    ipAddress: '192.0.2.0/28',
    speed: '1 Gbit/s, glasvezel',
    location: location('datacenter-a'),
    ...by('erik', 'lars'),
    notes: 'Komt binnen aan de kant van het Marktplein. Kastje: kast 1, bovenaan. Groen lampje hoort te branden.',
  },
  'lijn-b': {
    name: 'Internetlijn B (stadhuis)',
    provider: supplier('polderglas'),
    lineNumber: 'PG-000-9032',
    ipAddress: '198.51.100.0/29',
    speed: '500 Mbit/s, glasvezel',
    location: location('datacenter-a'),
    ...by('erik', 'lars'),
    notes: 'Komt binnen aan de kant van de Kerksteeg: een graafmachine raakt niet beide lijnen.',
  },
  'lijn-werf': {
    name: 'Internetlijn gemeentewerf',
    provider: supplier('waterlijn'),
    lineNumber: 'WL-000-4472',
    ipAddress: '203.0.113.10',
    speed: '200 Mbit/s',
    location: location('werf'),
    ...by('lars'),
  },
};

/** The lines to the outside, with addresses that are reserved for documentation. */
export const internetConnections = (): ExampleRecord[] =>
  Object.entries(connections).map(([key, content]) => ({
    kind: 'internet-connection',
    key,
    content,
  }));

/** Name, what it covers, supplier, where the key is kept, count, days until the end, owner. */
type LicenceRow = [
  name: string,
  covers: string,
  from: EmergencyKey,
  keptWhere: string | null,
  count: number | null,
  left: number,
  owner: MobileKey,
];

const licenceRows: LicenceRow[] = [
  ['Licentie burgerzaken', 'application/brp', 'burgerpunt', 'Kluis stadhuis, map Licenties, blad 1', 40, 400, 'fatima'],
  [
    'Licentie suite sociaal domein',
    'application/sociaal',
    'samenspoor',
    'Kluis stadhuis, map Licenties, blad 2',
    85,
    290,
    'rashid',
  ],
  [
    'Licentie belastingen',
    'application/belastingen',
    'heffingshuis',
    'Kluis stadhuis, map Licenties, blad 3',
    20,
    60,
    'ingrid',
  ],
  [
    'Licentie financieel systeem',
    'application/financieel',
    'cijferzicht',
    'Kluis stadhuis, map Licenties, blad 4',
    60,
    520,
    'linda',
  ],
  [
    'Licentie documentbeheer',
    'application/documenten',
    'archiefbrug',
    'Kluis stadhuis, map Licenties, blad 5',
    410,
    330,
    'anouk',
  ],
  [
    'Licentie virtualisatie',
    'infrastructure/virtualisatie',
    'rekenhal',
    'Wachtwoordkluis en kluis stadhuis, blad 6',
    3,
    200,
    'nadia',
  ],
  [
    'Licentie databases',
    'infrastructure/databaseserver-1',
    'rekenhal',
    'Wachtwoordkluis en kluis stadhuis, blad 7',
    2,
    200,
    'ruben',
  ],
  ['Licentie back-up', 'infrastructure/backup', 'rekenhal', 'Kluis uitwijklocatie, envelop 3', 120, 150, 'nadia'],
  [
    'Licentie firewalls',
    'infrastructure/firewall-a',
    'waterlijn',
    'Kluis stadhuis, map Licenties, blad 8',
    2,
    25,
    'erik',
  ],
  ['Abonnement kantoorautomatisering', 'application/kantoor', 'kantoorwolk', null, 410, 240, 'tom'],
  ['Licentie camera’s', 'application/cameras', 'wachtpost', null, null, -40, 'wouter'],
];

/** The rights to use programs; the keys themselves lie elsewhere. */
export const licences = (now: string): ExampleRecord[] =>
  licenceRows.map(([name, covers, from, keptWhere, count, left, owner]) => {
    const [kind = '', key = ''] = covers.split('/');
    const content: Licence = {
      name,
      covers: [idOf(kind as 'application', key)],
      supplier: supplier(from),
      ...(keptWhere === null
        ? {}
        : { keyKeptWhere: keptWhere, installerKeptWhere: 'Bestandsserver en schijf in kluis De Brug' }),
      ...(count === null ? {} : { count }),
      endsOn: dayBefore(now, -left),
      owner: person(owner),
    };
    return { kind: 'licence', key: covers, content };
  });
