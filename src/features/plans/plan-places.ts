import type { PlanBlock } from './plan-section.ts';
import { type PlanPhase, planPhases } from './plan-step.ts';

/** The fields of a plan that are written in a section with this block; what others hold is written there. */
export const blockFields: Readonly<Partial<Record<PlanBlock, readonly string[]>>> = {
  scope: ['scope', 'exclusions', 'assumptions'],
  'not-arranged': ['notArranged'],
  activation: ['activateWhen', 'mayDeclare'],
  'restart-order': ['restartOrder'],
  roles: ['roles'],
  scenarios: ['scenarios'],
  actions: ['actions'],
  restore: ['restore'],
  communication: ['communication'],
  suppliers: ['suppliers'],
  resources: ['resources'],
  'alternate-sites': ['alternateSites'],
  recovered: ['recoveredWhen', 'declaredBy'],
  holders: ['holders', 'mustKnow', 'questions'],
};

/** What stands before all sections: what the plan is and who keeps it. */
export const aboutFields = ['name', 'type', 'about', 'summary', 'owner', 'deputy'] as const;

/** Kept by the screen itself. */
const hiddenFields = ['template', 'templateSeen', 'templateDeclined', 'sections', 'steps'];

/** A place of the workbench: a section by its position, or what belongs to no section. */
export type PlanPlace = number | 'about' | 'rest';

interface Sections {
  sections?: readonly { block?: unknown }[];
  steps?: readonly { phase?: unknown }[];
}

/** The fields that no section of this plan holds: they stay within reach, so that nothing is hidden. */
export function restFields(names: readonly string[], { sections = [] }: Sections): string[] {
  const held = new Set(sections.flatMap(({ block }) => blockFields[block as PlanBlock] ?? []));
  const elsewhere = new Set<string>([...aboutFields, ...hiddenFields, ...held]);
  return names.filter((name) => !elsewhere.has(name));
}

/** The phases that no section of this plan shows. */
export const restPhases = ({ sections = [] }: Sections): PlanPhase[] =>
  planPhases.filter((phase) => !sections.some(({ block }) => block === `steps-${phase}`));

/** Where a field (`roles.2.task`, `sections.4.text`) is written. */
export function placeOf(field: string, plan: Sections): PlanPlace {
  const [name = '', position = ''] = field.split('.');
  const { sections = [], steps = [] } = plan;
  if (name === 'sections')
    return position === '' || sections[Number(position)] === undefined ? 'about' : Number(position);
  if ((aboutFields as readonly string[]).includes(name) || name === '') return 'about';
  const phase = (steps[Number(position)]?.phase as PlanPhase | undefined) ?? 'response';
  const at = sections.findIndex(({ block }) =>
    name === 'steps' ? block === `steps-${phase}` : (blockFields[block as PlanBlock] ?? []).includes(name),
  );
  return at === -1 ? 'rest' : at;
}
