import type { Plan } from './plan.ts';
import type { PlanBlock, PlanSection } from './plan-section.ts';
import type { PlanTemplate } from './plan-template.ts';

/** `template`: nothing but the text to begin with that its template gave; nobody wrote anything yet. */
export type SectionState = 'empty' | 'template' | 'filled';

interface Said {
  text: string | null | undefined;
  templateText: string | null | undefined;
  hasVariants: boolean;
  /** Whether its block shows something; asked only where its text does not decide. */
  hasFacts: () => boolean;
}

/** How far one section is; the same rule on the workbench, on the board and in the checks. */
export function stateOf({ text, templateText, hasVariants, hasFacts }: Said): SectionState {
  const isOfTemplate = saysSomething(templateText) && plain(text ?? '') === plain(templateText);
  if (hasVariants || (saysSomething(text) && !isOfTemplate) || hasFacts()) return 'filled';
  return saysSomething(text) ? 'template' : 'empty';
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

/**
 * The sections that a plan must have: those that its template requires, or all where that names none. `shows` says whether a
 * block shows something, from the plan or from the records around it.
 */
export function askedSections(
  plan: Partial<Plan>,
  template: Pick<PlanTemplate, 'sections'> | undefined,
  shows: (block: PlanBlock) => boolean,
): JudgedSection[] {
  const inTemplate = new Map((template?.sections ?? []).map((section) => [section.key, section]));
  const judged = (plan.sections ?? []).map((section, at): JudgedSection => {
    const { text, variants = [], key, block } = section;
    const hasVariants = variants.some((variant) => variant.text !== undefined);
    const hasFacts = () => shows(block);
    return { at, section, state: stateOf({ text, templateText: inTemplate.get(key)?.text, hasVariants, hasFacts }) };
  });
  const required = judged.filter(({ section }) => inTemplate.get(section.key)?.required === true);
  return required.length > 0 ? required : judged;
}
