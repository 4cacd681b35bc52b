import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { Interview } from '../interview.ts';
import type { Proposal } from '../interview-draft.ts';
import { type PlaceName, places } from '../interview-places.ts';
import { workPath } from '../work-path.ts';
import { TakeGroup } from './TakeGroup.tsx';
import { TakenOver } from './TakenOver.tsx';
import { type Filled, filled } from './take-over.ts';
import { type Held, useChoice } from './use-choice.ts';
import './programme.css';

/** The answers of an interview as texts for the fact sheet and the plan, beside what stands there now. */
export function TakeOverPage({ slug }: { slug: string }) {
  const { data: held, loading } = useReading(useSource(), `take over ${slug}`, (source) => read(source, slug));
  if (loading) return null;
  if (held === undefined) {
    return (
      <Page title={m.records_edit_no_record()}>
        <EmptyState title={m.records_edit_no_record()}>{m.records_edit_no_record_what()}</EmptyState>
      </Page>
    );
  }
  const back = { href: workPath(held.interview), label: held.interview.name };
  return (
    <Page title={m.programme_take_over_title()} back={back} width="wide">
      {held.about === undefined ? (
        <EmptyState title={m.programme_take_over_no_subject()}>{m.programme_take_over_no_subject_what()}</EmptyState>
      ) : (
        <Choosing held={held} about={held.about} />
      )}
    </Page>
  );
}

async function read(source: RecordSource, slug: string): Promise<Held | undefined> {
  const interview = await source.bySlug('interview', slug);
  if (interview === undefined) return undefined;
  const { about: id } = interview.content as Partial<Interview>;
  if (id === undefined) return { interview, about: undefined, records: { 'fact-sheet': undefined, plan: undefined } };
  const [about, sheets, plans] = await Promise.all([
    source.byId(id),
    source.pointingAt(id, 'fact-sheet'),
    source.pointingAt(id, 'plan'),
  ]);
  return { interview, about, records: { 'fact-sheet': newestOf(sheets, id), plan: newestOf(plans, id) } };
}

/** What is written goes on top of the newest content, not of what readers see. */
const newestOf = (records: readonly RecordView[], about: string): RecordView | undefined =>
  records.map(headOf).find(({ content }) => content.about === about);

function Choosing({ held, about }: { held: Held; about: RecordView }) {
  const { records } = held;
  const choice = useChoice(held, about);
  const { proposals, chosen, state } = choice;
  if (typeof state === 'object') return <TakenOver outcome={state} about={about} onAgain={choice.again} />;
  if (proposals.length === 0) {
    return <EmptyState title={m.programme_take_over_nothing()}>{m.programme_take_over_nothing_what()}</EmptyState>;
  }
  return (
    <>
      <Paragraph>{m.programme_take_over_intro()}</Paragraph>
      {filled.map((kind) => (
        <OneRecord key={kind} kind={kind} isThere={records[kind] !== undefined}>
          {groupsOf(proposals, kind).map(([place, mine]) => (
            <TakeGroup key={place} place={place} content={choice.contentOf(kind)} proposals={mine} choice={choice} />
          ))}
        </OneRecord>
      ))}
      <TakeButton
        count={chosen.length}
        settled={choice.settled}
        busy={state === 'busy'}
        onTake={() => void choice.take()}
      />
    </>
  );
}

interface ButtonProps {
  count: number;
  /** With what stays as it is by choice. */
  settled: number;
  busy: boolean;
  onTake: () => void;
}

function TakeButton({ count, settled, busy, onTake }: ButtonProps) {
  const mayEdit = useMay('editor');
  const reason = !mayEdit ? m.records_edit_may_not() : settled === 0 ? m.programme_take_over_none_chosen() : undefined;
  return (
    <div className="paraat-actions">
      <Button look="primary" busy={busy} disabledReason={reason} onClick={onTake}>
        {count === 0 && settled > 0 ? m.programme_take_over_keep_all() : m.programme_take_over_count({ count })}
      </Button>
    </div>
  );
}

function OneRecord({ kind, isThere, children }: { kind: Filled; isThere: boolean; children: React.ReactNode[] }) {
  const words = useKindWords().of(kind);
  if (children.length === 0) return null;
  return (
    <>
      <Heading>{words.one()}</Heading>
      <Paragraph soft>{isThere ? m.programme_take_over_adds() : m.programme_take_over_makes()}</Paragraph>
      {children}
    </>
  );
}

/** The proposals for one record by the place that they would take, in the order of the questions. */
function groupsOf(proposals: readonly Proposal[], kind: Filled): [PlaceName, Proposal[]][] {
  const groups = new Map<PlaceName, Proposal[]>();
  for (const proposal of proposals) {
    if (places[proposal.place].record !== kind) continue;
    groups.set(proposal.place, [...(groups.get(proposal.place) ?? []), proposal]);
  }
  return [...groups];
}
