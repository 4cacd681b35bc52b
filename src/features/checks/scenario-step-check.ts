import type { Plan } from '#features/plans/plan.ts';
import type { PlanStep } from '#features/plans/plan-step.ts';
import { readNumbers } from '#features/plans/step-order.ts';
import type { RecordView } from '#records/record.ts';
import { type CheckBook, ofKind, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';

/** Steps that tell to restart or to switch something, in a cause whose first actions forbid just that. */
export function scenarioStepFindings({ records, byId }: CheckBook): Finding[] {
  return ofKind(records, 'plan').flatMap((record) => {
    const plan = record.content as Plan;
    const steps = plan.steps ?? [];
    const numbers = readNumbers(steps);
    const forbidding = (plan.scenarios ?? []).flatMap((id) => byId.get(id) ?? []).filter(forbidsSwitching);
    return forbidding.flatMap((scenario) =>
      steps.flatMap((step, at) => {
        const told = holds(step, scenario.id) ? switchingIn(step, byId) : undefined;
        if (told === undefined) return [];
        const text = `${numbers[at]}. ${told.text}`;
        const field = `steps.${at}.${told.field}`;
        return [
          { ...placeOf(record), code: 'step-against-scenario' as const, field, text, others: [placeOf(scenario)] },
        ];
      }),
    );
  });
}

const forbidsSwitching = ({ content: { firstAction } }: RecordView): boolean =>
  typeof firstAction === 'string' && sentencesOf(firstAction).some((one) => switches(one) && denies(one));

/** By the time of recovery the cause is over, and what was off has to go on again. */
const holds = ({ phase = 'response', notIn = [], onlyIn = [] }: PlanStep, scenario: string): boolean =>
  (phase === 'response' || phase === 'emergency') &&
  !notIn.includes(scenario) &&
  (onlyIn.length === 0 || onlyIn.includes(scenario));

/** The text of a step that tells so: its own, or one of the procedure that stands in its place. */
function switchingIn(step: PlanStep, byId: CheckBook['byId']): { field: string; text: string } | undefined {
  for (const field of ['action', 'ifNot', 'note'] as const) {
    if (tellsToSwitch(step[field])) return { field, text: step[field] ?? '' };
  }
  const followed = step.follows === undefined ? undefined : byId.get(step.follows);
  const inside = (followed?.content.steps as PlanStep[] | undefined) ?? [];
  const text = inside.flatMap(({ action, ifNot }) => [action, ifNot]).find(tellsToSwitch);
  return text === undefined ? undefined : { field: 'follows', text };
}

/** Whether a text tells to restart something, or to switch it on or off; `zet niets uit` tells the opposite. */
export const tellsToSwitch = (text: string | undefined): boolean =>
  text !== undefined && sentencesOf(text).some((one) => switches(one) && !denies(one));

const sentencesOf = (text: string): string[] => text.split(/[.!?;:\n]+/);

const switches = (sentence: string): boolean =>
  /\b(?:her(?:op)?start\w*|reboot\w*|(?:start|schakel|sluit|zet|doe)\b.{0,80}\b(?:opnieuw|uit|aan|af))\b/iu.test(
    sentence,
  );

const denies = (sentence: string): boolean => /\b(?:niet|niets|niemand|geen|nooit|zonder)\b/iu.test(sentence);
