import type { PlanSection } from '#features/plans/plan-section.ts';
import type { PlanStep } from '#features/plans/plan-step.ts';
import { readNumbers } from '#features/plans/step-order.ts';
import type { RecordView } from '#records/record.ts';
import type { Finding } from './finding.ts';

/** The section or step of which a field is: one looks for its title or number, never for `steps.2.action`. */
export function withinOf({ kind, content }: RecordView, field: string): Pick<Finding, 'within'> {
  const [list = '', position] = field.split('.');
  const at = Number(position);
  const { sections } = content as { sections?: Partial<PlanSection>[] };
  if (list === 'sections') {
    const title = sections?.[at]?.title;
    return title === undefined ? {} : { within: { type: 'section', name: withoutMarks(title) } };
  }
  if (list !== 'steps' && list !== 'backSteps') return {};
  const steps = (content[list] as PlanStep[] | undefined) ?? [];
  const action = steps[at]?.action;
  if (action === undefined) return {};
  const number = kind === 'plan' ? readNumbers(steps)[at] : at + 1;
  return { within: { type: 'step', name: `${number}. ${withoutMarks(action)}`.slice(0, 120) } };
}

/** Without the marks by which Markdown takes the next sign for a letter. */
const withoutMarks = (text: string): string => text.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
