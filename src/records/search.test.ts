import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KindName } from './kind-name.ts';
import type { RecordView } from './record.ts';
import { SearchIndex } from './search.ts';

let count = 0;
function record(kind: KindName, name: string, content: Record<string, unknown> = {}): RecordView {
  count += 1;
  return {
    id: `01930000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    kind,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    content: { name, ...content },
    contentHash: '',
    revision: 1,
    change: count,
    updatedAt: '2026-11-01T00:00:00.000Z',
    updatedBy: 'Anna',
    nature: 'edit',
    references: [],
    review: null,
    deletedAt: null,
  };
}

const burgerzaken = record('application', 'Burgerzakenapplicatie', {
  purpose: 'Paspoorten, akten en verhuizingen',
  otherNames: ['iBurger', 'BZA'],
});
const belasting = record('application', 'Belastingsysteem', { description: 'Aanslagen en kwijtschelding' });
const zaaksysteem = record('application', 'Zaaksysteem', { purpose: 'Brieven en dossiers bewaren' });
const telefonie = record('infrastructure', 'Telefooncentrale', { purpose: 'Vaste telefoons en het callcenter' });
const sheet = record('fact-sheet', 'Burgerzakenapplicatie', {
  about: burgerzaken.id,
  recognise: ['De balie kan geen reisdocumenten afdrukken', 'Het scherm loopt vast'],
  steps: [{ action: 'Herstart de printer bij de balie', ifNot: 'Bel de leverancier', call: '014 012' }],
});
const anna = record('person', 'Anna de Vries', { mobile: '+31 6 1234 5678', function: 'Functioneel beheerder' });
const supplier = record('supplier', 'Centrale Systemen BV', { emergencyNumber: '088-123 45 67' });
const printer = record('asset', 'Printer balie', { serialNumber: 'SN-4471-AB', boughtOn: '2021-05-06' });
const line = record('internet-connection', 'Glasvezel stadhuis', { ipAddress: '10.20.30.40' });
const finance = record('application', 'Financiën', { purpose: 'Betalen en begroten' });
const dependency = record('dependency', 'Zaaksysteem gebruikt Belastingsysteem', {
  dependent: zaaksysteem.id,
  on: [belasting.id],
  withoutIt: 'Aanslagen typ je over',
});

const evaluation = record('procedure', 'Evaluatie', { purpose: 'Wat ging goed en wat niet' });
const all = [
  evaluation,
  burgerzaken,
  belasting,
  zaaksysteem,
  telefonie,
  sheet,
  anna,
  supplier,
  printer,
  line,
  finance,
  dependency,
];

function indexOf(records: readonly RecordView[]): SearchIndex {
  const index = new SearchIndex();
  for (const one of records) index.put(one);
  return index;
}

const index = indexOf(all);
const names = (words: string): string[] => index.search(words).map((hit) => hit.name);

const finds: [typed: string, first: RecordView, why: string][] = [
  ['burgerzakenapplicatie', burgerzaken, 'the name'],
  ['burgerz', burgerzaken, 'its beginning'],
  ['applicatie', burgerzaken, 'a part of a compound'],
  ['applicaties', burgerzaken, 'a part of a compound in another form'],
  ['zaken', burgerzaken, 'a part in the middle'],
  ['burgrezaken', burgerzaken, 'letters swapped'],
  ['burgerzakenaplicatie', burgerzaken, 'a letter left out'],
  ['iburger', burgerzaken, 'another name'],
  ['BZA', burgerzaken, 'a short other name'],
  ['paspoort', burgerzaken, 'the purpose, singular for plural'],
  ['verhuizing', burgerzaken, 'the purpose'],
  ['verhuizen', burgerzaken, 'a verb for a noun'],
  ['vastlopen', burgerzaken, 'nothing but the likeness to `loopt vast`'],
  ['loopt vast', burgerzaken, 'a symptom on the fact sheet'],
  ['lopen', burgerzaken, 'a symptom, in another form'],
  ['reisdocument', burgerzaken, 'a symptom, singular'],
  ['herstarten', burgerzaken, 'a step'],
  ['leverancier bellen', burgerzaken, 'words of one step in other forms'],
  ['belasting', belasting, 'the beginning of a compound'],
  ['belastingsyteem', belasting, 'a typing error in a compound'],
  ['kwijtschelding', belasting, 'the description'],
  ['kweitschelding', belasting, 'ei for ij'],
  ['brief', zaaksysteem, 'an irregular plural'],
  ['zaaksysteem', zaaksysteem, 'the name, before what depends on it'],
  ['zakensysteem', zaaksysteem, 'a compound with another link'],
  ['centrale telefoon', telefonie, 'two parts of one compound'],
  ['telefoon', telefonie, 'the beginning of a compound'],
  ['tellefoon', telefonie, 'a doubled letter'],
  ['anna', anna, 'a person'],
  ['vries', anna, 'a last name'],
  ['0612345678', anna, 'a number in another notation'],
  ['+31 6 12', anna, 'the beginning of a number'],
  ['functioneel beheer', anna, 'a function'],
  ['014012', burgerzaken, 'the number of a step'],
  ['088 123', supplier, 'a number'],
  ['088-1234567', supplier, 'a number with other signs'],
  ['4471', printer, 'part of a serial number'],
  ['sn4471ab', printer, 'a serial number without signs'],
  ['sn 4471', printer, 'a serial number with a space'],
  ['10.20.30.40', line, 'an IP address'],
  ['10.20', line, 'the beginning of an IP address'],
  ['financien', finance, 'without its accent'],
  ['FINANCIËN', finance, 'in capitals'],
  ['de printer doet het niet balie', printer, 'a sentence with empty words'],
  ['telefooncentrale ligt eruit', telefonie, 'that it fails tells nothing next to a name'],
  ['belasting plat', belasting, 'that it fails tells nothing next to a name'],
  ['belastingsyteem lukt niet', belasting, 'a typing error with words that it fails'],
  ['vast', burgerzaken, 'a symptom alone'],
  ['evaluasie', evaluation, 's for t'],
  ['evaluaite', evaluation, 'letters swapped in the middle'],
];

describe('search', () => {
  test.each(finds.map(([typed, first, why]) => ({ typed, first, why })))(
    '$typed finds $first.name: $why',
    ({ typed, first }) => {
      expect(names(typed)[0]).toBe(first.name);
    },
  );

  test.each(['draad', 'evacuatie', 'xyzzyx', '2021-05-06', burgerzaken.id, '999999'])('%s finds nothing', (typed) => {
    expect(names(typed)).toEqual([]);
  });

  test('a fact sheet shows its application, once, and says where the words stand', () => {
    const hits = index.search('balie');
    expect(hits.filter((hit) => hit.name === burgerzaken.name)).toHaveLength(1);
    expect(hits.find((hit) => hit.id === burgerzaken.id)?.where).toEqual({
      kind: 'fact-sheet',
      field: 'recognise',
      text: 'De balie kan geen reisdocumenten afdrukken',
    });
    expect(index.search('herstart printer').find((hit) => hit.id === burgerzaken.id)?.where?.field).toBe(
      'steps.action',
    );
  });

  test('a fact sheet without its application stands for itself', () => {
    expect(indexOf([sheet]).search('balie')[0]).toMatchObject({ kind: 'fact-sheet', id: sheet.id });
  });

  test('names weigh more than symptoms, symptoms than steps, steps than the rest', () => {
    const inRest = record('application', 'Een', { description: 'kabel' });
    const inStep = record('application', 'Twee', { steps: [{ action: 'kabel' }] });
    const inSymptom = record('application', 'Drie', { recognise: ['kabel'] });
    const inName = record('application', 'Vier kabel', {});
    const hits = indexOf([inRest, inStep, inSymptom, inName]).search('kabel');
    expect(hits.map((hit) => hit.name)).toEqual(['Vier kabel', 'Drie', 'Twee', 'Een']);
  });

  test('a word that all must meet keeps others out; with no such record the nearest come', () => {
    expect(names('burgerzaken paspoort')).toEqual([burgerzaken.name]);
    expect(names('paspoort glasvezel').sort()).toEqual([burgerzaken.name, line.name].sort());
  });

  test('a word that is known is no typing error for another, and one or two letters only count as a code', () => {
    const signingOn = record('infrastructure', 'Aanmelden', { otherNames: ['inloggen'] });
    const income = record('application', 'Inkomensgegevens', { purpose: 'Bel wie bij Wie inlichten staat' });
    const directory = record('infrastructure', 'AD', { purpose: 'Alle accounts van het wifi' });
    const found = indexOf([signingOn, income, directory]);
    const namesOf = (typed: string) => found.search(typed).map((hit) => hit.name);
    expect(namesOf('niet inloggen')).toEqual(['Aanmelden']);
    expect(namesOf('in inloggen zo')).toEqual(['Aanmelden']);
    expect(namesOf('accounts xx')).toEqual(['AD']);
    expect(namesOf('wifi AD')).toEqual(['AD']);
    expect(namesOf('ad')).toEqual(['AD']);
  });

  test('what is about the work on plans stands below all that helps somebody in need', () => {
    const talk = record('interview', 'Printer');
    const check = record('spot-check', 'Printer balie');
    const found = indexOf([talk, check, printer, burgerzaken, sheet]).search('printer');
    expect(found.map((hit) => hit.kind)).toEqual(['asset', 'application', 'interview', 'spot-check']);
  });

  test('an empty or endless question is answered', () => {
    expect(names('')).toEqual([]);
    expect(names('   ')).toEqual([]);
    expect(names('!?')).toEqual([]);
    expect(() => names('paspoort '.repeat(500))).not.toThrow();
  });

  test('a changed record is found by what it says now, and a deleted one is not found', () => {
    const changing = indexOf(all);
    changing.put({ ...finance, name: 'Geldzaken', content: { name: 'Geldzaken' } });
    expect(changing.search('financien').map((hit) => hit.id)).not.toContain(finance.id);
    expect(changing.search('geldzaken')[0]?.id).toBe(finance.id);
    changing.put({ ...finance, deletedAt: '2026-11-02T00:00:00.000Z' });
    expect(changing.search('geldzaken')).toEqual([]);
    expect(changing.size).toBe(all.length - 1);
  });

  test('after any order of putting and removing, the answers are those of a fresh index', () => {
    const words = ['balie', 'zaken', '014 012', 'belastng', 'telefoon', '4471', 'printer herstarten'];
    const act = fc.record({ at: fc.nat(all.length - 1), leave: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const worn = new SearchIndex();
        const present = new Map<string, RecordView>();
        for (const { at, leave } of acts) {
          const one = all[at] as RecordView;
          if (leave) worn.remove(one.id);
          else worn.put(one);
          if (leave) present.delete(one.id);
          else present.set(one.id, one);
        }
        const fresh = indexOf([...present.values()]);
        const found = (which: SearchIndex, word: string) =>
          which
            .search(word)
            .map((hit) => hit.id)
            .sort();
        for (const word of words) expect(found(worn, word)).toEqual(found(fresh, word));
      }),
      { numRuns: 60 },
    );
  });
});
