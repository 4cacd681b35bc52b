import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import type { ProgrammePhase } from './programme.ts';
import type { BoardRow } from './programme-board.ts';

/** Something to do about the pace, with where it is done. */
export interface Advice {
  text: string;
  href?: string;
}

/** What can be left out of a phase that runs late, without lying about what is there. */
const cuts: Record<ProgrammePhase, () => string> = {
  documents: m.programme_cut_documents,
  interview: m.programme_cut_interview,
  walkthrough: m.programme_cut_walkthrough,
  plan: m.programme_cut_plan,
  confirmation: m.programme_cut_confirmation,
};

/** What goes with the names of phases. */
export const phaseWords: Record<ProgrammePhase, () => string> = {
  documents: m.programme_record_phases_phase_documents,
  interview: m.programme_record_phases_phase_interview,
  walkthrough: m.programme_record_phases_phase_walkthrough,
  plan: m.programme_record_phases_phase_plan,
  confirmation: m.programme_record_phases_phase_confirmation,
};

/** What to do when something goes slower, or faster, than planned; nothing when it goes as planned. */
export function adviceFor(row: BoardRow): Advice[] {
  if (row.isDone) return [];
  if (row.pace === 'behind') return slower(row);
  return row.pace === 'ahead' ? faster(row) : [];
}

/** Call first, cut next, move the date last. */
function slower({ owner, current, forecast, about }: BoardRow): Advice[] {
  const call =
    owner === undefined
      ? { text: m.programme_advice_no_owner(), href: recordPath(about) }
      : { text: m.programme_advice_call({ name: owner.name }), href: recordPath(owner) };
  const cut = current === undefined ? [] : [{ text: cuts[current]() }];
  return [call, ...cut, ...(forecast === undefined ? [] : [{ text: m.programme_advice_tell_late() }])];
}

/** Room that is won is used: begin the next, warn who is needed for it, and see that nothing was passed over. */
function faster({ current, phases, facts }: BoardRow): Advice[] {
  const skipped = phases.filter(({ unproven }) => unproven).map(({ phase }) => phaseWords[phase]());
  const unseen = facts.walkthrough.of - facts.walkthrough.count;
  return [
    ...(current === undefined ? [] : [{ text: m.programme_advice_forward({ phase: phaseWords[current]() }) }]),
    { text: m.programme_advice_tell_early() },
    skipped.length > 0
      ? { text: m.programme_advice_skipped({ phases: skipped.join(', ') }) }
      : facts.walkthrough.state === 'done' && unseen > 0
        ? { text: m.programme_advice_unseen({ count: unseen }) }
        : { text: m.programme_advice_quality() },
  ];
}
