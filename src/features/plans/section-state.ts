import type { Plan } from './plan.ts';
import type { PlanBlock, PlanSection } from './plan-section.ts';
import type { PlanTemplate } from './plan-template.ts';

/** `template`: nothing but the text to begin with that its template gave; nobody wrote anything yet. */
export type SectionState = 'empty' | 'template' | 'filled';

interface Said {
  text: string | null | undefined;
  templateText: string | null | undefined;
  hasVariants: boolean;
  /** Its block shows something. */
  hasFacts: boolean;
}

/** How far one section is; the same rule on the workbench, on the board and in the checks. */
export function stateOf({ text, templateText, hasVariants, hasFacts }: Said): SectionState {
  if (hasFacts || hasVariants) return 'filled';
  if (!saysSomething(text)) return 'empty';
  return saysSomething(templateText) && plain(text) === plain(templateText) ? 'template' : 'filled';
}

const saysSomething = (text: string | null | undefined): text is string => /\S/.test(text ?? '');

/** Spaces and line ends say nothing. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A section of a plan with how far it is; `at` is its position. */
export interface JudgedSection {
  at: number;
  section: PlanSection;
  state: SectionState;
}

/** The sections that a plan must have: those that its template requires, or all where that names none. */
export function askedSections(plan: Partial<Plan>, template: Pick<PlanTemplate, 'sections'> | undefined) {
  const inTemplate = new Map((template?.sections ?? []).map((section) => [section.key, section]));
  const judged = (plan.sections ?? []).map((section, at): JudgedSection => {
    const { text, variants = [], key, block } = section;
    const hasVariants = variants.some((variant) => variant.text !== undefined);
    const hasFacts = holdsFacts(block, plan);
    return { at, section, state: stateOf({ text, templateText: inTemplate.get(key)?.text, hasVariants, hasFacts }) };
  });
  const required = judged.filter(({ section }) => inTemplate.get(section.key)?.required === true);
  return required.length > 0 ? required : judged;
}

/** Whether a plan itself holds what a block shows; what comes from other records is asked for there. */
function holdsFacts(block: PlanBlock, plan: Partial<Plan>): boolean {
  const some = (...lists: (readonly unknown[] | undefined)[]) => lists.some((list = []) => list.length > 0);
  switch (block) {
    case 'text':
      return false;
    case 'scope':
      return some(plan.scope, plan.exclusions, plan.assumptions);
    case 'not-arranged':
      return some(plan.notArranged);
    case 'activation':
      return some(plan.activateWhen);
    case 'steps-response':
    case 'steps-emergency':
    case 'steps-recovery':
    case 'steps-return':
      return (plan.steps ?? []).some(({ phase = 'response' }) => block === `steps-${phase}`);
    case 'restore':
      return (plan.restore?.procedure ?? plan.restore?.backup) !== undefined;
    case 'alternate-sites':
      return some(plan.alternateSites);
    case 'recovered':
      return some(plan.recoveredWhen);
    case 'roles':
    case 'scenarios':
    case 'actions':
    case 'communication':
    case 'resources':
    case 'holders':
      return some(plan[block]);
    default:
      return true;
  }
}
