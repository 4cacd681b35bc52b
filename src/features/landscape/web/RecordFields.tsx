import { m } from '#platform/language/generated/messages.js';
import { type Field, fieldsOf } from '#records/field.ts';
import type { KindRegistry } from '#records/kind.ts';
import type { RecordView } from '#records/record.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useRecordsById } from '#records/web/source.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Facts } from '#ui/Facts.tsx';
import { FieldValue, isFilled } from './FieldValue.tsx';

interface Props {
  kinds: KindRegistry;
  record: RecordView;
  /** Records that the content names, by id. */
  named: ReadonlyMap<string, RecordView>;
  /** Fields that are shown elsewhere. */
  without?: readonly string[] | undefined;
}

/** What a record says, field by field, each as its field says: what dials goes first. */
export function RecordFields({ kinds, record, named, without = [] }: Props) {
  const words = useKindWords().of(record.kind);
  const schema = kinds.get(record.kind)?.schema;
  if (schema === undefined) return null;
  const fields = fieldsOf(schema).filter(
    (field) => field.name !== 'name' && !without.includes(field.name) && isFilled(record.content[field.name]),
  );
  // What dials goes first, whatever the order of the schema.
  const facts = [...fields.filter(isTelephone), ...fields.filter((field) => !isTelephone(field))].map((field) => ({
    key: field.path,
    term: words.fields[field.path]?.() ?? field.name,
    value: <FieldValue field={field} value={record.content[field.name]} words={words} named={named} />,
  }));
  // What the page shows in its own way before this is not nothing.
  if (facts.length === 0 && without.some((name) => isFilled(record.content[name]))) return null;
  return facts.length === 0 ? (
    <EmptyState title={m.landscape_record_empty()}>{m.landscape_record_empty_what()}</EmptyState>
  ) : (
    <Facts facts={facts} />
  );
}

const isTelephone = (field: Field): boolean => field.type === 'text' && field.format === 'telephone';

/** The same for any content of a record, also one that nobody published yet. */
export function FieldsOfText({ kinds, record, without }: Omit<Props, 'named'>) {
  const { data } = useRecordsById(record.references);
  if (data === undefined) return null;
  const named = new Map(data.map((one) => [one.id, one]));
  return <RecordFields kinds={kinds} record={record} named={named} without={without} />;
}
