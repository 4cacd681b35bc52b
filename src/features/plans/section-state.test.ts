import { describe, expect, test } from 'vitest';
import { recordOf } from '#test/reviewed-records.ts';
import type { Plan } from './plan.ts';
import { hasBlock } from './plan-completeness.ts';
import type { PlanBlock, PlanSection } from './plan-section.ts';
import { planView } from './plan-view.ts';
import { askedSections, type SectionState } from './section-state.ts';

const template = {
  sections: [
    { key: 'doel', title: 'Doel', block: 'text' as const, text: 'Dit plan is voor ...', required: true },
    { key: 'stappen', title: 'Stappen', block: 'steps-response' as const, text: 'Begin met kijken.', required: true },
    { key: 'lijst', title: 'Lijst', block: 'resources' as const },
  ],
};
const section = (key: string, more: Partial<PlanSection> = {}): PlanSection => ({
  key,
  title: key,
  block: template.sections.find((one) => one.key === key)?.block ?? 'text',
  ...more,
});
/** What the blocks of a plan show that stands alone. */
const shownBy = (plan: Partial<Plan>) => (block: PlanBlock) => {
  const record = recordOf('plan', 'plan', plan);
  return hasBlock(block, planView(record, [record], '2026-11-22'));
};
const stateOf = (one: PlanSection, plan: Partial<Plan> = {}) =>
  askedSections({ sections: [one], ...plan }, template, shownBy(plan))[0]?.state;

describe('how far a section is', () => {
  test.each<[string, PlanSection, Partial<Plan>, SectionState]>([
    ['nothing', section('doel'), {}, 'empty'],
    ['only spaces', section('doel', { text: ' \n ' }), {}, 'empty'],
    ['the text of the template', section('doel', { text: 'Dit plan is voor ...' }), {}, 'template'],
    ['that text with other spaces', section('doel', { text: ' Dit plan\nis voor ...\n' }), {}, 'template'],
    ['a word of its own', section('doel', { text: 'Dit plan is voor de balie' }), {}, 'filled'],
    ['a text for one cause', section('doel', { variants: [{ text: 'Bij brand: uit.' }] }), {}, 'filled'],
    ['a cause without a text', section('doel', { variants: [{ scenario: 'brand' }] }), {}, 'empty'],
    ['steps with the text of the template', section('stappen', { text: 'Begin met kijken.' }), {}, 'template'],
    ['a step', section('stappen', { text: 'Begin met kijken.' }), { steps: [{ action: 'Bel.' }] }, 'filled'],
    ['a step of another phase', section('stappen'), { steps: [{ action: 'Bel.', phase: 'return' }] }, 'empty'],
  ])('%s', (_, one, plan, expected) => {
    expect(stateOf(one, plan)).toBe(expected);
  });

  test('of a text that the template does not know is filled', () => {
    expect(askedSections({ sections: [section('doel', { text: 'x' })] }, undefined, shownBy({}))[0]?.state).toBe(
      'filled',
    );
  });
});

describe('the sections that are asked', () => {
  const sections = [section('doel'), section('stappen'), section('lijst')];
  const keysFor = (given: typeof template | undefined) =>
    askedSections({ sections }, given, shownBy({})).map(({ section: { key } }) => key);

  test('are those that the template requires', () => expect(keysFor(template)).toEqual(['doel', 'stappen']));
  test('are all without a template', () => expect(keysFor(undefined)).toEqual(['doel', 'stappen', 'lijst']));
});
