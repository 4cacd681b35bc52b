import { type Presentation, type Programme, programmePhases } from '#features/programme/programme.ts';
import { dayBefore, type ExampleRecord, idOf, person } from './record.ts';
import { subjectName } from './study-names.ts';
import { type StudyRow, studyRows } from './study-rows.ts';

/** Every three weeks a phase begins, and it takes two. */
const rhythm = 21;
const length = 14;

/** How many days ago a phase was to begin; negative lies ahead. */
const plannedFor = ({ phase, ago }: StudyRow, step: number): number => ago + (phase - step) * rhythm;

/** How many days ago a phase began. */
export const startedOn = (row: StudyRow, step: number): number => Math.max(plannedFor(row, step) - row.late, 0);

/** How many days ago a phase was done. */
export const doneOn = (row: StudyRow, step: number): number => plannedFor(row, step) - length - row.late;

/** What a record of the study shows by itself, such as the day of a talk, is not typed once more. */
const typed = ['documents', 'plan'];

/** How far each application with a fact sheet is. */
export const programmes = (now: string): ExampleRecord[] =>
  studyRows.map((row, at) => {
    const content: Programme = {
      name: `Plan maken: ${subjectName(row.key)}`,
      about: idOf(row.kind, row.key),
      lead: person(at % 2 === 0 ? 'anouk' : 'sander'),
      ...(row.key === 'brp' && { presentations: presentationsOf(now) }),
      phases: programmePhases.flatMap((phase, step) =>
        // Only an application has functions to walk through.
        phase === 'walkthrough' && row.kind !== 'application' ? [] : [phaseOf(row, phase, step, now)],
      ),
    };
    return { kind: 'programme', key: row.key, content };
  });

/** Those who work with it accepted it; those who decide about it were told, and want something first. */
const presentationsOf = (now: string): Presentation[] => [
  {
    audience: 'administrators',
    givenOn: dayBefore(now, 4),
    givenBy: person('anouk'),
    verdict: 'accepted',
    acceptedBy: [person('fatima'), person('joost')],
    remarks: 'Zet de formulieren voor de balie ook in de map Nood.',
  },
  {
    audience: 'sponsors',
    givenOn: dayBefore(now, 2),
    givenBy: person('anouk'),
    verdict: 'not-accepted',
    reason: 'De directie wil eerst weten wat een tweede uitwijkplek kost.',
  },
];

function phaseOf(row: StudyRow, phase: (typeof programmePhases)[number], step: number, now: string) {
  const began = plannedFor(row, step);
  const hasBegun = step < row.phase || (step === row.phase && began > 0);
  const isDone = step < row.phase && !(phase === 'documents' && /[aom.]/.test(row.documents));
  return {
    phase,
    plannedStart: dayBefore(now, began),
    plannedEnd: dayBefore(now, began - length),
    ...(hasBegun && { startedOn: dayBefore(now, startedOn(row, step)) }),
    ...(isDone && typed.includes(phase) && { finishedOn: dayBefore(now, doneOn(row, step)) }),
  };
}
