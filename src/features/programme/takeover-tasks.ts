import type { FactSheet } from '#features/fact-sheets/fact-sheet.ts';
import type { Plan } from '#features/plans/plan.ts';
import type { Procedure, ProcedureType } from '#features/procedures/procedure.ts';
import type { RecordView } from '#records/record.ts';

/** What kind of task it is; the words for it stand in `takeover-words.ts`. */
export const takeoverTaskCodes = [
  'find-sheet',
  'sign-in',
  'step',
  'procedure',
  'restore',
  'supplier',
  'settings',
] as const;
export type TakeoverTaskCode = (typeof takeoverTaskCodes)[number];

/** One task as it was drawn: `text` is the step, the procedure or the supplier that it is about. */
export interface DrawnTask {
  code: TakeoverTaskCode;
  text: string;
  /** The id of the text that should be enough to do it. */
  from: string;
}

/** So many of the first steps, and so many procedures: a test of an hour, not of a day. */
const mostSteps = 3;
const mostProcedures = 3;
/** What a stand-in must be able to do at night; making a change can wait for the owner. */
const atNight: readonly ProcedureType[] = ['outage', 'normal'];

/** The tasks for a takeover test, out of what is written about the thing; `related` may hold more, in any order. */
export function takeoverTasks(about: RecordView, related: readonly RecordView[]): DrawnTask[] {
  const standing = related.filter(({ deletedAt }) => deletedAt === null);
  const sheet = standing.find(({ kind, content }) => kind === 'fact-sheet' && content.about === about.id);
  const plan = standing.find(({ kind, content }) => kind === 'plan' && content.about === about.id);
  const procedures = standing.filter(({ kind, content }) => kind === 'procedure' && isAbout(content, about.id));
  const home = sheet?.id ?? about.id;
  const task = (code: TakeoverTaskCode, text = '', from = home): DrawnTask => ({ code, text, from });
  return [
    task('find-sheet'),
    task('sign-in'),
    ...stepsOf(sheet).map((action) => task('step', action)),
    ...usual(procedures).map(({ id, name }) => task('procedure', name, id)),
    ...restoring(plan, procedures, standing).map(({ id, name }) => task('restore', name, id)),
    ...supplierOf(about, standing).map(({ id, name }) => task('supplier', name, id)),
    task('settings', '', about.id),
  ];
}

const isAbout = (content: Partial<Procedure>, id: string): boolean => (content.about ?? []).includes(id);

const stepsOf = (sheet: RecordView | undefined): string[] =>
  ((sheet?.content as Partial<FactSheet> | undefined)?.steps ?? []).slice(0, mostSteps).map(({ action }) => action);

/** What is for an outage goes before what is done every day. */
const usual = (procedures: readonly RecordView[]): RecordView[] =>
  atNight.flatMap((type) => procedures.filter(({ content }) => content.type === type)).slice(0, mostProcedures);

/** The restore procedure that the plan names; without a plan the one that is about the thing. */
function restoring(
  plan: RecordView | undefined,
  procedures: readonly RecordView[],
  all: readonly RecordView[],
): RecordView[] {
  const named = (plan?.content as Partial<Plan> | undefined)?.restore?.procedure;
  const found = all.find(({ id }) => id === named) ?? procedures.find(({ content }) => content.type === 'restore');
  return found === undefined ? [] : [found];
}

const supplierOf = ({ content }: RecordView, all: readonly RecordView[]): RecordView[] =>
  all.filter(({ id, kind }) => kind === 'supplier' && id === content.supplier);
