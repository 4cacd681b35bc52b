import { v7 } from 'uuid';
import type { PlanBlock } from '#features/plans/plan-section.ts';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import type { Answer, RecordServer } from '#records/web/edit/record-server.ts';
import type { Interview } from '../interview.ts';
import type { Proposal, TakeOver } from '../interview-draft.ts';
import { type PlaceName, places } from '../interview-places.ts';
import { withTakenOver } from '../interview-progress.ts';
import { questionOf } from '../interview-questions.ts';
import { type PlaceChoices, type Taken, withChoices } from '../take-over-choice.ts';
import { saveOnTop } from './save-on-top.ts';

type Content = Record<string, unknown>;

/** The two kinds that answers fill. */
export const filled = ['fact-sheet', 'plan'] as const;
export type Filled = (typeof filled)[number];

export interface Target {
  about: RecordView;
  /** What is there now; undefined while it has to be made. */
  records: Record<Filled, RecordView | undefined>;
  interview: RecordView;
  today: string;
  sectionTitle: (block: PlanBlock) => string;
}

/** What became of taking over: the records that were written, what did not fit, and what went wrong where. */
export interface Outcome {
  written: RecordView[];
  taken: number;
  left: Proposal[];
  /** Places that somebody changed since it was chosen to replace them: nothing was done there. */
  changed: PlaceName[];
  trouble: { record: Filled; answer: Exclude<Answer<RecordView>, { state: 'done' }> }[];
}

/** What a fact sheet or plan begins with. */
export function beginningOf(kind: Filled, about: RecordView): Content {
  if (kind === 'fact-sheet') return { name: m.fact_sheets_title({ name: about.name }).slice(0, 160), about: about.id };
  const type = about.kind === 'application' ? 'application' : 'service';
  return { name: m.programme_plan_name({ name: about.name }).slice(0, 160), type, about: about.id };
}

/** Takes the chosen proposals over as was chosen for each place, makes the records when needed, and marks the answers. */
export async function takeOver(
  server: RecordServer,
  target: Target,
  chosen: readonly Proposal[],
  choices: PlaceChoices,
): Promise<Outcome> {
  const outcome: Outcome = { written: [], taken: 0, left: [], changed: [], trouble: [] };
  const done = new Set<string>();
  for (const kind of filled) {
    const mine = chosen.filter(({ place }) => places[place].record === kind);
    if (mine.length === 0) continue;
    const { answer, taken, left, changed, kept } = await fill(server, target, kind, mine, choices);
    outcome.left.push(...left);
    outcome.changed.push(...changed);
    if (answer.state !== 'done') {
      outcome.trouble.push({ record: kind, answer });
      continue;
    }
    outcome.written.push(answer.value);
    outcome.taken += taken.length;
    for (const { question } of [...taken, ...kept]) done.add(question);
  }
  if (done.size > 0) await mark(server, target.interview, done);
  return outcome;
}

/** What a text keeps of where it came from. */
export const howToTake = ({
  interview,
  today,
  sectionTitle,
}: Pick<Target, 'interview' | 'today' | 'sectionTitle'>): TakeOver => ({
  from: interview.id,
  takenOn: today,
  question: (key) => questionOf(key)?.ask() ?? key,
  sectionTitle,
});

async function fill(
  server: RecordServer,
  target: Target,
  kind: Filled,
  proposals: readonly Proposal[],
  choices: PlaceChoices,
) {
  let fit: Omit<Taken, 'content'> = { taken: [], left: [...proposals], changed: [], kept: [] };
  const change = (content: Content): Content => {
    const { content: next, ...rest } = withChoices(content, proposals, choices, howToTake(target));
    fit = rest;
    return next;
  };
  const standing = target.records[kind];
  const reason = m.programme_take_over_reason({ name: target.interview.name }).slice(0, 300);
  const answer =
    standing === undefined
      ? await server.create({ id: v7(), kind, content: change(beginningOf(kind, target.about)) }, { reason })
      : await saveOnTop(server, standing, reason, change);
  return { answer, ...fit };
}

/** The mark is a convenience: when it cannot be set now, the texts are there all the same. */
const mark = (server: RecordServer, interview: RecordView, done: ReadonlySet<string>) =>
  saveOnTop(server, interview, m.programme_taken_over(), (content) => ({
    ...content,
    answers: withTakenOver((content as Interview).answers, done),
  }));
