import { describe, expect, test } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { Plan } from './plan.ts';
import { gapsIn, planCompleteness } from './plan-completeness.ts';
import { planView } from './plan-view.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { sectionsFrom } from './template-offer.ts';

const today = '2026-11-22';

const record = (kind: KindName, id: string, content: Record<string, unknown>): RecordView => ({
  ...{ id, kind, slug: id, name: id, content: { name: id, ...content }, contentHash: id, revision: 1, change: 1 },
  ...{
    nature: 'edit',
    review: null,
    deletedAt: null,
    updatedAt: '2026-11-20T10:00:00Z',
    updatedBy: 'Noor',
    references: [],
  },
});

const people = ['noor', 'bram', 'ine'].map((id) => record('person', id, { mobile: '06 11111111' }));
const template = record('plan-template', 'sjabloon', {
  ...shippedTemplates.find(({ shipped }) => shipped === 'light'),
});
const role = (id: string, holders: string[]) => record('role', id, { holders });
const around = [
  ...people,
  template,
  ...[role('leider', ['noor', 'bram', 'ine']), role('dun', ['noor']), role('leeg', [])],
  record('procedure', 'procedure', { steps: [{ action: 'Zo.' }] }),
  record('supplier', 'stil', {}),
  record('supplier', 'bereikbaar', { emergencyNumber: '0800 1' }),
  record('location', 'sporthal', {}),
];

const sections = sectionsFrom(template.content as never);
const whole: Partial<Plan> = {
  owner: 'noor',
  deputy: 'bram',
  sections: sections.map((section) => (section.block === 'text' ? { ...section, text: 'Hierom.' } : section)),
  activateWhen: ['Alles is uit.'],
  mayDeclare: ['leider'],
  roles: [{ role: 'leider', indispensable: true }],
  steps: ['response', 'emergency', 'recovery'].map((phase) => ({
    action: 'Doe.',
    who: 'leider',
    phase: phase as 'response',
  })),
  communication: [{ audience: 'staff', text: 'Het is stuk.' }],
  suppliers: ['bereikbaar'],
  recoveredWhen: ['Het werkt.'],
  declaredBy: 'leider',
};
const gapsOf = (change: Partial<Plan>) => {
  const plan = record('plan', 'plan', { type: 'organisation', template: 'sjabloon', ...whole, ...change });
  return planCompleteness(planView(plan, around, today));
};

describe('what a plan still lacks', () => {
  test('is nothing when all is there', () => {
    expect(gapsOf({})).toEqual({ asked: 8, filled: 8, gaps: [] });
  });

  test.each<[string, Partial<Plan>, string]>([
    ['an empty section', { sections }, 'section-empty doel Waarvoor is dit plan'],
    ['nobody who keeps it', { owner: 'weg' }, 'no-owner null null'],
    ['nobody who stands in', { deputy: 'weg' }, 'no-deputy null null'],
    ['no sign to begin', { activateWhen: [] }, 'no-activation activeren null'],
    ['nobody who may declare', { mayDeclare: [] }, 'nobody-declares activeren null'],
    ['somebody who may, without a number', { mayDeclare: ['leeg'] }, 'declarer-without-number activeren null'],
    [
      'one person for what needs three',
      { roles: [{ role: 'dun', indispensable: true }] },
      'too-few-holders rollen dun',
    ],
    ['a role that nobody takes', { roles: [{ role: 'leeg' }] }, 'role-without-holder rollen leeg'],
    ['a role that is gone', { roles: [{ role: 'weg' }] }, 'role-without-holder rollen null'],
    ['a step that nobody does', { steps: [{ action: 'Doe.' }] }, 'step-without-role eerste-stappen 1. Doe.'],
    [
      'a step that leads nowhere',
      { steps: [{ action: 'Doe.', who: 'leider', otherwise: 'go-to-step', otherwiseStep: 9 }] },
      'step-leads-nowhere eerste-stappen 1. Doe.',
    ],
    ['a supplier without a number', { suppliers: ['stil'] }, 'supplier-without-number leveranciers stil'],
    ['a site that was never checked', { alternateSites: ['sporthal'] }, 'site-check-due null sporthal'],
    ['nobody who says that it is over', { declaredBy: 'weg' }, 'nobody-ends-it hersteld null'],
  ])('%s', (_, change, expected) => {
    expect(gapsOf(change).gaps.map(({ code, section, name }) => `${code} ${section} ${name}`)).toContain(expected);
  });

  test.each<[string, Partial<Plan>, string, string]>([
    ['an empty section', { sections }, 'section-empty', 'sections.0.text'],
    ['nobody who may declare', { mayDeclare: [] }, 'nobody-declares', 'mayDeclare'],
    ['a role that nobody takes', { roles: [{ role: 'leeg' }] }, 'role-without-holder', 'role/leeg holders'],
    ['a role that is gone', { roles: [{ role: 'weg' }] }, 'role-without-holder', 'roles.0.role'],
    ['a step that nobody does', { steps: [{ action: 'Doe.' }] }, 'step-without-role', 'steps.0.who'],
    [
      'a supplier without a number',
      { suppliers: ['stil'] },
      'supplier-without-number',
      'supplier/stil emergencyNumber',
    ],
    [
      'a site that was never checked',
      { alternateSites: ['sporthal'] },
      'site-check-due',
      'location/sporthal lastCheckedOn',
    ],
  ])('%s is mended in its very field', (_, change, code, expected) => {
    const gap = gapsOf(change).gaps.find((one) => one.code === code);
    const place = gap?.mend.in == null ? '' : `${gap.mend.in.kind}/${gap.mend.in.slug} `;
    expect(`${place}${gap?.mend.field}`).toBe(expected);
  });

  test.each<[string, Plan['restore'], string[]]>([
    ['was never tested', {}, ['restore-never-tested']],
    ['was tested long ago', { lastTestOn: '2025-11-21' }, ['restore-test-due']],
    ['was tested this year', { lastTestOn: '2025-11-22' }, []],
  ])('of a restore that %s says just that', (_, restore, expected) => {
    const held = [...sections, { key: 'terugzetten', title: 'Terugzetten', block: 'restore' as const }];
    const codes = gapsOf({ sections: held, restore }).gaps.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('restore'))).toEqual(expected);
  });

  test('is counted in its section, so that no section with a text is called done', () => {
    const lacking = gapsOf({ roles: [{ role: 'leeg' }], mayDeclare: [] });
    expect(lacking.filled).toBe(lacking.asked);
    expect(['rollen', 'activeren', 'doel'].map((key) => gapsIn(lacking, key))).toEqual([1, 1, 0]);
  });

  test('asks no role of a step that follows a procedure', () => {
    const gaps = gapsOf({ steps: [{ action: 'Doe.', follows: 'procedure' }] }).gaps.map(({ code }) => code);
    expect(gaps).not.toContain('step-without-role');
  });

  test('counts only the sections that the template asks for', () => {
    expect(gapsOf({ sections }).filled).toBe(7);
  });

  test('of an empty plan is all of it, and no error', () => {
    const bare = record('plan', 'plan', { type: 'application' });
    expect(planCompleteness(planView(bare, [], today)).gaps.map(({ code }) => code)).toEqual([
      ...['no-owner', 'no-deputy', 'no-activation', 'nobody-declares', 'nobody-ends-it'],
    ]);
  });
});
