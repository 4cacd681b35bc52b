import type { Interview } from '#features/programme/interview.ts';
import type { Walkthrough } from '#features/programme/walkthrough.ts';
import { functionsOf } from './functions.ts';
import { dayBefore, type ExampleRecord, idOf, person } from './record.ts';
import { sheetOf, subjectName } from './study-names.ts';
import { doneOn, startedOn } from './study-planning.ts';
import { type StudyRow, studyRows } from './study-rows.ts';

type Answers = NonNullable<Interview['answers']>;
type Check = NonNullable<Walkthrough['checks']>[number];

/** The talks of the study: what went into the fact sheet, and what waits for a plan. */
export const interviews = (now: string): ExampleRecord[] =>
  studyRows.flatMap((row): ExampleRecord[] => {
    if (row.talk === undefined) return [];
    const finishedOn = row.isTalkOpen ? startedOn(row, 1) : doneOn(row, 1);
    const content: Interview = {
      name: `Gesprek over ${subjectName(row.key)}`,
      about: idOf(row.kind, row.key),
      heldOn: dayBefore(now, finishedOn),
      answeredBy: [person(row.owner), person(row.second)],
      heldBy: [person(row.owner === 'anouk' || row.second === 'anouk' ? 'vera' : 'anouk')],
      together: true,
      answers: row.isTalkOpen ? told(row) : [...told(row), ...written(row), ...leftOpen(row)],
      ...(!row.isTalkOpen && { finishedOn: dayBefore(now, finishedOn) }),
    };
    return [{ kind: 'interview', key: row.key, content }];
  });

/** What only a plan has a place for; of those with a plan it stands there. */
function told({ talk, phase }: StudyRow): Answers {
  const takenOver = phase > 3 ? { takenOver: true } : {};
  const words = { what: talk?.what ?? '', users: talk?.users ?? '', busy: talk?.busy ?? '' };
  return Object.entries(words).map(([question, answer]) => ({ question, answer, ...takenOver }));
}

/** What stands in the fact sheet by now. */
function written({ key }: StudyRow): Answers {
  const { recognise, prioOneWhen, steps = [], stopAndCall, meanwhile, access } = sheetOf(key);
  const first = steps.slice(0, 3).map(({ action, expected }) => `${action} -> ${expected}`);
  const answer = (question: string, lines: readonly string[] | undefined) =>
    lines === undefined ? [] : [{ question, answer: lines.map((line) => `- ${line}`).join('\n'), takenOver: true }];
  return [
    ...answer('first-sign', recognise),
    ...answer('prio-one', prioOneWhen),
    ...answer('first-steps', first),
    ...answer('stop-and-call', stopAndCall),
    ...answer('meanwhile', meanwhile),
    ...answer('access', access),
  ];
}

function leftOpen({ talk, phase }: StudyRow): Answers {
  const { open } = talk ?? {};
  return [
    { question: 'restore', unanswered: 'not-known' },
    ...(open === undefined ? [] : [{ question: 'not-arranged', answer: open, ...(phase > 3 && { takenOver: true }) }]),
  ];
}

/** The walks through the functions: finished where every function was seen. */
export const walkthroughs = (now: string): ExampleRecord[] =>
  studyRows.flatMap((row): ExampleRecord[] => {
    if (row.walked === undefined) return [];
    const isFinished = !row.walked.includes('-');
    const heldOn = dayBefore(now, isFinished ? doneOn(row, 2) : startedOn(row, 2));
    const content: Walkthrough = {
      name: `Doorloop van ${subjectName(row.key)}`,
      about: idOf(row.kind, row.key),
      heldOn,
      by: [person(row.owner), person(row.second)],
      checks: checksOf(row),
      ...(isFinished && { finishedOn: heldOn }),
    };
    return [{ kind: 'walkthrough', key: row.key, content }];
  });

function checksOf({ key, walked = '', second }: StudyRow): Check[] {
  return (functionsOf[key] ?? []).flatMap(({ name }, at): Check[] => {
    if (walked[at] === 'u') return [{ function: name, working: 'understood', failing: 'understood' }];
    if (walked[at] !== 'w') return [];
    const note = 'Wie merkt het als alleen dit uitvalt?';
    return [{ function: name, working: 'understood', failing: 'unclear', note, owner: person(second) }];
  });
}
