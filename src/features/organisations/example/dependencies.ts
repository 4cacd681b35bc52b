import type { Dependency, DependencyType } from '#features/landscape/dependency.ts';
import type { KindName } from '#records/kind-name.ts';
import { type ExampleRecord, idOf } from './record.ts';

/** `kind/key` of a record of the example. */
type Thing = `${'service' | 'application' | 'infrastructure' | 'internet-connection' | 'location'}/${string}`;

interface Row {
  dependent: Thing;
  on: Thing[];
  type: DependencyType;
  needed?: number;
  withoutIt?: string;
}

const app = (key: string): Thing => `application/${key}`;
const part = (key: string): Thing => `infrastructure/${key}`;

/** Rows of one type in which each needs the same thing. */
const each = (dependents: Thing[], type: DependencyType, on: Thing, withoutIt?: string): Row[] =>
  dependents.map((dependent) => ({
    dependent,
    on: [on],
    type,
    ...(withoutIt === undefined ? {} : { withoutIt }),
  }));

const apps = (keys: string): Thing[] => keys.split(' ').map(app);
const parts = (keys: string): Thing[] => keys.split(' ').map(part);

const redundant: Row[] = [
  { dependent: part('netwerk'), on: parts('kernswitch-1 kernswitch-2'), type: 'runs-on', needed: 1 },
  { dependent: part('internet'), on: parts('firewall-a firewall-b'), type: 'network', needed: 1 },
  {
    dependent: part('internet'),
    on: ['internet-connection/lijn-a', 'internet-connection/lijn-b'],
    type: 'network',
    needed: 1,
    withoutIt: 'Op één lijn werkt alles, maar videovergaderen hapert.',
  },
  {
    dependent: part('virtualisatie'),
    on: parts('hypervisor-1 hypervisor-2 hypervisor-3'),
    type: 'runs-on',
    needed: 2,
    withoutIt: 'Met één hypervisor draaien alleen burgerzaken, databases en aanmelden.',
  },
  { dependent: part('aanmelden'), on: parts('domeincontroller-1 domeincontroller-2'), type: 'data', needed: 1 },
  { dependent: part('dns'), on: parts('domeincontroller-1 domeincontroller-2'), type: 'runs-on', needed: 1 },
  ...apps('brp akten sociaal belastingen woz financieel documenten gegevens bag').map(
    (dependent): Row => ({
      dependent,
      on: parts('databaseserver-1 databaseserver-2'),
      type: 'data',
      needed: 1,
    }),
  ),
  {
    dependent: app('gemalen'),
    on: ['internet-connection/lijn-werf', part('telefonieplatform')],
    type: 'network',
    needed: 1,
    withoutIt: 'De pompen draaien door; alarm komt dan als lampje op de kast.',
  },
];

const technology: Row[] = [
  ...each(parts('kernswitch-1 kernswitch-2 firewall-a firewall-b opslag'), 'runs-on', part('noodstroom')),
  ...each(parts('hypervisor-1 hypervisor-2'), 'runs-on', part('noodstroom')),
  ...each(parts('internet wifi-platform vpn overheidsnetwerk virtualisatie'), 'network', part('netwerk')),
  ...each(parts('vdi bestanden servicebus'), 'runs-on', part('virtualisatie')),
  ...each(parts('databaseserver-1 domeincontroller-1'), 'runs-on', part('hypervisor-1')),
  ...each(parts('databaseserver-2 domeincontroller-2'), 'runs-on', part('hypervisor-3')),
  ...each(parts('virtualisatie'), 'data', part('opslag')),
  ...each(parts('tweestap mailpoort mobielbeheer digid telefonieplatform'), 'network', part('internet')),
  ...each(parts('aanmelden vpn'), 'network', part('internet')),
  ...each(parts('vpn vdi mobielbeheer'), 'signs-in-through', part('aanmelden')),
  ...each(parts('aanmelden'), 'serves', part('tweestap'), 'Op het netwerk van het stadhuis is geen code nodig.'),
  ...each(parts('backup'), 'data', part('opslag'), 'De kopie van gisteren blijft bruikbaar.'),
  ...each(parts('servicebus'), 'network', part('dns')),
  ...each(parts('kernswitch-1 kernswitch-2 firewall-a firewall-b'), 'runs-on', 'location/datacenter-a'),
  ...each(parts('hypervisor-3 backup bewaking'), 'runs-on', 'location/datacenter-b'),
];

const hosting: Row[] = [
  ...each(
    apps('brp akten sociaal wmo belastingen woz invordering financieel documenten scannen brieven bag bgt'),
    'runs-on',
    part('virtualisatie'),
  ),
  ...each(apps('gegevens rapportage printen cameras toegang wachtwoorden'), 'runs-on', part('virtualisatie')),
  ...each(apps('thuiswerken'), 'runs-on', part('vpn')),
  ...each(apps('wifi'), 'runs-on', part('wifi-platform')),
  ...each(apps('telefonie klantcontact piketnummer'), 'runs-on', part('telefonieplatform')),
  ...each(
    apps('zaaksysteem vergunningen apv boa parkeren afspraken facturen kantoor vergaderen samenwerken'),
    'network',
    part('internet'),
  ),
  ...each(
    apps('meldingen-ict telefonie klantcontact personeel bankverkeer rijksberichten geo'),
    'network',
    part('internet'),
  ),
  ...each(apps('brp reisdocumenten rijbewijzen inkijk'), 'network', part('overheidsnetwerk')),
  ...each(apps('brp sociaal belastingen financieel documenten'), 'network', part('dns')),
];

const signIn: Row[] = [
  ...each(
    apps('brp sociaal wmo belastingen financieel documenten zaaksysteem vergunningen boa kantoor samenwerken'),
    'signs-in-through',
    part('aanmelden'),
  ),
  ...each(
    apps('thuiswerken meldingen-ict personeel klantcontact intranet facturen geo inkoop raad'),
    'signs-in-through',
    part('aanmelden'),
  ),
  ...each(apps('formulieren mijn'), 'signs-in-through', part('digid'), 'Inwoners bellen of komen langs.'),
];

const data: Row[] = [
  ...each(apps('gegevens reisdocumenten rijbewijzen akten verkiezingen'), 'data', app('brp')),
  ...each(
    apps('zaaksysteem sociaal wmo belastingen schuldhulp leerplicht vergunningen parkeren'),
    'data',
    app('gegevens'),
    'Oude gegevens.',
  ),
  ...each(apps('gegevens zorgberichten rijksberichten financieel'), 'serves', part('servicebus')),
  ...each(apps('zaaksysteem vergunningen brieven'), 'data', app('documenten'), 'Geen stukken.'),
  ...each(apps('formulieren mor mijn'), 'data', app('zaaksysteem'), 'Aanvragen wachten en komen later binnen.'),
  ...each(apps('brp belastingen woz geo'), 'data', app('bag'), 'Oude adressen.'),
  ...each(apps('sociaal personeel belastingen'), 'data', app('financieel'), 'Betalingen blijven staan.'),
  ...each(apps('financieel'), 'serves', app('bankverkeer'), 'Boeken kan, betalen niet.'),
  ...each(apps('sociaal zaaksysteem'), 'serves', app('brieven'), 'Brieven met de hand.'),
  ...each(apps('boa'), 'data', app('parkeren'), 'Geen parkeerboetes schrijven.'),
  ...each(apps('boetes'), 'data', app('boa')),
  ...each(apps('inkijk'), 'serves', app('rijksberichten')),
  ...each(apps('afspraken'), 'serves', app('sms'), 'Inwoners krijgen geen herinnering.'),
  ...each(apps('kantoor'), 'serves', part('mailpoort'), 'Intern mailen kan, van en naar buiten niet.'),
  ...each(apps('klantcontact'), 'serves', app('telefonie'), 'Chat en mail werken door.'),
  ...each(apps('raad'), 'part-of', app('raadsvideo'), 'Stukken zijn gewoon te lezen.'),
  ...each(apps('boa'), 'serves', part('mobielbeheer'), 'Nieuwe telefoons kunnen niet worden klaargezet.'),
  ...each(apps('mijn'), 'part-of', app('formulieren'), 'Inwoners zien hun zaken, maar vragen niets nieuws aan.'),
];

const forResidents: Row[] = [
  ...each(['service/paspoort', 'service/aangifte', 'service/briefadres'], 'serves', app('brp')),
  ...each(['service/paspoort'], 'serves', app('reisdocumenten')),
  ...each(['service/aangifte'], 'serves', app('akten')),
  ...each(['service/briefadres', 'service/vergunning'], 'serves', app('zaaksysteem')),
  ...each(['service/uitkering', 'service/crisishulp'], 'serves', app('sociaal')),
  ...each(['service/uitkering', 'service/rekening-betalen'], 'serves', app('financieel')),
  ...each(['service/crisishulp'], 'serves', app('wmo')),
  ...each(['service/aanslag'], 'serves', app('belastingen')),
  ...each(['service/vergunning'], 'serves', app('vergunningen')),
  ...each(['service/handhaven'], 'serves', app('boa')),
  ...each(['service/bellen'], 'serves', app('telefonie')),
  ...each(['service/bellen'], 'serves', app('klantcontact')),
  {
    dependent: 'service/openbare-ruimte',
    on: [app('mor'), app('piketnummer')],
    type: 'serves',
    needed: 1,
    withoutIt: 'Inwoners bellen 112 bij gevaar voor mensen.',
  },
];

/** What needs what; `nameOf` gives the name of a record of the example by kind and key. */
export const dependencies = (nameOf: (kind: KindName, key: string) => string): ExampleRecord[] =>
  [...redundant, ...technology, ...hosting, ...signIn, ...data, ...forResidents].map((row) => {
    const things = [row.dependent, ...row.on].map(partsOf);
    const [dependent = '', ...on] = things.map(([kind, key]) => nameOf(kind, key));
    const content: Dependency = {
      name: `${dependent} heeft nodig: ${on.join(row.needed === 1 ? ' of ' : ', ')}`,
      dependent: idOf(...partsOf(row.dependent)),
      on: row.on.map((thing) => idOf(...partsOf(thing))),
      type: row.type,
      ...(row.needed === undefined ? {} : { needed: row.needed }),
      ...(row.withoutIt === undefined ? {} : { withoutIt: row.withoutIt }),
    };
    return { kind: 'dependency', key: `${row.dependent} ${row.type} ${row.on.join(' ')}`, content };
  });

function partsOf(thing: Thing): [KindName, string] {
  const at = thing.indexOf('/');
  return [thing.slice(0, at) as KindName, thing.slice(at + 1)];
}
