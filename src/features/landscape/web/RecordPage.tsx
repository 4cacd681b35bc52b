import type { ReactNode } from 'react';
import { openFirst } from '#features/people/answering-words.ts';
import { type Answering, numberBook } from '#features/people/number-book.ts';
import { type FreshnessNotice, noticeFor } from '#features/reviews/freshness-words.ts';
import { loadFreshness } from '#features/reviews/load-freshness.ts';
import { type Standing, standingOf } from '#features/reviews/standing-words.ts';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { KindRegistry } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import { isConfirmedKind } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { editPath, historyPath, listPath, recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { ReviewAct, ReviewButton } from '#records/web/edit/ReviewButton.tsx';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { PublicationLine } from '#records/web/PublicationLine.tsx';
import { useSource } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useNow, useToday } from '#ui/clock.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { Row } from '#ui/Row.tsx';
import { StateLine } from '#ui/StateLine.tsx';
import { TrustNotice } from '#ui/TrustNotice.tsx';
import { RecordFields } from './RecordFields.tsx';
import { FallsAndNeeds } from './Surroundings.tsx';

interface Props {
  kinds: KindRegistry;
  kind: KindName;
  slug: string;
  /** What comes before all fields, and the fields that it shows. */
  first?: { fields: readonly string[]; view: (record: RecordView) => ReactNode } | undefined;
}

interface Shown {
  /** The one line under its title; null for a kind that is neither confirmed nor reviewed. */
  standing: Standing | null;
  record: RecordView;
  /** Records that the content names, by id. */
  named: ReadonlyMap<string, RecordView>;
  pointing: RecordView[];
  /** Numbers that are not its own: of the holder of a role, of a contact point. */
  numbers: Answering[];
  /** How far it can be counted on; null for a kind that does not come back to be reviewed. */
  notice: FreshnessNotice | null;
}

/** Any record: its numbers first, then all that is known of it, then what uses it. */
export function RecordPage({ kinds, kind, slug, first }: Props) {
  const words = useKindWords().of(kind);
  const today = useToday();
  const now = useNow();
  const { data: shown, loading } = useReading(useSource(), `page ${kind}/${slug} ${today}`, (source) =>
    read(source, kind, slug, today),
  );
  if (loading) return null;
  const back = { href: listPath(kind), label: words.many(), fromAnywhere: true };
  if (shown === undefined) {
    return (
      <Page title={m.landscape_no_record()} back={back}>
        <EmptyState title={m.landscape_no_record_what()} />
      </Page>
    );
  }
  return (
    <Page
      title={shown.record.name}
      back={back}
      beside={
        <>
          <FallsAndNeeds record={shown.record} />
          <UsedBy pointing={shown.pointing.filter((one) => one.kind !== 'dependency')} />
        </>
      }
    >
      <Paragraph soft>{words.one()}</Paragraph>
      {shown.standing !== null && <StateLine state={shown.standing.state} text={shown.standing.line} />}
      {shown.notice !== null && tellsMore(shown) && <TrustNotice {...shown.notice} />}
      <div className="paraat-phones">
        {openFirst(shown.numbers, now, shown.record.name).map((call) => (
          <PhoneButton key={call.number} {...call} look="primary" />
        ))}
      </div>
      {first?.view(shown.record)}
      <RecordFields kinds={kinds} record={shown.record} named={shown.named} without={first?.fields} />
      <Provenance record={shown.record} says={shown.notice !== null} />
    </Page>
  );
}

/** Says whether the notice tells more than the line above it: why a text is doubted, or when it is due. */
const tellsMore = ({ standing, notice }: Shown): boolean =>
  notice !== null && standing?.state !== 'draft' && standing?.state !== 'asked' && notice.title !== standing?.line;

function Provenance({ record, says }: { record: RecordView; says: boolean }) {
  const mayEdit = useMay('editor');
  return (
    <>
      <p className="paraat-soft paraat-small">
        {m.landscape_changed()} <DateAgo instant={record.updatedAt} /> {m.landscape_by({ name: record.updatedBy })}
      </p>
      <PublicationLine record={record} />
      {mayEdit &&
        !isConfirmedKind(record.kind) &&
        (says ? <ReviewAct record={record} /> : <ReviewButton record={record} />)}
      <div className="paraat-button-row">
        {mayEdit && (
          <ButtonLink href={editPath(record)} icon="write">
            {m.landscape_edit()}
          </ButtonLink>
        )}
        <ButtonLink href={historyPath(record)}>{m.landscape_history()}</ButtonLink>
      </div>
    </>
  );
}

function UsedBy({ pointing }: { pointing: readonly RecordView[] }) {
  const kindWords = useKindWords();
  if (pointing.length === 0) return <p className="paraat-soft">{m.landscape_used_by_nothing()}</p>;
  return (
    <section aria-labelledby="gebruikt-door">
      <Heading id="gebruikt-door">{m.landscape_used_by()}</Heading>
      <MoreRows
        shortOnPaper
        items={pointing}
        row={(one) => <Row key={one.id} href={recordPath(one)} title={one.name} note={kindWords.of(one.kind).one()} />}
      />
    </section>
  );
}

async function read(source: RecordSource, kind: KindName, slug: string, today: string): Promise<Shown | undefined> {
  const record = await source.bySlug(kind, slug);
  if (record === undefined) return undefined;
  const [named, pointing, freshness] = await Promise.all([
    source.byIds(record.references),
    source.pointingAt(record.id),
    loadFreshness(source, record, today, source.copyState().complete),
  ]);
  const notice = freshness && noticeFor(freshness);
  const behindThem = await source.byIds(named.flatMap((one) => (one.kind === 'person' ? [] : one.references)));
  const around = [...named, ...behindThem, ...pointing];
  const book = numberBook([record, ...around]);
  const own = new Set(Object.values(record.content));
  const numbers = book.of(record).numbers.filter(({ number }) => !own.has(number));
  const standing = standingOf(record, freshness);
  return { record, standing, named: new Map(named.map((one) => [one.id, one])), pointing, numbers, notice };
}
