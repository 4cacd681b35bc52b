import { editPath, newPath, recordPath } from '#records/record-path.ts';
import type { BoardRow, PhaseCell } from './programme-board.ts';
import { isConfirmed, isWhole } from './programme-facts.ts';
import { presentationPath, workPath } from './work-path.ts';

/** What somebody who leads this for the first time does next. */
export const stepCodes = [
  'name-owner',
  'list-documents',
  'ask-documents',
  'begin-interview',
  'finish-interview',
  'name-functions',
  'begin-walkthrough',
  'finish-walkthrough',
  'take-over',
  'write-fact-sheet',
  'complete-fact-sheet',
  'write-plan',
  'complete-plan',
  'settle-points',
  'confirm-fact-sheet',
  'confirm-plan',
  'present',
  'ask-acceptance',
  'present-again',
  'chase-documents',
  'check-unproven',
] as const;
export type StepCode = (typeof stepCodes)[number];

/** One action, and where it is done; `count` is what it is about, where that is a number. */
export interface NextStep {
  code: StepCode;
  href: string;
  count: number;
}

/** The one next action for an application; undefined once everything is confirmed. */
export function nextStep(row: BoardRow): NextStep | undefined {
  if (row.isDone) return row.phases.some(({ unproven }) => unproven) ? checkUnproven(row) : undefined;
  if (row.owner === undefined) return step('name-owner', `${editPath(row.about)}#owner`);
  return (
    documentsStep(row) ??
    interviewStep(row) ??
    walkthroughStep(row) ??
    planStep(row) ??
    confirmationStep(row) ??
    chaseDocuments(row) ??
    checkUnproven(row)
  );
}

/** Where every application stands against the documents that it should have. */
const documentMatrix = '/documenten/matrix';

const step = (code: StepCode, href: string, count = 0): NextStep => ({ code, href, count });

const isDone = (row: BoardRow, phase: PhaseCell['phase']): boolean =>
  row.phases.some((cell) => cell.phase === phase && cell.state === 'done');

/** What was asked for and has not come must not hold up the talk: people know what no document says. */
function documentsStep(row: BoardRow): NextStep | undefined {
  if (isDone(row, 'documents') || isDone(row, 'interview')) return undefined;
  if (row.unlisted === row.facts.documents.of) return step('list-documents', documentMatrix, row.unlisted);
  return row.unlisted > 0 ? step('ask-documents', documentMatrix, row.unlisted) : undefined;
}

function interviewStep(row: BoardRow): NextStep | undefined {
  if (isDone(row, 'interview')) return undefined;
  if (row.interview === undefined) return step('begin-interview', recordPath(row.about));
  return step('finish-interview', workPath(row.interview));
}

function walkthroughStep(row: BoardRow): NextStep | undefined {
  if (isDone(row, 'walkthrough') || row.about.kind !== 'application') return undefined;
  if (row.walkthrough !== undefined) {
    const { count, of } = row.facts.walkthrough;
    return step('finish-walkthrough', workPath(row.walkthrough), of - count);
  }
  return row.functions === 0
    ? step('name-functions', `${editPath(row.about)}#functions`)
    : step('begin-walkthrough', recordPath(row.about), row.functions);
}

function planStep(row: BoardRow): NextStep | undefined {
  if (isDone(row, 'plan')) return undefined;
  const { interview, factSheet, plan } = row;
  if (interview !== undefined && row.notTakenOver > 0) {
    return step('take-over', `${recordPath(interview)}/overnemen`, row.notTakenOver);
  }
  if (factSheet === undefined) return step('write-fact-sheet', `${newPath('fact-sheet')}?about=${row.about.id}`);
  if (!isWhole(factSheet)) return step('complete-fact-sheet', editPath(factSheet));
  if (plan === undefined) return step('write-plan', `${newPath('plan')}?about=${row.about.id}`);
  return row.isPlanWhole ? undefined : step('complete-plan', editPath(plan));
}

function confirmationStep(row: BoardRow): NextStep | undefined {
  if (isDone(row, 'confirmation')) return undefined;
  if (row.unclear > 0 && row.walkthrough !== undefined)
    return step('settle-points', workPath(row.walkthrough), row.unclear);
  if (row.factSheet === undefined) return step('write-fact-sheet', `${newPath('fact-sheet')}?about=${row.about.id}`);
  if (row.plan === undefined) return step('write-plan', `${newPath('plan')}?about=${row.about.id}`);
  if (!isConfirmed(row.factSheet)) return step('confirm-fact-sheet', `${recordPath(row.factSheet)}/bevestigen`);
  return isConfirmed(row.plan) ? acceptanceStep(row) : step('confirm-plan', `${recordPath(row.plan)}/bevestigen`);
}

/** The last thing: those who work with it and those who decide about it hear it, and say whether they accept it. */
function acceptanceStep(row: BoardRow): NextStep | undefined {
  const left = row.acceptance.filter(({ state }) => state !== 'accepted');
  if (left.length === 0) return undefined;
  const name = encodeURIComponent(row.about.name);
  const href =
    row.programme === undefined
      ? `${newPath('programme')}?about=${row.about.id}&name=${name}`
      : presentationPath(row.programme);
  if (left.some(({ state }) => state === 'refused')) return step('present-again', href, left.length);
  return step(left.some(({ state }) => state === 'none') ? 'present' : 'ask-acceptance', href, left.length);
}

/** All is confirmed but for papers that never came: get them, or write down that they do not exist. */
const chaseDocuments = (row: BoardRow): NextStep | undefined =>
  isDone(row, 'documents') ? undefined : step('chase-documents', documentMatrix, row.missing);

/** Somebody called something finished that the records do not show: look before it is told to others. */
function checkUnproven(row: BoardRow): NextStep {
  const count = row.phases.filter(({ unproven }) => unproven).length;
  return step('check-unproven', row.programme === undefined ? recordPath(row.about) : recordPath(row.programme), count);
}

/** Which application to take up first: what is most behind, then what is most urgent, then what is nearest its end. */
export function firstToDo(rows: readonly BoardRow[]): { row: BoardRow; step: NextStep } | undefined {
  const open = rows.flatMap((row) => {
    const next = nextStep(row);
    return next === undefined ? [] : [{ row, step: next }];
  });
  const order = [...open].sort((a, b) => byNeed(a.row, b.row));
  return order[0];
}

const byNeed = (a: BoardRow, b: BoardRow): number =>
  Number(a.isDone) - Number(b.isDone) ||
  late(b) - late(a) ||
  urgency(a) - urgency(b) ||
  doneIn(b) - doneIn(a) ||
  (a.about.name < b.about.name ? -1 : 1);

const late = ({ pace, drift = 0 }: BoardRow): number => (pace === 'behind' ? drift : 0);

const urgency = ({ about }: BoardRow): number =>
  typeof about.content.priority === 'number' ? about.content.priority : 9;

const doneIn = ({ phases }: BoardRow): number => phases.filter(({ state }) => state === 'done').length;
