import type { Person } from '#features/people/person.ts';
import { slugOf } from '#records/slug.ts';
import { type MobileKey, mobile, type TeamKey } from './numbers.ts';
import { dayBefore, type ExampleRecord, idOf, location, person, role, team } from './record.ts';
import { roleHolders } from './roles.ts';

/** Key, name, function, team, and how many days ago the number was confirmed (null: never). */
type Row = [key: MobileKey, name: string, work: string, team: TeamKey | null, verified: number | null];

const rows: Row[] = [
  ['fatima', 'Fatima Bouzid', 'Functioneel beheerder burgerzaken', 'burgerzaken', 40],
  ['joost', 'Joost Verhagen', 'Functioneel beheerder burgerzaken', 'burgerzaken', 40],
  ['marieke', 'Marieke de Wit', 'Teamleider burgerzaken', 'burgerzaken', 62],
  ['sander', 'Sander Kok', 'Functioneel beheerder zaaksysteem', 'informatie', 25],
  ['anouk', 'Anouk Peters', 'Functioneel beheerder documentbeheer', 'informatie', 25],
  ['rashid', 'Rashid El Amrani', 'Functioneel beheerder sociaal domein', 'inkomen', 33],
  ['els', 'Els van Dam', 'Applicatiebeheerder uitkeringen', 'inkomen', 33],
  ['bart', 'Bart Willems', 'Teamleider werk en inkomen', 'inkomen', 210],
  ['ingrid', 'Ingrid Smeets', 'Functioneel beheerder belastingen', 'belastingen', 51],
  ['kees', 'Kees Molenaar', 'Medewerker heffing en invordering', 'belastingen', 51],
  ['yasmin', 'Yasmin Toprak', 'Functioneel beheerder vergunningen', 'vth', 18],
  ['pieter', 'Pieter Hoekstra', 'Functioneel beheerder handhaving', 'vth', 18],
  ['dewi', 'Dewi Hartono', 'Teamleider vergunningen, toezicht en handhaving', 'vth', 77],
  ['wouter', 'Wouter Bos', "Coördinator boa's", 'vth', 77],
  ['linda', 'Linda Jansen', 'Functioneel beheerder financiën', 'financien', 12],
  ['mohamed', 'Mohamed Azzouzi', 'Financieel administrateur', 'financien', 12],
  ['saskia', 'Saskia Groen', 'Teamleider financiën', 'financien', 95],
  ['tom', 'Tom Brouwer', 'Beheerder werkplek', 'ict', 9],
  ['nadia', 'Nadia Khan', 'Beheerder servers en opslag', 'ict', 9],
  ['erik', 'Erik Postma', 'Beheerder netwerk', 'ict', 9],
  ['lars', 'Lars Vink', 'Beheerder netwerk en telefonie', 'ict', 9],
  ['chantal', 'Chantal Dubois', 'Beheerder aanmelden en rechten', 'ict', 9],
  ['ruben', 'Ruben Mulder', 'Beheerder databases', 'ict', 9],
  ['henk', 'Henk Scholten', 'Hoofd ICT', 'ict', 30],
  ['priya', 'Priya Ramdin', 'Coördinator servicedesk', 'servicedesk', 9],
  ['gijs', 'Gijs de Boer', 'Medewerker servicedesk', 'servicedesk', 9],
  ['marloes', 'Marloes Kuiper', 'CISO', 'ict', 30],
  ['stefan', 'Stefan Maas', 'Privacyfunctionaris', 'ict', 241],
  ['willemijn', 'Willemijn van Leeuwen', 'Gemeentesecretaris en algemeen directeur', null, 30],
  ['arjan', 'Arjan Dijkstra', 'Directeur bedrijfsvoering en CIO', null, 30],
  ['naomi', 'Naomi Blokland', 'Bestuurssecretaris', null, 30],
  ['jeroen', 'Jeroen Timmer', 'Communicatieadviseur', 'communicatie', 44],
  ['sofie', 'Sofie Aerts', 'Woordvoerder', 'communicatie', 44],
  ['carla', 'Carla Visser', 'Coördinator klantcontactcentrum', 'klantcontact', 20],
  ['murat', 'Murat Aksoy', 'Functioneel beheerder klantcontact', 'klantcontact', 20],
  ['gerda', 'Gerda Wolters', 'Griffier', 'griffie', 320],
  ['bas', 'Bas Schouten', 'Beheerder geo-informatie', 'informatie', 58],
  ['joyce', 'Joyce Martina', 'Functioneel beheerder personeel', 'personeel', 66],
  ['otto', 'Otto Prins', 'Gebouwbeheerder en kluishouder', 'buitendienst', 40],
  ['hanna', 'Hanna Lindeman', 'Beheerder website en e-formulieren', 'communicatie', 44],
  ['daan', 'Daan Rietveld', 'Beheerder koppelingen', 'ict', 9],
  ['vera', 'Vera Hendriks', 'Teamleider informatiebeheer', 'informatie', 70],
  ['nico', 'Nico Bakker', 'Hoofd buitendienst', 'buitendienst', null],
  ['rob', 'Rob Zijlstra', 'Beheerder geo-informatie (uit dienst)', 'informatie', 400],
  ['petra', 'Petra Hofman', 'Coördinator burgerzaken Nabuurstede', null, 190],
  ['simon', 'Simon de Groot', 'Officier van dienst veiligheidsregio', null, null],
];

/** What only some of them have. */
const more: Partial<Record<MobileKey, Partial<Person>>> = {
  fatima: { reachable: 'Ma-do tot 22:00. Vrijdag vrij: bel dan Joost.' },
  henk: { reachable: 'Altijd bij een prio 1.' },
  marloes: { reachable: 'Altijd bij verdenking van een hack of datalek.' },
  otto: { reachable: 'Woont op 10 minuten van het stadhuis. Heeft de sleutel van de kluis.' },
  nico: { location: location('werf') },
  petra: { organisation: idOf('organisation', 'nabuurstede'), reachable: 'Werkdagen 8:30-17:00.' },
  simon: { organisation: idOf('organisation', 'veiligheidsregio'), reachable: 'Via de meldkamer, dag en nacht.' },
};

const names = new Map(rows.map(([key, name]) => [key, name]));

/** The name of a person of the example. */
export const personName = (key: MobileKey): string => names.get(key) ?? key;

/** The persons of the example. */
export const people = (now: string): ExampleRecord[] =>
  rows.map(([key, name, work, ownTeam, verified]) => {
    const own = more[key]?.organisation === undefined;
    const content: Person = {
      name,
      function: work,
      mobile: mobile[key],
      ...(own ? { email: `${slugOf(name).replaceAll('-', '.')}@voorbeeldstad.example` } : {}),
      ...(own ? { organisation: idOf('organisation', 'voorbeeldstad'), location: location('stadhuis') } : {}),
      ...(ownTeam === null ? {} : { team: team(ownTeam) }),
      ...(verified === null ? {} : { verifiedOn: dayBefore(now, verified) }),
      ...rolesOf(key),
      ...more[key],
      ...(key === 'rob' ? { leftOn: dayBefore(now, 75) } : {}),
    };
    return { kind: 'person', key, content };
  });

/** Who has which role stands with the role; the person only repeats it. */
function rolesOf(key: MobileKey): Pick<Person, 'roles'> {
  const held = Object.entries(roleHolders).filter(([, holders]) => holders.map(person).includes(person(key)));
  return held.length === 0 ? {} : { roles: held.map(([name]) => role(name)) };
}
