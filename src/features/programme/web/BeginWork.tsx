import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { usePointingAt } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Heading } from '#ui/Heading.tsx';
import { workPath } from '../work-path.ts';
import { BeginTakeover } from './BeginTakeover.tsx';
import { useBegin } from './use-begin.ts';

/** On the page of an application: begin its interview or walkthrough, or go on where it was left. */
export function BeginWork({ about }: { about: RecordView }) {
  const mayEdit = useMay('editor');
  if (!mayEdit) return null;
  return (
    <section className="paraat-no-print" aria-labelledby="uitzoeken">
      <Heading id="uitzoeken">{m.programme_find_out()}</Heading>
      <BeginButton kind="interview" about={about} />
      {about.kind === 'application' && <BeginButton kind="walkthrough" about={about} />}
      <BeginTakeover about={about} />
    </section>
  );
}

type WorkKind = 'interview' | 'walkthrough';

const words: Record<WorkKind, { begin: () => string; goOn: () => string; look: () => string }> = {
  interview: {
    begin: m.programme_interview_begin,
    goOn: m.programme_interview_go_on,
    look: m.programme_interview_look,
  },
  walkthrough: {
    begin: m.programme_walkthrough_begin,
    goOn: m.programme_walkthrough_go_on,
    look: m.programme_walkthrough_look,
  },
};

const names: Record<WorkKind, (to: { name: string }) => string> = {
  interview: m.programme_interview_name,
  walkthrough: m.programme_walkthrough_name,
};

/** Begins one, or leads to the one that is there; one that is finished stays, and a next one can begin. */
export function BeginButton({ kind, about }: { kind: WorkKind; about: RecordView }) {
  const { data: there = [], loading } = usePointingAt(about.id, kind);
  const { begin, busy, failed } = useBegin(kind, async (today) => ({
    name: names[kind]({ name: about.name }).slice(0, 160),
    about: about.id,
    heldOn: today,
  }));
  if (loading) return null;
  const open = there.find(({ content }) => content.finishedOn === undefined);
  const finished = there.find(({ content }) => content.finishedOn !== undefined);
  return (
    <div className="paraat-begin">
      {open !== undefined && <ButtonLink href={workPath(open)}>{words[kind].goOn()}</ButtonLink>}
      {open === undefined && finished !== undefined && (
        <ButtonLink href={workPath(finished)}>{words[kind].look()}</ButtonLink>
      )}
      {there.length === 0 && (
        <Button busy={busy} onClick={() => void begin()}>
          {words[kind].begin()}
        </Button>
      )}
      {failed && <Alert type="warning" title={m.programme_begin_failed()} announce />}
    </div>
  );
}
