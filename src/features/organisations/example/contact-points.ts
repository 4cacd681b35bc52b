import type { ContactPoint } from '#features/people/contact-point.ts';
import { desk, duty, emergency, type MobileKey } from './numbers.ts';
import { dayBefore, type ExampleRecord, idOf, person } from './record.ts';

/** Name, whose it is (`kind/key`), type, value, hours, days ago it was tried (null: never), by whom. */
type Row = [
  name: string,
  of: string,
  type: NonNullable<ContactPoint['type']>,
  value: string,
  hours: string | null,
  verified: number | null,
  verifiedBy: MobileKey | null,
];

const always = 'Dag en nacht';
const office = 'Werkdagen 8:30-17:00';

const rows: Row[] = [
  ['Piket ICT', 'role/piket-ict', 'mobile', duty.ict, always, 12, 'henk'],
  ['Piket applicaties', 'role/piket-applicaties', 'mobile', duty.applications, always, 12, 'henk'],
  ['Piket voorlichting', 'role/communicatie', 'mobile', duty.press, always, 44, 'jeroen'],
  ['Centrale boa’s', 'team/vth', 'mobile', duty.boa, 'Dagelijks 7:00-23:00', 18, 'wouter'],
  ['Directie bij calamiteit', 'role/voorzitter', 'mobile', duty.director, always, 30, 'naomi'],
  ['Servicedesk ICT', 'team/servicedesk', 'telephone', desk.servicedesk, office, 9, 'priya'],
  ['Hoofdnummer gemeente', 'team/klantcontact', 'telephone', desk.klantcontact, office, 5, 'carla'],
  ['Balie burgerzaken', 'team/burgerzaken', 'telephone', desk.burgerzaken, office, 40, 'fatima'],
  ['Balie werk en inkomen', 'team/inkomen', 'telephone', desk.inkomen, office, 33, 'els'],
  ['Belastingbalie', 'team/belastingen', 'telephone', desk.belastingen, 'Werkdagen 9:00-12:00', 51, 'ingrid'],
  ['Vergunningenbalie', 'team/vth', 'telephone', desk.vth, office, 18, 'yasmin'],
  ['Financiële administratie', 'team/financien', 'telephone', desk.financien, office, 12, 'linda'],
  ['Buitendienst', 'team/buitendienst', 'telephone', desk.buitendienst, always, 230, 'otto'],
  ['Portofoonkanaal boa’s', 'team/vth', 'radio', 'Kanaal 3', 'Tijdens de dienst', 77, 'wouter'],
  ['Portofoonkanaal calamiteit', 'location/werf', 'radio', 'Kanaal 7', always, 260, 'otto'],
  ['Satelliettelefoon kazerne', 'location/kazerne', 'telephone', '099-040 7781', always, null, null],
  ['Balie Nabuurstede', 'organisation/nabuurstede', 'telephone', duty.neighbour, office, 190, 'marieke'],
  ['Meldkamer veiligheidsregio', 'organisation/veiligheidsregio', 'telephone', duty.safetyRegion, always, null, null],
  ['Omgevingsdienst', 'organisation/omgevingsdienst', 'telephone', duty.environmentService, office, 77, 'dewi'],
  ['Storing burgerzaken', 'supplier/burgerpunt', 'portal', 'https://storing.burgerpunt.example', always, 40, 'fatima'],
  ['Storing internet', 'supplier/waterlijn', 'portal', 'https://storing.waterlijn.example', always, 30, 'erik'],
  ['Storing aanmelden', 'supplier/sleutelpoort', 'telephone', emergency.sleutelpoort, always, 22, 'chantal'],
  ['Beveiligingscentrum', 'supplier/wachtpost', 'telephone', emergency.wachtpost, always, 15, 'marloes'],
  ['Mail bij calamiteit', 'role/voorzitter', 'email', 'calamiteit@voorbeeldstad.example', always, 30, 'naomi'],
  [
    'Groepsapp calamiteitenteam',
    'role/loghouder',
    'other',
    'Groep Calamiteit VBS op de eigen telefoon',
    always,
    200,
    'naomi',
  ],
  ['Postadres kluis', 'location/stadhuis', 'address', 'Kamer 1.01, Marktplein 1', office, 40, 'otto'],
];

/** The ways to reach somebody that belong to no single person. */
export const contactPoints = (now: string): ExampleRecord[] =>
  rows.map(([name, of, type, value, hours, verified, verifiedBy]) => {
    const [kind = '', key = ''] = of.split('/');
    const content: ContactPoint = {
      name,
      of: idOf(kind as 'role', key),
      type,
      value,
      ...(hours === null ? {} : { hours }),
      ...(verified === null ? {} : { verifiedOn: dayBefore(now, verified) }),
      ...(verifiedBy === null ? {} : { verifiedBy: person(verifiedBy) }),
    };
    return { kind: 'contact-point', key: name, content };
  });
