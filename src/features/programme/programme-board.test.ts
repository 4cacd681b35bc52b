import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn } from '#features/checks/checks.ts';
import type { SourceDocument } from '#features/documents/document.ts';
import { documentMatrix } from '#features/documents/document-matrix.ts';
import { planCompleteness } from '#features/plans/plan-completeness.ts';
import { planView } from '#features/plans/plan-view.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { firstToDo, nextStep } from './next-step.ts';
import { type Presentation, programmePhases } from './programme.ts';
import { portfolioOf, programmeBoard } from './programme-board.ts';
import { type BoardRecords, programmeFacts } from './programme-facts.ts';

const today = '2026-06-15';

const record = (
  kind: KindName,
  id: string,
  content: Record<string, unknown>,
  more: Partial<RecordView> = {},
): RecordView => ({
  id,
  kind,
  slug: id,
  name: id,
  content: { name: id, ...content },
  contentHash: `hash ${id}`,
  revision: 1,
  change: 1,
  updatedAt: '2026-06-01T10:00:00Z',
  updatedBy: 'x',
  nature: 'edit',
  references: [],
  review: null,
  deletedAt: null,
  ...more,
});

const published = (id: string) => ({
  published: { revision: 1, contentHash: `hash ${id}`, at: '2026-06-10T10:00:00Z', by: 'x' },
});

const types = [
  'architecture',
  'contract',
  'sla',
  'manual',
  'recovery-procedure',
  'contact-list',
  'backup',
  'test-report',
];

/** Everything of one application, as far as the steps given. */
function recordsUpTo(step: number, phases?: unknown[]): BoardRecords {
  const about = 'app';
  const from = <Item>(least: number, item: Item): Item[] => (step >= least ? [item] : []);
  const sheet = { about, recognise: ['x'], steps: [{ action: 'x' }], inform: [{ who: 'x' }] };
  const plan = {
    about,
    type: 'application',
    steps: [{ action: 'x' }],
    sections: [{ key: 'a', title: 'a', block: 'impact', text: 'x' }],
  };
  return {
    subjects: [
      record('application', about, {
        ...(step >= 1 ? { owner: 'jan' } : {}),
        ...(step >= 6 ? { functions: [{ name: 'f' }] } : {}),
      }),
    ],
    all: [record('person', 'jan', {})],
    documents: types
      .slice(0, step >= 3 ? 8 : step >= 2 ? 1 : 0)
      .map((type) => record('document', type, { type, state: 'found', about: [about] })),
    interviews: from(
      4,
      record('interview', 'talk', {
        about,
        answers: [{ question: 'what', answer: 'x', ...(step >= 9 ? { takenOver: true } : {}) }],
        ...(step >= 5 ? { finishedOn: '2026-06-01' } : {}),
      }),
    ),
    walkthroughs: from(
      7,
      record('walkthrough', 'walk', {
        about,
        checks: [{ function: 'f', working: 'understood', failing: step >= 13 ? 'understood' : 'unclear' }],
        ...(step >= 8 ? { finishedOn: '2026-06-05' } : {}),
      }),
    ),
    factSheets: from(
      10,
      record('fact-sheet', 'sheet', step >= 11 ? sheet : { about }, step >= 14 ? published('sheet') : {}),
    ),
    plans: from(12, record('plan', 'plan', plan, step >= 15 ? published('plan') : {})),
    programmes:
      phases === undefined && step < 16
        ? []
        : [record('programme', 'traject', { about, ...(phases && { phases }), presentations: presentationsAt(step) })],
  };
}

/** Told to one audience, then to both, and accepted by one, then by both. */
function presentationsAt(step: number): Presentation[] {
  const given = { givenOn: '2026-06-12' };
  const yes = { ...given, verdict: 'accepted' as const, acceptedBy: ['jan'] };
  if (step < 16) return [];
  if (step === 16) return [{ ...yes, audience: 'administrators' }];
  return [
    { ...yes, audience: 'administrators' },
    { ...(step === 17 ? given : yes), audience: 'sponsors' },
  ];
}

const boardOf = (records: BoardRecords) => {
  const all = [...records.all, ...records.subjects, ...records.plans];
  return programmeBoard(programmeFacts({ ...records, all }, today), today);
};

test.each([
  [0, 'name-owner'],
  [1, 'list-documents'],
  [2, 'ask-documents'],
  [3, 'begin-interview'],
  [4, 'finish-interview'],
  [5, 'name-functions'],
  [6, 'begin-walkthrough'],
  [7, 'finish-walkthrough'],
  [8, 'take-over'],
  [9, 'write-fact-sheet'],
  [10, 'complete-fact-sheet'],
  [11, 'write-plan'],
  [12, 'settle-points'],
  [13, 'confirm-fact-sheet'],
  [14, 'confirm-plan'],
  [15, 'present'],
  [16, 'present'],
  [17, 'ask-acceptance'],
  [18, undefined],
] as const)('with %i steps done, the next one is %s', (done, code) => {
  const [row] = boardOf(recordsUpTo(done));
  expect(row && nextStep(row)?.code).toBe(code);
  expect(row?.isDone).toBe(code === undefined);
});

test('there is always a next step until everything is published and accepted, whatever people typed', () => {
  const day = fc.constantFrom('2026-05-01', '2026-06-14', '2026-06-15', '2026-07-20');
  const phase = fc.record(
    { phase: fc.constantFrom(...programmePhases), plannedStart: day, plannedEnd: day, startedOn: day, finishedOn: day },
    { requiredKeys: ['phase'] },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 18 }),
      fc.uniqueArray(phase, { selector: (one) => one.phase }),
      (done, phases) => {
        const rows = boardOf(recordsUpTo(done, phases));
        const isAccepted = done === 18;
        expect(rows.map((row) => nextStep(row) !== undefined)).toEqual([!isAccepted]);
        expect(firstToDo(rows) === undefined).toBe(isAccepted);
      },
    ),
  );
});

const typed = (phase: string, plannedStart: string, plannedEnd: string, more = {}) => ({
  phase,
  plannedStart,
  plannedEnd,
  ...more,
});

test.each([
  ['nothing planned', 1, [], 'unplanned', undefined, undefined],
  ['not begun, and not due yet', 1, [typed('documents', '2026-06-20', '2026-06-26')], 'as-planned', 0, '2026-06-26'],
  [
    'overdue',
    2,
    [typed('documents', '2026-06-01', '2026-06-05'), typed('confirmation', '2026-07-01', '2026-07-06')],
    'behind',
    10,
    '2026-07-16',
  ],
  ['begun late', 1, [typed('documents', '2026-06-08', '2026-06-19')], 'behind', 7, '2026-06-26'],
  [
    'begun early',
    2,
    [typed('documents', '2026-06-20', '2026-06-26', { startedOn: '2026-06-10' })],
    'ahead',
    -10,
    '2026-06-16',
  ],
  [
    'the interview done early',
    5,
    [typed('interview', '2026-06-10', '2026-06-12'), typed('walkthrough', '2026-06-22', '2026-06-23')],
    'ahead',
    -11,
    '2026-06-15',
  ],
  ['two days late is as planned', 5, [typed('interview', '2026-05-29', '2026-05-30')], 'as-planned', 2, '2026-06-15'],
] as const)('%s', (_, done, phases, pace, drift, forecast) => {
  const [row] = boardOf(recordsUpTo(done, [...phases]));
  expect(row).toMatchObject({ pace });
  expect(row?.drift).toBe(drift);
  expect(row?.forecast).toBe(forecast);
});

test('what somebody calls finished and no record shows is marked, and has to be looked at last', () => {
  const phases = programmePhases.map((phase) => ({ phase, finishedOn: '2026-06-01' }));
  const rows = boardOf(recordsUpTo(5, phases));
  expect(rows[0]?.phases.filter(({ unproven }) => unproven).map(({ phase }) => phase)).toEqual([
    'walkthrough',
    'plan',
    'confirmation',
  ]);
  expect(firstToDo(rows)?.step).toMatchObject({ code: 'check-unproven', count: 3 });
  expect(portfolioOf(rows)).toMatchObject({ all: 1, done: 1, unproven: 3 });
});

test('the portfolio counts, and takes the last end as its own', () => {
  const one = recordsUpTo(5, [
    typed('interview', '2026-06-10', '2026-06-12'),
    typed('walkthrough', '2026-06-22', '2026-06-23'),
  ]);
  const rows = boardOf({ ...one, subjects: [...one.subjects, record('application', 'other', {})] });
  expect(portfolioOf(rows)).toMatchObject({
    all: 2,
    done: 0,
    pace: { ahead: 1, 'as-planned': 0, behind: 0, unplanned: 1 },
    plannedEnd: '2026-06-23',
    forecastFor: 1,
    phases: { interview: { open: 1, busy: 0, done: 1 } },
  });
});

test('what is most behind comes first, then what is most urgent', () => {
  const all = recordsUpTo(1);
  const subjects = [
    record('application', 'calm', { owner: 'jan', priority: 3 }),
    record('application', 'urgent', { owner: 'jan', priority: 1 }),
    record('application', 'late', { owner: 'jan', priority: 4 }),
  ];
  const rows = (programmes: RecordView[]) => boardOf({ ...all, subjects, documents: [], programmes });
  expect(firstToDo(rows([]))?.row.about.id).toBe('urgent');
  const behind = record('programme', 'p', { about: 'late', phases: [typed('documents', '2026-06-01', '2026-06-02')] });
  expect(firstToDo(rows([behind]))?.row.about.id).toBe('late');
});

test('a newer draft beside what is published has to be confirmed again', () => {
  const records = recordsUpTo(15);
  const draft = record('fact-sheet', 'sheet', records.factSheets[0]?.content ?? {}, {
    ...published('sheet'),
    contentHash: 'newer',
  });
  const [row] = boardOf({ ...records, factSheets: [draft] });
  expect(row && nextStep(row)?.code).toBe('confirm-fact-sheet');
});

test('papers that never came are chased last, when all else is confirmed', () => {
  const records = recordsUpTo(18);
  const [row] = boardOf({ ...records, documents: records.documents.slice(0, 6) });
  expect(row && nextStep(row)).toMatchObject({ code: 'chase-documents', count: 2 });
});

test('a service has no functions to walk through', () => {
  const service = record('service', 'app', { owner: 'jan' });
  const [row] = boardOf({ ...recordsUpTo(5), subjects: [service] });
  expect(row && nextStep(row)?.code).toBe('take-over');
});

test.each([
  ['the text of its template', 'Schrijf hier ...', 'complete-plan'],
  ['a text of its own', 'Zo werkt het.', 'settle-points'],
])('a plan with %s', (_, text, code) => {
  const section = { key: 'doel', title: 'Doel', block: 'text' };
  const template = record('plan-template', 'sjabloon', {
    sections: [{ ...section, text: 'Schrijf hier ...', required: true }],
  });
  const records = recordsUpTo(12);
  const plans = records.plans.map((plan) => ({
    ...plan,
    content: { ...plan.content, template: 'sjabloon', sections: [{ ...section, text }] },
  }));
  const [row] = boardOf({ ...records, plans, all: [...records.all, template] });
  expect(row && nextStep(row)?.code).toBe(code);
});

const stateOf = (records: BoardRecords, phase: string) =>
  boardOf(records)[0]?.phases.find((cell) => cell.phase === phase)?.fact;

test.each<[string, Record<string, unknown>, number, string]>([
  ['is of today', { state: 'found', date: '2026-06-01' }, 8, 'done'],
  ['nobody judged, with a file of this year', { date: '2026-01-01' }, 8, 'done'],
  ['is older than a year', { state: 'found', date: '2024-01-01' }, 7, 'busy'],
  ['somebody called outdated', { state: 'outdated' }, 7, 'busy'],
])('documents of which one %s count on the board as in the matrix', (_, content, count, state) => {
  const records = recordsUpTo(3);
  const [first, ...others] = records.documents;
  if (first === undefined) throw new Error('no documents');
  const { state: _state, ...kept } = first.content;
  const documents = [{ ...first, content: { ...kept, ...content } }, ...others];
  const fact = stateOf({ ...records, documents }, 'documents');
  const [row] = documentMatrix(records.subjects, documents as RecordView<SourceDocument>[], today);
  expect(fact).toMatchObject({ state, count, of: 8 });
  expect(fact?.count).toBe(row?.done);
});

test('a walkthrough that was finished is not done while a function was not looked at', () => {
  const records = recordsUpTo(13);
  expect(stateOf(records, 'walkthrough')).toMatchObject({ state: 'done', count: 1, of: 1 });
  const grown = record('application', 'app', { owner: 'jan', functions: [{ name: 'f' }, { name: 'nieuw' }] });
  expect(stateOf({ ...records, subjects: [grown] }, 'walkthrough')).toMatchObject({ state: 'busy', count: 1, of: 2 });
  const [row] = boardOf({ ...records, subjects: [grown] });
  expect(row && nextStep(row)).toMatchObject({ code: 'finish-walkthrough', count: 1 });
});

test('a published plan in which a required section says nothing is not whole', () => {
  const section = { key: 'doel', title: 'Doel', block: 'text' };
  const template = record('plan-template', 'sjabloon', { sections: [{ ...section, required: true }] });
  const records = recordsUpTo(15);
  const plans = records.plans.map((plan) => ({
    ...plan,
    content: { ...plan.content, template: 'sjabloon', sections: [section] },
  }));
  const [row] = boardOf({ ...records, plans, all: [...records.all, template] });
  expect(row && nextStep(row)?.code).toBe('complete-plan');
});

test.each([
  [
    'the maximum outage of the application',
    'impact',
    { owner: 'jan', functions: [{ name: 'f' }], maximumOutage: 60 },
    true,
  ],
  ['no maximum outage', 'impact', { owner: 'jan', functions: [{ name: 'f' }] }, false],
  ['nothing that it depends on', 'dependencies', { owner: 'jan', functions: [{ name: 'f' }] }, false],
  ['no supplier', 'suppliers', { owner: 'jan', functions: [{ name: 'f' }] }, false],
])(
  'a section filled from other records counts as on the workbench and in the checks: %s',
  (_, block, about, isWhole) => {
    const records = recordsUpTo(12);
    const section = { key: 'deel', title: 'Deel', block };
    const plans = records.plans.map((plan) => ({ ...plan, content: { ...plan.content, sections: [section] } }));
    const given = { ...records, subjects: [record('application', 'app', about)], plans };
    const [row] = boardOf(given);
    const all = [...given.all, ...given.subjects, ...plans];
    const [plan] = plans;
    if (plan === undefined) throw new Error('no plan');
    const { asked, filled } = planCompleteness(planView(plan, all, today));
    const found = findingsIn(all, today).filter(({ code }) => code === 'section-empty');
    expect([row?.isPlanWhole, filled === asked, found.length === 0]).toEqual([isWhole, isWhole, isWhole]);
  },
);
