import { m } from '#platform/language/generated/messages.js';
import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { usePointingAt } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { takeoverTasks } from '../takeover-tasks.ts';
import type { TakeoverTest } from '../takeover-test.ts';
import { taskText } from '../takeover-words.ts';
import { workPath } from '../work-path.ts';
import { useBegin } from './use-begin.ts';

/** Begins a takeover test with tasks out of what is written, or leads to the one that is under way. */
export function BeginTakeover({ about }: { about: RecordView }) {
  const { data: there = [], loading } = usePointingAt(about.id, 'takeover-test');
  const {
    begin,
    busy: isBusy,
    failed,
  } = useBegin('takeover-test', async (today, source) => testOf(about, await readAround(source, about), today));
  if (loading) return null;
  const busy = there.find(({ content }) => content.triedOn === undefined);
  const last = there
    .filter(({ content }) => content.triedOn !== undefined)
    .sort((a, b) => String(b.content.triedOn).localeCompare(String(a.content.triedOn)))[0];
  return (
    <div className="paraat-begin paraat-button-row">
      {last !== undefined && <ButtonLink href={workPath(last)}>{m.programme_takeover_look()}</ButtonLink>}
      {busy === undefined ? (
        <Button busy={isBusy} onClick={() => void begin()}>
          {m.programme_takeover_begin()}
        </Button>
      ) : (
        <ButtonLink href={workPath(busy)}>{m.programme_takeover_go_on()}</ButtonLink>
      )}
      {failed && <Alert type="warning" title={m.programme_begin_failed()} announce />}
    </div>
  );
}

/** What points at the thing and what it points at, and the procedures that its plan names. */
async function readAround(source: RecordSource, about: RecordView): Promise<RecordView[]> {
  const pointing = await source.pointingAt(about.id);
  const named = pointing.filter(({ kind }) => kind === 'plan').flatMap(({ references }) => references);
  return [...pointing, ...(await source.byIds([...about.references, ...named]))];
}

/** The deputy is who has to be able to take over. */
function testOf(about: RecordView, around: readonly RecordView[], today: string): TakeoverTest {
  const { owner, deputy } = headOf(about).content as { owner?: string; deputy?: string };
  return {
    name: m.programme_takeover_name({ name: about.name }).slice(0, 160),
    about: about.id,
    ...(deputy === undefined || deputy === owner ? {} : { standIn: deputy }),
    heldOn: today,
    tasks: takeoverTasks(about, around).map((task) => ({ what: taskText(task, about.name), from: task.from })),
  };
}
