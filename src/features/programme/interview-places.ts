import type { PlanBlock } from '#features/plans/plan-section.ts';
import type { PlanPhase } from '#features/plans/plan-step.ts';

/** How an answer stands in its place: an item of a list, one text that may be filled once, or text in a section. */
export type Shape = 'line' | 'step' | 'inform' | 'what' | 'single' | 'section';

/** One place in a fact sheet or a plan that an answer can fill, with what fits there. */
export interface Place {
  record: 'fact-sheet' | 'plan';
  field: string;
  shape: Shape;
  /** The most characters of the text itself. */
  most: number;
  /** The most items of the list. */
  count?: number;
  phase?: PlanPhase;
  block?: PlanBlock;
}

const sheetLines = (field: string, most: number, count: number): Place => ({
  record: 'fact-sheet',
  field,
  shape: 'line',
  most,
  count,
});
const sheetSteps = (field: string): Place => ({ record: 'fact-sheet', field, shape: 'step', most: 200, count: 20 });
const planLines = (field: string, count: number): Place => ({ record: 'plan', field, shape: 'line', most: 300, count });
const planSteps = (phase: PlanPhase): Place => ({
  record: 'plan',
  field: 'steps',
  shape: 'step',
  most: 300,
  count: 200,
  phase,
});
const planText = (block: PlanBlock): Place => ({
  record: 'plan',
  field: 'sections',
  shape: 'section',
  most: 20_000,
  block,
});

const all = {
  recognise: sheetLines('recognise', 160, 8),
  'prio-one-when': sheetLines('prioOneWhen', 160, 5),
  steps: sheetSteps('steps'),
  inform: { record: 'fact-sheet', field: 'inform', shape: 'inform', most: 120, count: 8 },
  meanwhile: sheetLines('meanwhile', 200, 8),
  access: sheetLines('access', 200, 6),
  'stop-and-call': sheetLines('stopAndCall', 200, 5),
  start: sheetSteps('start'),
  stop: sheetSteps('stop'),
  check: sheetSteps('check'),
  summary: { record: 'plan', field: 'summary', shape: 'single', most: 1000 },
  'activate-when': planLines('activateWhen', 20),
  assumptions: planLines('assumptions', 30),
  recovered: planLines('recoveredWhen', 20),
  'not-arranged': { record: 'plan', field: 'notArranged', shape: 'what', most: 300, count: 30 },
  resources: { record: 'plan', field: 'resources', shape: 'what', most: 200, count: 50 },
  response: planSteps('response'),
  emergency: planSteps('emergency'),
  recovery: planSteps('recovery'),
  return: planSteps('return'),
  'restore-result': { record: 'plan', field: 'restore.result', shape: 'single', most: 300 },
  impact: planText('impact'),
  contacts: planText('contacts'),
  communication: planText('communication'),
  suppliers: planText('suppliers'),
  dependencies: planText('dependencies'),
  restore: planText('restore'),
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof all;

/** Every place that an answer can fill. */
export const places: Record<PlaceName, Place> = all;
