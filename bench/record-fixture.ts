import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { slugOf } from '#records/slug.ts';

const domains =
  'burgerzaken sociaal belasting vergunning handhaving financien documenten kantoor netwerk telefonie'.split(' ');
const heads = 'applicatie systeem portaal register koppeling loket archief server dienst omgeving'.split(' ');
const verbs = 'controleer herstart open bel sluit meld noteer vraag lees start'.split(' ');
const things =
  'balie paspoort scherm kabel storing aanmelding melding bestand wachtwoordkluis telefoon lampje afdruk leverancier collega brief akte verhuizing uitkering parkeervergunning begroting'.split(
    ' ',
  );
const firstNames = 'Anna Bram Carla Dirk Els Fatima Gijs Hanna Ilse Joost Karin Lars Mohammed Nadia Omar'.split(' ');
const lastNames = 'de Vries,Jansen,Bakker,van den Berg,Yilmaz,Peeters,Maes,Smit,Mulder,de Groot'.split(',');

/** How many records of each kind a municipality of 5,000 records has. */
const shares: [KindName, number][] = [
  ['application', 400],
  ['fact-sheet', 300],
  ['infrastructure', 200],
  ['supplier', 150],
  ['person', 600],
  ['location', 60],
  ['dependency', 1500],
  ['asset', 1790],
];

/** Records as a municipality has them, the same ones each time; 5,000 unless told otherwise. */
export function recordFixture(total = 5000): RecordView[] {
  const records: RecordView[] = [];
  const pick = picker(20_261_122);
  const idsOf = new Map<KindName, string[]>();
  for (const [kind, share] of shares) {
    const ids: string[] = [];
    idsOf.set(kind, ids);
    for (let at = 0; at < Math.round((share * total) / 5000); at += 1) {
      const id = idOf(records.length);
      ids.push(id);
      records.push(recordOf(id, kind, contentOf(kind, at, pick, idsOf), records.length + 1));
    }
  }
  return records;
}

/** One record in the form in which it travels. */
export function recordOf(id: string, kind: KindName, content: Record<string, unknown>, change: number): RecordView {
  const name = String(content.name);
  return {
    id,
    kind,
    slug: `${slugOf(name).slice(0, 50)}-${change}`,
    name,
    content,
    contentHash: id.replaceAll('-', '').repeat(2),
    revision: 1,
    change,
    updatedAt: '2026-11-22T12:00:00.000Z',
    updatedBy: 'Anna de Vries',
    nature: 'edit',
    references: Object.values(content)
      .flat()
      .filter((value): value is string => typeof value === 'string' && value.startsWith('0193')),
    review: null,
    deletedAt: null,
  };
}

type Pick = <Item>(items: readonly Item[]) => Item;

function contentOf(kind: KindName, at: number, pick: Pick, idsOf: Map<KindName, string[]>): Record<string, unknown> {
  const owner = idsOf.get('person')?.[0];
  const base = `${pick(domains)}${pick(heads)}`;
  const sentence = () => `${capital(pick(verbs))} de ${pick(things)} en ${pick(verbs)} daarna de ${pick(things)}.`;
  const step = () => ({ action: sentence(), expected: sentence(), ifNot: sentence(), duration: 5, call: '014 012' });
  if (kind === 'person') return { name: `${pick(firstNames)} ${pick(lastNames)} ${at}`, mobile: phone(at) };
  if (kind === 'supplier')
    return { name: `${capital(pick(things))} ${pick(heads)} ${at} BV`, emergencyNumber: phone(at), notes: sentence() };
  if (kind === 'asset')
    return { name: `${capital(pick(things))} ${at}`, serialNumber: `SN-${pick(heads)}-${at}`, notes: sentence() };
  if (kind === 'dependency')
    return {
      name: `${base} ${at}`,
      dependent: pick(idsOf.get('application') ?? []),
      on: [pick(idsOf.get('supplier') ?? [])],
      type: 'data',
    };
  if (kind === 'location') return { name: `${capital(base)} ${at}`, address: `Dorpsstraat ${at}`, notes: sentence() };
  if (kind === 'fact-sheet')
    return {
      name: `${capital(base)} ${at}`,
      about: idsOf.get('application')?.[at],
      recognise: [sentence(), sentence(), sentence()],
      steps: [step(), step(), step(), step(), step()],
      meanwhile: [sentence(), sentence()],
    };
  return { name: `${capital(base)} ${at}`, purpose: sentence(), description: sentence().repeat(5), owner };
}

const phone = (at: number): string => `+31 6 ${String(10_000_000 + at * 7919).slice(0, 8)}`;
const idOf = (at: number): string => `01930000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The same choices each time: a bench that differs from run to run measures nothing. */
function picker(seed: number): Pick {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return items[(state >>> 8) % items.length] as (typeof items)[number];
  };
}
