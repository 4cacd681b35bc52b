import type { Interview } from './interview.ts';
import { type Question, questions } from './interview-questions.ts';

type Answer = NonNullable<Interview['answers']>[number];

/** How one question stands; `open` was not asked yet, or skipped. */
export type AnswerState = 'answered' | 'not-known' | 'does-not-apply' | 'open';

/** How far an interview is, with every question and its state. */
export interface InterviewProgress {
  all: { question: Question; state: AnswerState; answer: string; takenOver: boolean }[];
  /** Asked, with whatever came out of it. */
  asked: number;
  answered: number;
  /** Still to be asked, or not known by who was asked. */
  open: { question: Question; state: AnswerState }[];
}

/** How far an interview is. */
export function interviewProgress(answers: Interview['answers'] = []): InterviewProgress {
  const given = new Map((answers ?? []).map((one) => [one.question, one]));
  const all = questions.map((question) => {
    const held = given.get(question.key);
    return { question, state: stateOf(held), answer: held?.answer ?? '', takenOver: held?.takenOver === true };
  });
  return {
    all,
    asked: all.filter(({ state }) => state !== 'open').length,
    answered: all.filter(({ state }) => state === 'answered').length,
    open: all.filter(({ state }) => state === 'open' || state === 'not-known'),
  };
}

/** An hour for all questions together. */
const minutesForAll = 60;

/** About how many minutes the questions take that were not asked yet. */
export const minutesLeft = ({ asked }: Pick<InterviewProgress, 'asked'>): number =>
  Math.ceil(((questions.length - asked) * minutesForAll) / questions.length);

function stateOf(held: Answer | undefined): AnswerState {
  if (held === undefined) return 'open';
  if ((held.answer ?? '').trim() !== '') return 'answered';
  return held.unanswered ?? 'open';
}

/** The answers with one changed; words take away "nobody knows", and the other way round what was typed stays. */
export function withAnswer(
  answers: Interview['answers'] = [],
  question: string,
  change: { answer?: string; unanswered?: Answer['unanswered'] | undefined },
): Answer[] {
  const before = answers.find((one) => one.question === question) ?? { question };
  const { unanswered: _, takenOver: __, ...kept } = before;
  const typed = change.answer ?? before.answer ?? '';
  const unanswered = 'unanswered' in change ? change.unanswered : typed === '' ? before.unanswered : undefined;
  const isSameText = typed === (before.answer ?? '');
  const after: Answer = {
    ...kept,
    ...(typed === '' ? {} : { answer: typed }),
    ...(unanswered === undefined ? {} : { unanswered }),
    ...(isSameText && before.takenOver === true ? { takenOver: true } : {}),
  };
  if (typed === '') delete after.answer;
  const others = answers.filter((one) => one.question !== question);
  const isEmpty = after.answer === undefined && after.unanswered === undefined;
  return inOrder(isEmpty ? others : [...others, after]);
}

/** The answers with those of some questions marked as taken over. */
export const withTakenOver = (answers: Interview['answers'] = [], taken: ReadonlySet<string>): Answer[] =>
  answers.map((one) => (taken.has(one.question) ? { ...one, takenOver: true } : one));

/** In the order of the questions; what is no longer asked stays, at the end. */
function inOrder(answers: readonly Answer[]): Answer[] {
  const place = new Map(questions.map(({ key }, at) => [key, at]));
  const at = ({ question }: Answer) => place.get(question) ?? questions.length;
  return [...answers].sort((a, b) => at(a) - at(b));
}

/** The question to go on with: the first that was not asked; the last when all were. */
export function whereToGoOn(answers: Interview['answers']): number {
  const at = interviewProgress(answers).all.findIndex(({ state }) => state === 'open');
  return at === -1 ? questions.length : at;
}
