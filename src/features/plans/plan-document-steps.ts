import type { PaperLanguage } from '#features/fact-sheets/paper.ts';
import { numberOnPaper } from '#features/people/answering-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { PaperStep, StepNote } from '#render/paper-document.ts';
import type { OtherwiseView, StepView } from './plan-step-view.ts';
import { type OnlyInRun, onlyInRuns } from './step-in-scenario.ts';

/** The steps of a phase on paper, with those of the procedures that they follow under them. */
export function paperSteps(steps: readonly StepView[], language: PaperLanguage): PaperStep[] {
  const runs = onlyInRuns(steps);
  return steps.flatMap((step, at) => [
    paperStep(step, language, runs[at] ?? null),
    ...paperSteps(step.steps, language),
  ]);
}

function paperStep(step: StepView, language: PaperLanguage, run: OnlyInRun | null): PaperStep {
  const aside = [step.who?.name, step.duration === null ? null : durationText(step.duration, language)];
  return {
    number: step.number,
    action: step.action,
    aside: aside.filter((word) => word != null).join(', '),
    numbers: step.calls.slice(0, mostNumbers).map((one) => numberOnPaper(one, { locale: language })),
    notes: notesOf(step, language, run).filter(({ text }) => text !== ''),
  };
}

/** More than who answers first and two others fills the page. */
const mostNumbers = 3;

function notesOf(step: StepView, language: PaperLanguage, run: OnlyInRun | null): StepNote[] {
  const locale = { locale: language };
  const names = (named: StepView['notIn']) => named.map(({ name }) => name).join(', ');
  return [
    { label: '', text: step.notIn.length === 0 ? '' : m.plans_view_not_in({ names: names(step.notIn) }, locale) },
    { label: '', text: onlyInWords(names(step.onlyIn), run, language) },
    { label: m.plans_paper_you_see({}, locale), text: step.expected ?? '' },
    { label: m.plans_paper_if_not({}, locale), text: step.ifNot ?? '' },
    {
      label: step.ifNot === null ? m.plans_paper_if_not({}, locale) : m.plans_paper_then({}, locale),
      text: otherwiseWords(step.otherwise, language),
    },
    { label: m.plans_paper_bring({}, locale), text: step.needs.join('; ') },
    { label: '', text: step.note ?? '' },
    { label: m.plans_paper_follows({}, locale), text: step.follows?.name ?? '' },
    { label: '', text: step.trouble === null ? '' : troubleWords[step.trouble]({}, locale) },
    { label: '', text: step.communicate ? m.plans_paper_communicate({}, locale) : '' },
  ];
}

/** Said once for steps in a row, with which steps these are. */
function onlyInWords(names: string, run: OnlyInRun | null, language: PaperLanguage): string {
  const locale = { locale: language };
  if (run === null || !run.begins) return '';
  const { first, last } = run;
  return first === last
    ? m.plans_view_only_in({ names }, locale)
    : m.plans_view_only_in_steps({ names, first, last }, locale);
}

const troubleWords = {
  gone: m.plans_paper_trouble_gone,
  circle: m.plans_paper_trouble_circle,
  'too-much': m.plans_paper_trouble_too_much,
  'no-steps': m.plans_paper_trouble_no_steps,
};

function otherwiseWords(otherwise: OtherwiseView | null, language: PaperLanguage): string {
  const locale = { locale: language };
  const gone = m.plans_paper_gone({}, locale);
  if (otherwise === null) return '';
  if (otherwise.type === 'stop-and-call') {
    const whom = otherwise.calls.slice(0, 2).map((one) => numberOnPaper(one, locale));
    const named = whom.length === 0 && otherwise.to !== null ? [otherwise.to.name] : whom;
    return named.length === 0
      ? m.plans_paper_stop_and_call({}, locale)
      : m.plans_paper_stop_and_call_whom({ whom: named.join(', ') }, locale);
  }
  if (otherwise.type === 'other-plan') return m.plans_paper_take_plan({ name: otherwise.to?.name ?? gone }, locale);
  const { number, action } = otherwise;
  return m.plans_paper_go_to({ number: number ?? '?', action: action ?? gone }, locale);
}
