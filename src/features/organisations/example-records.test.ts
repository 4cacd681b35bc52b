import { describe, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { FactSheet } from '#features/fact-sheets/fact-sheet.ts';
import { estimateFit } from '#features/fact-sheets/fact-sheet-fit.ts';
import { factSheetPaper } from '#features/fact-sheets/fact-sheet-paper.ts';
import type { SubjectKind } from '#features/fact-sheets/fact-sheet-view.ts';
import { loadFactSheetView } from '#features/fact-sheets/load-fact-sheet.ts';
import type { Dependency } from '#features/landscape/dependency.ts';
import { loadPlanView } from '#features/plans/load-plan.ts';
import { type PlanGapCode, planCompleteness } from '#features/plans/plan-completeness.ts';
import { portfolioOf, programmeBoard } from '#features/programme/programme-board.ts';
import { programmeFacts } from '#features/programme/programme-facts.ts';
import { takeoverOverview } from '#features/programme/takeover-overview.ts';
import type { TakeoverTest } from '#features/programme/takeover-test.ts';
import { fixtureSource } from '#records/fixture-source.ts';
import type { KindName } from '#records/kind-name.ts';
import { asPublished } from '#records/published.ts';
import { isReviewed, type RecordView } from '#records/record.ts';
import { RecordMemory } from '#records/record-memory.ts';
import { pointersIn } from '#records/reference.ts';
import { secretsInContent } from '#records/secret-content.ts';
import { exampleRecords } from './example-records.ts';

const now = '2026-11-22T13:00:00.000Z';
const records = exampleRecords(now, kinds);
const byId = new Map(records.map((record) => [record.id, record]));
const of = <Content>(kind: KindName) => records.filter((record) => record.kind === kind) as RecordView<Content>[];

test.each<[KindName, number]>([
  ['application', 60],
  ['infrastructure', 25],
  ['service', 10],
  ['supplier', 20],
  ['contract', 20],
  ['person', 40],
  ['team', 10],
  ['role', 10],
  ['contact-point', 20],
  ['location', 6],
  ['asset', 40],
  ['internet-connection', 3],
  ['licence', 10],
  ['organisation', 3],
  ['dependency', 150],
  ['fact-sheet', 12],
  ['plan', 3],
  ['plan-template', 3],
  ['scenario', 13],
  ['action-card', 3],
  ['procedure', 3],
  ['setting', 4],
  ['solution', 2],
  ['handling', 3],
  ['document', 80],
  ['risk', 10],
  ['interview', 8],
  ['walkthrough', 6],
  ['takeover-test', 4],
  ['programme', 12],
  ['term', 6],
  ['review-policy', 1],
])('there are enough of kind %s: at least %i', (kind, least) => {
  expect(of(kind).length).toBeGreaterThanOrEqual(least);
});

test('ids and slugs are unique, and ids are UUIDs of version 7', () => {
  expect(byId.size).toBe(records.length);
  expect(new Set(records.map(({ kind, slug }) => `${kind}/${slug}`)).size).toBe(records.length);
  for (const { id } of records) expect(id).toMatch(/^018cc251-f400-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('it is the same each time', () => {
  expect(exampleRecords(now, kinds)).toEqual(records);
});

test('ids do not move when the day does', () => {
  expect(exampleRecords('2027-02-01T00:00:00.000Z', kinds).map(({ id }) => id)).toEqual(records.map(({ id }) => id));
});

test('every content follows its schema and rules, without unknown fields', () => {
  for (const { kind, name, content } of records) {
    const known = kinds.get(kind);
    const outcome = known?.schema.strict().safeParse(content);
    expect(outcome?.error?.issues ?? [], `${kind} ${name}`).toEqual([]);
    expect(known?.check?.(content) ?? [], `${kind} ${name}`).toEqual([]);
  }
});

test('every pointer leads to a record of a kind that may stand there', () => {
  const wrong = records.flatMap((record) =>
    pointersIn(kinds.get(record.kind)?.schema as never, record.content)
      .filter(({ to, kinds: allowed }) => !allowed.includes(byId.get(to)?.kind as KindName))
      .map(({ field }) => `${record.kind} ${record.name}: ${field}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing holds a secret, and no number or address can reach anybody', () => {
  const texts = JSON.stringify(records.map(({ content }) => content));
  expect(records.flatMap(({ content }) => secretsInContent(content))).toEqual([]);
  const numbers = texts.match(/\b0\d{1,3}-[\d ]{6,9}\d/g) ?? [];
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number) => !/^(06-0|099-)/.test(number))).toEqual([]);
  const domains = texts.match(/[\w-]+\.(?:nl|com|be|org|eu|net)\b/g) ?? [];
  expect(domains).toEqual([]);
});

test('owner and deputy are two persons, and the gaps are there on purpose', () => {
  const applications = of<{ owner?: string; deputy?: string }>('application').map(({ content }) => content);
  expect(applications.filter(({ owner, deputy }) => owner !== undefined && owner === deputy)).toEqual([]);
  const withoutDeputy = applications.filter(({ deputy }) => deputy === undefined).length;
  expect(withoutDeputy).toBeGreaterThanOrEqual(10);
  expect(withoutDeputy).toBeLessThanOrEqual(20);
});

test('some dependencies work while N of M are up, and no chain of needs bites its own tail', () => {
  const dependencies = of<Dependency>('dependency').map(({ content }) => content);
  const redundant = dependencies.filter(({ on, needed }) => needed !== undefined && needed < on.length);
  expect(redundant.length).toBeGreaterThanOrEqual(6);
  const needs = new Map<string, string[]>();
  for (const { dependent, on } of dependencies) needs.set(dependent, [...(needs.get(dependent) ?? []), ...on]);
  const done = new Set<string>();
  const walk = (id: string, path: string[]): string[] => {
    if (path.includes(id)) return [...path, id];
    if (done.has(id)) return [];
    const circle = (needs.get(id) ?? []).map((on) => walk(on, [...path, id])).find((found) => found.length > 0) ?? [];
    done.add(id);
    return circle;
  };
  const circles = [...needs.keys()].map((id) => walk(id, [])).filter((found) => found.length > 0);
  expect(circles.map((circle) => circle.map((id) => byId.get(id)?.name))).toEqual([]);
});

test('indispensable roles have three holders', () => {
  const roles = of<{ holders: string[] }>('role');
  expect(roles.filter(({ content }) => content.holders.length >= 3).length).toBeGreaterThanOrEqual(9);
  for (const { content } of roles) expect(new Set(content.holders).size).toBe(content.holders.length);
});

describe('each fact sheet', () => {
  test.each(of<FactSheet>('fact-sheet').map((sheet) => [sheet.name, sheet] as const))(
    '%s is complete and short',
    (_, sheet) => {
      const { steps = [], inform = [], ...rest } = sheet.content;
      expect(sheet.slug).toBe(byId.get(sheet.content.about)?.slug);
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(steps.length).toBeLessThanOrEqual(8);
      for (const { action, expected, ifNot, duration } of steps) {
        expect(action.length, action).toBeLessThanOrEqual(90);
        expect(expected?.length ?? 0, expected).toBeGreaterThan(0);
        expect(expected?.length, expected).toBeLessThanOrEqual(80);
        expect(ifNot?.length ?? 0, ifNot).toBeGreaterThan(0);
        expect(ifNot?.length, ifNot).toBeLessThanOrEqual(80);
        expect(duration).toBeGreaterThan(0);
      }
      expect(inform.length).toBeGreaterThanOrEqual(3);
      for (const { number, text } of inform) {
        expect(number).toBeDefined();
        expect(text?.length ?? 0, text).toBeGreaterThan(0);
        expect(text?.length, text).toBeLessThanOrEqual(220);
      }
      for (const list of [rest.recognise, rest.prioOneWhen, rest.meanwhile, rest.access, rest.stopAndCall]) {
        expect(list?.length).toBeGreaterThanOrEqual(2);
      }
      for (const list of [rest.start, rest.stop, rest.check]) expect(list?.length).toBeGreaterThanOrEqual(2);
    },
  );

  test('all have room on one A4, by the estimate that editors see', async () => {
    const memory = new RecordMemory(records);
    const source = {
      byIds: async (ids: readonly string[]) => memory.byIds(ids),
      bySlug: async (kind: KindName, slug: string) => memory.bySlug(kind, slug),
      pointingAt: async (id: string, kind?: KindName) => memory.pointingAt(id, kind),
    };
    const copy = { language: 'nl' as const, organisation: 'Voorbeeldstad', timeZone: 'Europe/Amsterdam', now };
    const tooLong: string[] = [];
    for (const { slug, content } of of<FactSheet>('fact-sheet')) {
      const kind = byId.get(content.about)?.kind as SubjectKind;
      const view = await loadFactSheetView(source, kind, slug, now.slice(0, 10));
      if (view === undefined || !estimateFit(factSheetPaper(view, copy)).fits) tooLong.push(slug);
    }
    expect(tooLong).toEqual([]);
  });

  test('all were reviewed; two were edited since', () => {
    const sheets = of('fact-sheet');
    expect(sheets.every(({ review }) => review !== null)).toBe(true);
    expect(sheets.filter((sheet) => !isReviewed(sheet)).map(({ slug }) => slug)).toEqual([
      'handhaving-boa-app',
      'documentbeheer',
    ]);
  });
});

describe('each plan', () => {
  test.each(of('plan').map((plan) => [plan.name, plan] as const))(
    '%s says everything that its template asks',
    async (_, plan) => {
      const view = await loadPlanView(fixtureSource(records), plan.slug, now.slice(0, 10));
      if (view === undefined) throw new Error('no plan');
      const { asked, filled, gaps } = planCompleteness(view);
      expect(gaps.filter(({ code }) => !leftOnPurpose.has(code))).toEqual([]);
      expect(filled).toBe(asked);
      expect(view.broken).toBe(0);
      expect(view.rebuild.flatMap(({ things }) => things).length).toBeGreaterThan(5);
      for (const step of Object.values(view.steps).flat()) expect(step.expected, step.action).not.toBeNull();
    },
  );

  /** A municipality like any other: one role short of people, a site and a test that are due. */
  const leftOnPurpose = new Set<PlanGapCode>([
    ...(['too-few-holders', 'site-check-due', 'restore-test-due', 'restore-never-tested'] as const),
  ]);
});

test('the board believes what people typed, and the study is somewhere along its way', () => {
  const today = now.slice(0, 10);
  const about = new Set(of<{ about: string }>('programme').map(({ content }) => content.about));
  const facts = programmeFacts(
    {
      subjects: records.filter(({ id }) => about.has(id)),
      documents: of('document'),
      interviews: of('interview'),
      walkthroughs: of('walkthrough'),
      factSheets: of('fact-sheet'),
      plans: of('plan'),
      programmes: of('programme'),
      all: records,
    },
    now.slice(0, 10),
  );
  const board = programmeBoard(facts, today);
  const { unproven, pace, phases } = portfolioOf(board);
  expect(unproven).toBe(0);
  expect(pace.unplanned).toBe(0);
  for (const one of [pace.ahead, pace['as-planned'], pace.behind, phases.plan.done]) expect(one).toBeGreaterThan(0);
  const days = board.flatMap((row) => row.phases.map(({ finishedOn }) => finishedOn ?? today));
  expect(days.filter((day) => day > today)).toEqual([]);
});

test('somebody else than the owner tried to take over, with every outcome to see', () => {
  const tests = of<TakeoverTest>('takeover-test');
  const rows = takeoverOverview(of('application'), tests, records.map(asPublished), now.slice(0, 10));
  expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(['never', 'long-ago', 'recent']));
  expect(rows.filter(({ busy }) => busy !== undefined)).toHaveLength(1);
  const failed = rows.flatMap(({ state }) => state?.failed ?? []);
  expect(new Set(failed.map(({ closing }) => closing))).toEqual(new Set(['no-change', 'written']));
});

test('a source of records can be built from it', () => {
  const memory = new RecordMemory(records);
  const brp = memory.bySlug('application', 'burgerzaken-brp');
  expect(memory.bySlug('fact-sheet', 'burgerzaken-brp')?.content.about).toBe(brp?.id);
  expect(memory.size).toBe(records.length);
});
