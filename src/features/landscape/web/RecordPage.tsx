import { numberBook } from '#features/plans/number-book.ts';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { type Field, fieldsOf } from '#records/field.ts';
import type { KindRegistry } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { editPath, historyPath, listPath, recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { ReviewButton } from '#records/web/edit/ReviewButton.tsx';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { Row } from '#ui/Row.tsx';
import { FieldValue, isFilled } from './FieldValue.tsx';
import { FallsAndNeeds } from './Surroundings.tsx';

interface Props {
  kinds: KindRegistry;
  kind: KindName;
  slug: string;
}

interface Shown {
  record: RecordView;
  /** Records that the content names, by id. */
  named: ReadonlyMap<string, RecordView>;
  pointing: RecordView[];
  /** Numbers that are not its own: of the holder of a role, of a contact point. */
  numbers: { number: string; who: string }[];
}

/** Any record: its numbers first, then all that is known of it, then what uses it. */
export function RecordPage({ kinds, kind, slug }: Props) {
  const words = useKindWords().of(kind);
  const { data: shown, loading } = useReading(useSource(), `page ${kind}/${slug}`, (source) =>
    read(source, kind, slug),
  );
  if (loading) return null;
  const back = { href: listPath(kind), label: words.many() };
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
      <div className="paraat-phones">
        {shown.numbers.map(({ number, who }) => (
          <PhoneButton key={number} number={number} who={who} look="primary" />
        ))}
      </div>
      <AllFields kinds={kinds} shown={shown} />
      <Provenance record={shown.record} />
    </Page>
  );
}

function AllFields({ kinds, shown: { record, named } }: { kinds: KindRegistry; shown: Shown }) {
  const words = useKindWords().of(record.kind);
  const schema = kinds.get(record.kind)?.schema;
  if (schema === undefined) return null;
  const fields = fieldsOf(schema).filter((field) => field.name !== 'name' && isFilled(record.content[field.name]));
  // What dials goes first, whatever the order of the schema.
  const facts = [...fields.filter(isTelephone), ...fields.filter((field) => !isTelephone(field))].map((field) => ({
    key: field.path,
    term: words.fields[field.path]?.() ?? field.name,
    value: <FieldValue field={field} value={record.content[field.name]} words={words} named={named} />,
  }));
  return facts.length === 0 ? (
    <EmptyState title={m.landscape_record_empty()}>{m.landscape_record_empty_what()}</EmptyState>
  ) : (
    <Facts facts={facts} />
  );
}

const isTelephone = (field: Field): boolean => field.type === 'text' && field.format === 'telephone';

function Provenance({ record }: { record: RecordView }) {
  const mayEdit = useMay('editor');
  return (
    <>
      <p className="paraat-soft paraat-small">
        {m.landscape_changed()} <DateAgo instant={record.updatedAt} /> {m.landscape_by({ name: record.updatedBy })}
      </p>
      {mayEdit && <ReviewButton record={record} />}
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
        items={pointing}
        row={(one) => <Row key={one.id} href={recordPath(one)} title={one.name} note={kindWords.of(one.kind).one()} />}
      />
    </section>
  );
}

async function read(source: RecordSource, kind: KindName, slug: string): Promise<Shown | undefined> {
  const record = await source.bySlug(kind, slug);
  if (record === undefined) return undefined;
  const [named, pointing] = await Promise.all([source.byIds(record.references), source.pointingAt(record.id)]);
  const behindThem = await source.byIds(named.flatMap((one) => (one.kind === 'person' ? [] : one.references)));
  const around = [...named, ...behindThem, ...pointing];
  const book = numberBook([record, ...around]);
  const own = new Set(Object.values(record.content));
  const whoHas = (number: string) => around.find((one) => book.of(one).numbers.includes(number))?.name ?? record.name;
  const numbers = book
    .of(record)
    .numbers.filter((number) => !own.has(number))
    .map((number) => ({ number, who: whoHas(number) }));
  return { record, named: new Map(named.map((one) => [one.id, one])), pointing, numbers };
}
