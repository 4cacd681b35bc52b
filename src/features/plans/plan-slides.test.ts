import { describe, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { exampleRecords } from '#features/organisations/example-records.ts';
import { fixtureSource } from '#records/fixture-source.ts';
import { loadPlanView } from './load-plan.ts';
import type { DocumentCopy } from './plan-document.ts';
import { planSlides } from './plan-slides.ts';
import type { PlanView, RebuildThingView } from './plan-view.ts';
import { recoveryForecast } from './recovery-forecast.ts';
import { forecastText } from './recovery-forecast-words.ts';

const copy: DocumentCopy = {
  ...{ language: 'nl', country: 'NL', organisation: 'Voorbeeldstad', timeZone: 'Europe/Amsterdam' },
  now: '2026-11-22T13:02:00Z',
};
const standing = { published: null, newerDraft: false, dueOn: null };
const source = fixtureSource(exampleRecords(copy.now, kinds));

async function examplePlan(): Promise<PlanView> {
  const [first] = await source.list('plan');
  const view = await loadPlanView(source, first?.slug ?? '', '2026-11-22');
  if (view === undefined) throw new Error('the example has no plan');
  return view;
}

const things = (count: number): RebuildThingView[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `id-${at}`, kind: 'application' as const, slug: `system-${at}`, name: `Systeem ${at}` },
    ...{ priority: 1, maximumOutage: 60, recoveryTime: null, after: [], circle: [] },
  }));

test('the presentation for sponsors names the causes that were thought of as such: a bare name said nothing to a sponsor', async () => {
  const view = await examplePlan();
  const why = planSlides(view, 'sponsors', standing, copy, []).slides.flatMap(({ bullets }) => bullets);
  const names = view.scenarios.map(({ name }) => name);
  expect(why).toContain(`Hier is aan gedacht: ${names.join(', ')}`);
  for (const name of names) expect(why).not.toContain(name);
});

describe('the presentation for administrators', () => {
  test('begins with what they see first: the signs of the fact sheet and those of each scenario, each once', async () => {
    const view = await examplePlan();
    const fire = { id: 'f', kind: 'scenario' as const, slug: 'brand', name: 'Brand', type: null, description: null };
    const scenarios = [{ ...fire, recognise: ['Je ruikt rook.'], firstAction: null, call: [] }];
    const { slides } = planSlides({ ...view, scenarios }, 'administrators', standing, copy, [
      'Het scherm blijft wit.',
      'Het scherm blijft wit.',
    ]);
    expect(slides[0]).toMatchObject({
      heading: 'Wat je het eerst ziet',
      bullets: ['Het scherm blijft wit.', 'Brand: Je ruikt rook.'],
    });
    expect(slides[0]?.notes).not.toBe('');
  });

  test('leaves that slide out where nobody wrote a sign', async () => {
    const { slides } = planSlides({ ...(await examplePlan()), scenarios: [] }, 'administrators', standing, copy, []);
    expect(slides.map(({ heading }) => heading)).not.toContain('Wat je het eerst ziet');
  });
});

test.each([
  [24, 24, 'Systeem 23'],
  [25, 25, 'Systeem 24'],
  [60, 25, 'en nog 36: zie het plan'],
])(
  'of %i things to bring back sponsors see %i rows, and the last says what is not shown',
  async (count, rows, last) => {
    const view = { ...(await examplePlan()), rebuild: [{ round: 1, things: things(count) }] };
    const { slides } = planSlides(view, 'sponsors', standing, copy, []);
    const table = slides.find(({ heading }) => heading === 'Wat we eerst terugbrengen')?.table;
    expect(table?.rows).toHaveLength(rows);
    expect(table?.rows.at(-1)?.[1]).toBe(last);
  },
);

describe('the presentation for sponsors', () => {
  const sponsors = (view: PlanView) => planSlides(view, 'sponsors', standing, copy, []).slides;

  test('keeps the subject of the plan in view where it comes back late', async () => {
    const view = await examplePlan();
    const about = view.about === null ? null : { ...view.about, id: 'id-40' };
    const slides = sponsors({ ...view, about, rebuild: [{ round: 1, things: things(60) }] });
    const rows = slides.find(({ heading }) => heading === 'Wat we eerst terugbrengen')?.table?.rows ?? [];
    expect(rows).toHaveLength(25);
    expect(rows.slice(-3).map(([, name]) => name)).toEqual(['Systeem 22', 'en nog 36: zie het plan', 'Systeem 40']);
  });

  test('says early how long recovery takes against what is allowed, as the plan on paper does, and adds up', async () => {
    const view = await examplePlan();
    const forecast = recoveryForecast(view, null);
    if (forecast === null || view.about === null) throw new Error('the example has no forecast');
    const late = { ...view, about: { ...view.about, maximumOutage: forecast.minutes - 1 } };
    const { heading, bullets } = sponsors(late)[1] ?? {};
    expect(heading).toBe('Hoe lang het duurt');
    const verdict = recoveryForecast(late, null);
    expect(bullets?.[0]).toBe(verdict && forecastText(verdict, { locale: 'nl' }));
    expect(bullets?.[0]).toContain('Dat is te lang');
    expect(sponsors(view).filter((slide) => slide.heading === heading)).toHaveLength(1);
  });

  test('counts what is brought back outside the steps, and leaves out what is meant for one scenario', async () => {
    const view = await examplePlan();
    const step = view.steps.response[0];
    const procedure = view.restore.procedure;
    if (step === undefined || view.about === null) throw new Error('the example has no steps');
    const one = { ...step, duration: 60, steps: [], follows: null, onlyIn: [] };
    const fire = { id: 'f', kind: 'scenario' as const, slug: 'brand', name: 'Brand' };
    const steps = { response: [one, { ...one, onlyIn: [fire] }], emergency: [], recovery: [], return: [one] };
    const about = { ...view.about, maximumOutage: 240 };
    const restore = { ...view.restore, procedure: procedure && { ...procedure, duration: 230 } };
    expect(procedure).not.toBeNull();
    expect(sponsors({ ...view, about, restore, steps, rebuild: [] })[1]?.bullets).toEqual([
      'Duurt ten minste 4 uur 50 min. Dat is te lang: het mag hoogstens 4 uur uit zijn.',
      'Eerste reactie: 1 stap, ongeveer 1 uur',
      'Terugkeer: 1 stap, ongeveer 1 uur. Dit komt na het herstel en telt niet mee.',
      'De gegevens terugzetten: ongeveer 3 uur 50 min',
    ]);
  });

  test.each([
    [
      'Niemand belt zolang het stuk is.',
      'De website zegt het.',
      'Niemand belt zolang het stuk is: De website zegt het.',
    ],
    ['Geen reserve', 'Te duur', 'Geen reserve: Te duur'],
    ['Wie belt er?', 'Nog open', 'Wie belt er? Nog open'],
    ['Geen reserve.', null, 'Geen reserve.'],
  ])('writes "%s" and its reason with one sign between them', async (what, why, line) => {
    const notArranged = [{ what, why, until: null }];
    const slide = sponsors({ ...(await examplePlan()), notArranged }).find(
      ({ heading }) => heading === 'Wat niet geregeld is',
    );
    expect(slide?.bullets).toEqual([line]);
  });
});
