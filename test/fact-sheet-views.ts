import fc from 'fast-check';
import type { Inform, Step } from '#features/fact-sheets/fact-sheet.ts';
import type { FactSheetView, InformView, Named, ResponsibleView } from '#features/fact-sheets/fact-sheet-view.ts';
import type { PaperCopy } from '#features/fact-sheets/paper.ts';
import type { Answering } from '#features/people/number-book.ts';
import type { KindName } from '#records/kind-name.ts';

const named = <Kind extends KindName>(kind: Kind, name: string): Named & { kind: Kind } => ({
  ...{ id: `id-of-${name}`, kind, slug: name.toLowerCase().replaceAll(' ', '-'), name },
});

/** The copy that tests make: always at the same minute. */
export const copy: PaperCopy = {
  ...{ language: 'nl', organisation: 'Gemeente Testdrecht', timeZone: 'Europe/Amsterdam' },
  now: '2026-11-22T13:02:00Z',
};

/** An application of which nothing is known but its name. */
export const blankView: FactSheetView = {
  ...{ about: named('application', 'Burgerzaken'), sheet: null },
  ...{ purpose: null, priority: null, maximumOutage: null, supplier: null, owner: null, deputy: null },
  ...{ recognise: [], prioOneWhen: [], steps: [], inform: [], meanwhile: [], access: [], stopAndCall: [] },
  stopCalls: [],
  ...{
    start: [],
    stop: [],
    check: [],
    needs: [],
    neededBy: [],
    sources: [],
    version: null,
    changedAt: null,
    changedBy: null,
  },
  review: { state: 'never', at: null, by: null },
};

const person = (name: string, numbers: string[]): ResponsibleView => ({
  ...{
    ...named('person', name),
    numbers: numbers.map((number) => answering(name, number)),
    verifiedOn: '2026-10-01',
    reachable: 'tot 23 uur',
    function: null,
  },
});

const answering = (who: string, number: string, which: Answering['which'] = null): Answering => ({
  ...{ number, who, of: null, which, hours: null },
});

export const informView = (inform: Inform): InformView => ({
  ...{ who: inform.who, contact: null, behind: [] },
  numbers: inform.number === undefined ? [] : [answering(inform.who, inform.number)],
  ...{ verifiedOn: null, reachable: null, when: inform.when ?? null, text: inform.text ?? null },
});

/** A sheet as a careful administrator fills it. */
export const fullView: FactSheetView = {
  ...blankView,
  ...{ sheet: named('fact-sheet', 'Burgerzaken'), purpose: 'Paspoorten, akten en verhuizingen aan de balie.' },
  ...{ priority: { priority: 1, proposed: false }, maximumOutage: 240 },
  recognise: ['Het scherm blijft wit na het inloggen.', 'De balie kan geen paspoort aanvragen.'],
  prioOneWhen: ['Alle balies hebben het, langer dan 15 minuten.'],
  steps: [
    { action: 'Kijk of anderen het ook hebben. Bel de balie.', expected: 'De balie zegt: ja, iedereen.', duration: 2 },
    { action: 'Kijk of server BZ-APP01 aan staat.', expected: 'Er staat "Running".', ifNot: 'Start de server.' },
    { action: 'Bel de leverancier en zeg "prio 1".', expected: 'Je krijgt een meldingsnummer.', call: '0800 020 1234' },
    { action: 'Zet het bericht op intranet.', who: 'Communicatie', duration: 10 },
  ],
  inform: [
    informView({
      who: 'Teamleider burgerzaken',
      number: '06 1234 5678',
      when: 'Na 15 minuten',
      text: 'Het ligt eruit.',
    }),
    informView({ who: 'Piket communicatie', number: '06 8765 4321' }),
  ],
  meanwhile: ['Maak afspraken op papier. De formulieren liggen achter balie 3.'],
  access: ['Beheeraccount: kluis "Burgerzaken".'],
  stopAndCall: ['De database meldt fouten: bel de leverancier, start niet nog eens.'],
  start: [{ action: 'Start BZ-DB01, dan BZ-APP01.' }],
  stop: [{ action: 'Stop BZ-APP01, dan BZ-DB01.' }],
  check: [{ action: 'Zoek een testpersoon op.', expected: 'Je ziet de persoonslijst.' }],
  supplier: {
    ...{ ...named('supplier', 'Pinkroccade BV'), emergencyNumber: '0800 020 1234', officeNumber: '0182 648 000' },
    numbers: [
      answering('Pinkroccade BV', '0800 020 1234', 'emergency'),
      answering('Pinkroccade BV', '0182 648 000', 'office'),
    ],
    ...{ numberVerifiedOn: '2026-10-01', customerNumber: 'GM-44521', contractNumber: 'C-118' },
    ...{ supportHours: '24/7 bij prio 1', whatTheyAsk: 'Klantnummer en sinds wanneer.' },
  },
  owner: person('Noor van den Berg', ['06 1111 1111', '014 201']),
  deputy: person('Bram de Wit', ['06 2222 2222']),
  needs: [
    {
      ...{ type: 'runs-on', needed: 1, withoutIt: null },
      on: [named('infrastructure', 'BZ-APP01'), named('infrastructure', 'BZ-APP02')],
    },
  ],
  neededBy: [named('service', 'Balie'), named('application', 'Belastingen')],
  sources: [],
  ...{ version: 7, changedAt: '2026-11-02T09:00:00Z', changedBy: 'Noor van den Berg' },
  review: { state: 'reviewed', at: '2026-11-10T08:00:00Z', by: 'Bram de Wit' },
};

type Words = (most: number) => fc.Arbitrary<string>;

const ordinary: Words = (most) =>
  fc.lorem({ maxCount: Math.ceil(most / 6), mode: 'words' }).map((text) => text.slice(0, most).trim() || 'x');

const strange: Words = (most) =>
  fc
    .oneof(
      { weight: 6, arbitrary: ordinary(most) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }) },
      { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', 'W', '-', '/'), minLength: 1, maxLength: most }) },
    )
    .map((text) => text.slice(0, most).trim() || 'x');

const stepOf = (words: Words) =>
  fc.record(
    {
      ...{ action: words(200), expected: words(200), ifNot: words(200), who: words(80) },
      ...{ duration: fc.nat({ max: 525_600 }), call: fc.constant('+31 (0)6 1234 5678') },
    },
    { requiredKeys: ['action'] },
  ) as fc.Arbitrary<Step>;

const informOf = (words: Words) =>
  fc
    .record(
      { who: words(120), number: fc.constant('06 1234 5678'), when: words(120), text: words(600) },
      { requiredKeys: ['who'] },
    )
    .map((one) => informView(one as Inform));

function viewOf(words: Words): fc.Arbitrary<FactSheetView> {
  const lines = (length: number, count: number) => fc.array(words(length), { maxLength: count });
  const steps = (count: number) => fc.array(stepOf(words), { maxLength: count });
  const content = {
    ...{ purpose: fc.option(words(160)), recognise: lines(160, 8), prioOneWhen: lines(160, 5), steps: steps(20) },
    ...{ inform: fc.array(informOf(words), { maxLength: 8 }), meanwhile: lines(200, 8), access: lines(200, 6) },
    ...{ stopAndCall: lines(200, 5), start: steps(20), stop: steps(6), check: steps(6) },
    neededBy: lines(120, 40).map((all) => all.map((name) => named('application', name))),
  };
  return fc
    .tuple(words(120), fc.record(content))
    .map(([name, filled]) => ({ ...fullView, ...filled, about: named('application', name) }));
}

/** Sheets of every size that the schema allows, in ordinary words. */
export const ordinaryView = viewOf(ordinary);

/** The same, with every kind of text that a person or a paste can bring. */
export const anyView = viewOf(strange);
