import type { Contract } from '#features/landscape/contract.ts';
import { type EmergencyKey, emergency, type MobileKey } from './numbers.ts';
import { dayBefore, type ExampleRecord, hour, idOf, person, supplier } from './record.ts';

/** What is agreed: things covered, hours, minutes to respond and to recover, days until the end, owner. */
interface Row {
  covers: string;
  customer: string | null;
  hours: string;
  respond: number;
  recover: number;
  left: number;
  owner: MobileKey;
}

const always = 'Dag en nacht, 7 dagen';
const office = 'Werkdagen 8:00-17:00';
const long = 'Werkdagen 7:00-22:00, za 9:00-16:00';

const rows: Partial<Record<EmergencyKey, Row>> = {
  burgerpunt: {
    covers:
      'application/brp application/reisdocumenten application/rijbewijzen application/akten application/verkiezingen',
    customer: 'VBS-1203',
    hours: always,
    respond: 30,
    recover: 4 * hour,
    left: 520,
    owner: 'marieke',
  },
  zaaklijn: {
    covers: 'application/zaaksysteem application/brieven',
    customer: 'ZL-48000',
    hours: always,
    respond: hour,
    recover: 8 * hour,
    left: 410,
    owner: 'vera',
  },
  samenspoor: {
    covers: 'application/sociaal application/wmo application/schuldhulp application/leerplicht application/minima',
    customer: 'SSP-0777',
    hours: long,
    respond: hour,
    recover: 8 * hour,
    left: 290,
    owner: 'bart',
  },
  heffingshuis: {
    covers: 'application/belastingen application/woz application/invordering',
    customer: 'HH-210',
    hours: office,
    respond: 4 * hour,
    recover: 24 * hour,
    left: 60,
    owner: 'ingrid',
  },
  leefruimte: {
    covers: 'application/vergunningen application/apv application/boetes',
    customer: 'LS-3344',
    hours: office,
    respond: 2 * hour,
    recover: 24 * hour,
    left: 700,
    owner: 'dewi',
  },
  straatbeeld: {
    covers: 'application/boa application/parkeren',
    customer: 'SB-919',
    hours: 'Dagelijks 7:00-23:00',
    respond: 30,
    recover: 4 * hour,
    left: 350,
    owner: 'dewi',
  },
  cijferzicht: {
    covers: 'application/financieel application/facturen application/kassa application/inkoop',
    customer: 'CZ-5512',
    hours: 'Werkdagen 7:00-18:00, op betaaldagen tot 22:00',
    respond: hour,
    recover: 8 * hour,
    left: 520,
    owner: 'saskia',
  },
  archiefbrug: {
    covers: 'application/documenten application/edepot application/scannen',
    customer: 'AB-3001',
    hours: office,
    respond: 2 * hour,
    recover: 16 * hour,
    left: 330,
    owner: 'vera',
  },
  waterlijn: {
    covers:
      'internet-connection/lijn-a internet-connection/lijn-werf infrastructure/firewall-a infrastructure/firewall-b infrastructure/netwerk',
    customer: 'WLN-77120',
    hours: always,
    respond: 15,
    recover: hour,
    left: 610,
    owner: 'henk',
  },
  polderglas: {
    covers: 'internet-connection/lijn-b infrastructure/overheidsnetwerk',
    customer: 'PG-60021',
    hours: always,
    respond: 30,
    recover: 8 * hour,
    left: 800,
    owner: 'henk',
  },
  kantoorwolk: {
    covers:
      'application/kantoor application/vergaderen application/samenwerken application/meldingen-ict infrastructure/vdi',
    customer: 'KW-VBS-410',
    hours: always,
    respond: 30,
    recover: 4 * hour,
    left: 240,
    owner: 'henk',
  },
  sleutelpoort: {
    covers: 'infrastructure/aanmelden infrastructure/tweestap',
    customer: 'SP-20480',
    hours: always,
    respond: 15,
    recover: hour,
    left: 480,
    owner: 'henk',
  },
  spreekbuis: {
    covers:
      'application/telefonie application/klantcontact application/piketnummer application/sms infrastructure/telefonieplatform',
    customer: 'ST-099000',
    hours: always,
    respond: 15,
    recover: hour,
    left: 390,
    owner: 'henk',
  },
  rekenhal: {
    covers: 'infrastructure/virtualisatie infrastructure/opslag infrastructure/backup infrastructure/hypervisor-3',
    customer: 'RH-K12-13',
    hours: always,
    respond: 30,
    recover: hour,
    left: 900,
    owner: 'henk',
  },
  kaartblad: {
    covers: 'application/geo application/bag application/bgt application/bodem',
    customer: null,
    hours: office,
    respond: 8 * hour,
    recover: 24 * hour,
    left: 120,
    owner: 'vera',
  },
  loketweb: {
    covers: 'application/website application/formulieren application/mijn application/mor application/afspraken',
    customer: 'LW-3270',
    hours: always,
    respond: 30,
    recover: 4 * hour,
    left: 270,
    owner: 'jeroen',
  },
  koppelhuis: {
    covers: 'infrastructure/servicebus application/gegevens application/rijksberichten application/zorgberichten',
    customer: 'KH-1188',
    hours: long,
    respond: hour,
    recover: 4 * hour,
    left: 440,
    owner: 'henk',
  },
  raadsbeeld: {
    covers: 'application/raad application/raadsvideo',
    customer: 'RB-077',
    hours: 'Werkdagen 9:00-17:00 en tijdens vergaderingen',
    respond: hour,
    recover: 8 * hour,
    left: -20,
    owner: 'gerda',
  },
  loonstrook: {
    covers: 'application/personeel application/verlof',
    customer: 'LD-41000',
    hours: office,
    respond: 4 * hour,
    recover: 24 * hour,
    left: 380,
    owner: 'joyce',
  },
  noodstroom: {
    covers: 'infrastructure/noodstroom asset/ups-01 asset/aggregaat',
    customer: 'NT-0451',
    hours: always,
    respond: 60,
    recover: 4 * hour,
    left: 200,
    owner: 'otto',
  },
  wachtpost: {
    covers: 'infrastructure/bewaking-werkplekken infrastructure/mailpoort application/wachtwoorden application/toegang',
    customer: 'WB-2209',
    hours: always,
    respond: 15,
    recover: 4 * hour,
    left: 560,
    owner: 'marloes',
  },
};

/** What was agreed with each supplier. */
export const contracts = (now: string, nameOf: (kind: 'supplier', key: string) => string): ExampleRecord[] =>
  (Object.entries(rows) as [EmergencyKey, Row][]).map(([key, row]) => {
    const content: Contract = {
      name: `Contract ${nameOf('supplier', key)}`,
      supplier: supplier(key),
      covers: row.covers.split(' ').map(thing),
      ...(row.customer === null ? {} : { customerNumber: row.customer }),
      ...(row.hours === always ? { emergencyNumber: emergency[key] } : {}),
      supportHours: row.hours,
      responseTime: row.respond,
      recoveryTime: row.recover,
      startsOn: dayBefore(now, 900 - row.left / 2),
      endsOn: dayBefore(now, -row.left),
      keptWhere: 'Contractenmap Inkoop; papier in de kluis van het stadhuis',
      owner: person(row.owner),
    };
    return { kind: 'contract', key, content };
  });

function thing(kindAndKey: string): string {
  const [kind = '', key = ''] = kindAndKey.split('/');
  return idOf(kind as 'application', key);
}
