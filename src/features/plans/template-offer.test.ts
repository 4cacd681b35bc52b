import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanType } from './plan.ts';
import type { PlanSection } from './plan-section.ts';
import { type PlanTemplate, planTemplateKind } from './plan-template.ts';
import { scenarioSchema, scenarioTypes } from './scenario.ts';
import { shippedScenarios } from './shipped-scenarios.ts';
import { shippedFor, shippedTemplates } from './shipped-templates.ts';
import { offersFor, sectionsFrom, withOffers } from './template-offer.ts';

const templateOf = (...titles: string[]): PlanTemplate => ({
  name: 'Sjabloon',
  type: 'application',
  sections: titles.map((title) => ({ key: title[0] ?? '', title, block: 'text' })),
});
const section = (title: string, text?: string): PlanSection => ({
  ...{ key: title[0] ?? '', title, block: 'text' },
  ...(text && { text }),
});
const all = (plan: { sections: PlanSection[]; templateDeclined?: string[] }, template: PlanTemplate) =>
  new Set(offersFor(plan, template).map(({ id }) => id));

describe('what a template offers to a plan made from it', () => {
  test('is nothing while they are the same', () => {
    const template = templateOf('a', 'b');
    expect(offersFor({ sections: sectionsFrom(template) }, template)).toEqual([]);
  });

  test('a new section goes to its place, a new title replaces the old one, an empty section that is gone goes', () => {
    const plan = { sections: [section('a'), section('c oud', 'mijn tekst'), section('d')] };
    const template = templateOf('a', 'b', 'c nieuw');
    expect(offersFor(plan, template).map(({ type, key }) => `${type} ${key}`)).toEqual([
      ...['new b', 'retitled c', 'removed d'],
    ]);
    expect(withOffers(plan, template, all(plan, template)).sections).toEqual([
      ...[section('a'), section('b'), section('c nieuw', 'mijn tekst')],
    ]);
  });

  test('a section with text, or one that the plan itself added, is never offered to go', () => {
    const own: PlanSection = { key: 'eigen-1', title: 'Van ons', block: 'text' };
    expect(offersFor({ sections: [section('a'), section('d', 'tekst'), own] }, templateOf('a'))).toEqual([]);
  });

  test('what was declined is not offered again, until the template says something else', () => {
    const plan = withOffers({ sections: [section('a oud')] }, templateOf('a nieuw'), new Set());
    expect(plan.sections).toEqual([section('a oud')]);
    expect(offersFor(plan, templateOf('a nieuw'))).toEqual([]);
    expect(offersFor(plan, templateOf('a nieuwer'))).toHaveLength(1);
  });

  test('whatever is accepted, no written text is lost and nothing stays on offer', () => {
    const titles = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    const texts = fc.array(fc.option(fc.constantFrom('x', 'y'), { nil: undefined }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(titles, titles, texts, fc.func(fc.boolean()), (has, wants, written, takes) => {
        const plan = { sections: has.map((title, at) => section(`${title} oud`, written[at])) };
        const template = templateOf(...wants);
        const accepted = new Set([...all(plan, template)].filter((id) => takes(id)));
        const after = withOffers(plan, template, accepted);
        const textsOf = (sections: readonly PlanSection[]) =>
          sections.flatMap(({ key, text }) => (text === undefined ? [] : [`${key} ${text}`])).sort();
        expect(textsOf(after.sections)).toEqual(textsOf(plan.sections));
        expect(offersFor(after, template)).toEqual([]);
      }),
    );
  });
});

describe('what comes with the program', () => {
  test.each(shippedTemplates.map((template) => [template.name, template] as const))(
    '%s follows its schema',
    (_, one) => {
      expect(planTemplateKind.schema.safeParse(one).error).toBeUndefined();
      expect(planTemplateKind.check?.(one)).toEqual([]);
      for (const { guidance, title } of one.sections) expect(guidance, title).toBeTruthy();
    },
  );

  test('has a template for every type of plan, and a light one', () => {
    const shippedNames = (type: PlanType) => shippedFor(type).map(({ shipped }) => shipped);
    expect(shippedNames('application')).toEqual(['application', 'light-application']);
    expect(shippedNames('service')).toEqual(['service', 'light-service']);
    expect(shippedNames('organisation')).toEqual(['organisation', 'light']);
    for (const { shipped, sections } of shippedTemplates.filter((one) => one.shipped.startsWith('light'))) {
      expect(sections.length, shipped).toBeLessThanOrEqual(10);
      expect(sections.map(({ block }) => block)).toEqual(expect.arrayContaining(['activation', 'roles', 'suppliers']));
    }
  });

  test('has a scenario of every type, each with signs and a first action', () => {
    expect(shippedScenarios.map(({ type }) => type)).toEqual(scenarioTypes.filter((type) => type !== 'other'));
    for (const one of shippedScenarios) {
      expect(scenarioSchema.safeParse(one).error).toBeUndefined();
      expect(one.recognise?.length).toBeGreaterThanOrEqual(2);
      expect(one.firstAction?.length ?? 0).toBeGreaterThan(10);
    }
  });
});
