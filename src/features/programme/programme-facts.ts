import type { SourceDocument } from '#features/documents/document.ts';
import { documentMatrix, type MatrixRow } from '#features/documents/document-matrix.ts';
import type { FactSheet } from '#features/fact-sheets/fact-sheet.ts';
import type { Application } from '#features/landscape/application.ts';
import type { Plan } from '#features/plans/plan.ts';
import { sectionJudge } from '#features/plans/sections-of.ts';
import { hasNewerDraft, headOf, isPublished } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { type AudienceStanding, acceptances, versionNow } from './acceptance.ts';
import type { Interview } from './interview.ts';
import type { Programme, ProgrammePhase } from './programme.ts';
import type { Walkthrough } from './walkthrough.ts';
import { walkState } from './walkthrough-state.ts';

/** What the records themselves say about one phase. */
export interface PhaseFact {
  state: 'open' | 'busy' | 'done';
  /** How much of it is there: documents of 8, functions of all. */
  count: number;
  of: number;
  /** The day on which it was finished, where a record says so. */
  finishedOn?: string | undefined;
  /** Why a part of it is not done and need not be. */
  without?: string | undefined;
}

/** Everything that the board knows about one application, out of its records. */
export interface ProgrammeFacts {
  about: RecordView;
  /** The record with its dates; undefined while nobody planned it. */
  programme: RecordView<Programme> | undefined;
  facts: Record<ProgrammePhase, PhaseFact>;
  interview: RecordView | undefined;
  walkthrough: RecordView | undefined;
  factSheet: RecordView | undefined;
  plan: RecordView | undefined;
  /** All that its template asks was written. */
  isPlanWhole: boolean;
  owner: RecordView | undefined;
  functions: number;
  /** Documents that should be there and are neither found nor written off. */
  missing: number;
  /** Of those, how many nobody has even put on the list. */
  unlisted: number;
  /** Answers of the interview that no fact sheet or plan holds yet. */
  notTakenOver: number;
  /** Functions of which something is unclear. */
  unclear: number;
  /** What each audience of the presentation said. */
  acceptance: AudienceStanding[];
}

/** The records of the board, by kind, as a source gives them. */
export interface BoardRecords {
  subjects: readonly RecordView[];
  documents: readonly RecordView[];
  interviews: readonly RecordView[];
  walkthroughs: readonly RecordView[];
  factSheets: readonly RecordView[];
  plans: readonly RecordView[];
  programmes: readonly RecordView[];
  /** Everything there is: what a plan shows may stand in any record. */
  all: readonly RecordView[];
}

/** What is known of every application, in the order in which they are given. `today` is YYYY-MM-DD. */
export function programmeFacts(records: BoardRecords, today: string): ProgrammeFacts[] {
  const documents = records.documents as readonly RecordView<SourceDocument>[];
  const matrix = new Map(documentMatrix(records.subjects, documents, today).map((row) => [row.subject.id, row]));
  const by = {
    interviews: byAbout(records.interviews),
    walkthroughs: byAbout(records.walkthroughs),
    factSheets: byAbout(records.factSheets),
    plans: byAbout(records.plans),
    programmes: byAbout(records.programmes),
  };
  const byId = new Map(records.all.map((one) => [one.id, one]));
  const sectionsOf = sectionJudge(records.all, today);
  return records.subjects.map((about) => {
    const of = (kind: keyof typeof by) => by[kind].get(about.id) ?? [];
    const interview = furthest(of('interviews'));
    const walkthrough = furthest(of('walkthroughs'));
    const [factSheet] = of('factSheets');
    const [plan] = of('plans');
    const wholePlan = isPlanWhole(plan, sectionsOf);
    const found = documentsOf(matrix.get(about.id));
    const walked = walkedIn(about, walkthrough);
    const owner = headOf(about).content.owner;
    const programme = of('programmes')[0] as RecordView<Programme> | undefined;
    const acceptance = acceptances(programme?.content, versionNow(plan, factSheet));
    return {
      about,
      programme,
      facts: {
        documents: found.fact,
        interview: interviewFact(interview),
        walkthrough: walked.fact,
        plan: planFact(factSheet, plan, wholePlan),
        confirmation: confirmationFact([factSheet, plan], acceptance, programme?.content.withoutAcceptance),
      },
      interview,
      walkthrough,
      factSheet,
      plan,
      isPlanWhole: wholePlan,
      owner: typeof owner === 'string' ? byId.get(owner) : undefined,
      functions: ((headOf(about).content as Partial<Application>).functions ?? []).length,
      missing: found.missing,
      unlisted: found.unlisted,
      notTakenOver: notTakenOver(interview),
      unclear: walked.unclear,
      acceptance,
    };
  });
}

/** Records by every id that their `about` names, one or several. */
function byAbout(records: readonly RecordView[]): Map<string, RecordView[]> {
  const map = new Map<string, RecordView[]>();
  for (const record of records) {
    for (const id of [headOf(record).content.about].flat()) {
      if (typeof id === 'string') map.set(id, [...(map.get(id) ?? []), record]);
    }
  }
  return map;
}

/** The finished one, else the first that was begun. */
const furthest = (records: readonly RecordView[]): RecordView | undefined =>
  records.find(({ content }) => content.finishedOn !== undefined) ?? records[0];

/** As the matrix of documents says it: what is outdated there is not done here. */
function documentsOf({ cells, done }: Pick<MatrixRow, 'cells' | 'done'> = { cells: [], done: 0 }) {
  const unlisted = cells.filter(({ documents }) => documents.length === 0).length;
  const state = done === cells.length ? 'done' : unlisted < cells.length ? 'busy' : 'open';
  const fact: PhaseFact = { state, count: done, of: cells.length };
  return { fact, missing: cells.length - done, unlisted };
}

function interviewFact(interview: RecordView | undefined): PhaseFact {
  if (interview === undefined) return { state: 'open', count: 0, of: 1 };
  const { finishedOn } = interview.content as Partial<Interview>;
  return finishedOn === undefined ? { state: 'busy', count: 0, of: 1 } : { state: 'done', count: 1, of: 1, finishedOn };
}

function notTakenOver(interview: RecordView | undefined): number {
  const { answers = [] } = (interview?.content ?? {}) as Partial<Interview>;
  return answers.filter(({ answer, takenOver }) => answer !== undefined && takenOver !== true).length;
}

function walkedIn(about: RecordView, walkthrough: RecordView | undefined) {
  const { checks, finishedOn } = (walkthrough?.content ?? {}) as Partial<Walkthrough>;
  // Only an application has functions to walk through.
  if (about.kind !== 'application') return { fact: { state: 'done', count: 0, of: 0 } satisfies PhaseFact, unclear: 0 };
  const { rows, seen, points } = walkState((headOf(about).content as Partial<Application>).functions, checks);
  const unclear = points.filter(({ state }) => state === 'unclear').length;
  // Whoever finished early, or got a function more since, still has some to look at: the walkthrough says so too.
  const isSeen = finishedOn !== undefined && seen === rows.length;
  const state = walkthrough === undefined ? 'open' : isSeen ? 'done' : 'busy';
  const fact: PhaseFact = { state, count: walkthrough === undefined ? 0 : seen, of: rows.length, finishedOn };
  return { fact, unclear: walkthrough === undefined ? 0 : unclear };
}

/** A fact sheet says how you see it, what you do and whom you tell; a plan has all that its template asks. */
function planFact(factSheet: RecordView | undefined, plan: RecordView | undefined, wholePlan: boolean): PhaseFact {
  const count = Number(isWhole(factSheet)) + Number(wholePlan);
  const isBegun = factSheet !== undefined || plan !== undefined;
  return { state: count === 2 ? 'done' : isBegun ? 'busy' : 'open', count, of: 2 };
}

/** Says whether a fact sheet can be used: it says how you see it, what you do and whom you tell. */
export function isWhole(factSheet: RecordView | undefined): boolean {
  if (factSheet === undefined) return false;
  const { recognise = [], steps = [], inform = [] } = headOf(factSheet).content as Partial<FactSheet>;
  return recognise.length > 0 && steps.length > 0 && inform.length > 0;
}

/** Says whether a plan is written: it has steps, and every section that its template asks says something of its own. */
function isPlanWhole(plan: RecordView | undefined, sectionsOf: ReturnType<typeof sectionJudge>): boolean {
  if (plan === undefined) return false;
  const newest = headOf(plan);
  const asked = sectionsOf(newest);
  const { steps = [] } = newest.content as Partial<Plan>;
  return steps.length > 0 && asked.length > 0 && asked.every(({ state }) => state === 'filled');
}

/** Says whether its people confirmed a text as it stands now. */
export const isConfirmed = (text: RecordView): boolean => isPublished(text) && !hasNewerDraft(text);

/** Fact sheet and plan are confirmed, and each audience accepted them; or it says why nobody has to. */
function confirmationFact(
  texts: readonly (RecordView | undefined)[],
  audiences: readonly AudienceStanding[],
  without: string | undefined,
): PhaseFact {
  const confirmed = texts.filter((record) => record !== undefined && isConfirmed(record));
  const accepted = audiences.filter(({ state }) => state === 'accepted');
  const isBegun = texts.some((record) => record !== undefined && isPublished(record));
  const asked = without === undefined ? audiences.length : 0;
  const isDone = confirmed.length === texts.length && (without !== undefined || accepted.length === asked);
  const days = [
    ...texts.map((record) => record?.published?.at.slice(0, 10) ?? ''),
    ...accepted.map(({ last }) => last?.givenOn ?? ''),
  ].sort();
  return {
    state: isDone ? 'done' : isBegun ? 'busy' : 'open',
    count: confirmed.length + (without === undefined ? accepted.length : 0),
    of: texts.length + asked,
    finishedOn: isDone ? days.at(-1) : undefined,
    without,
  };
}
