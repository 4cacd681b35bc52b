import { m } from '#platform/language/generated/messages.js';
import { dateWords } from '#ui/clock-time.ts';
import { useLanguage } from '#ui/language.tsx';
import { durationText } from '../../duration.ts';
import { type Field, fieldsInside } from '../../field.ts';
import type { KindName } from '../../kind-name.ts';
import { choiceWord } from '../../kind-words.ts';
import { recordPath } from '../../record-path.ts';
import { AttachmentLink } from '../AttachmentLink.tsx';
import { useKindWords } from '../kind-words.tsx';
import { useRecordById } from '../source.tsx';

interface Props {
  kind: KindName;
  /** Undefined for a field that the schema does not know any more. */
  field: Field | undefined;
  value: unknown;
}

/** What a field holds, as people read it: names for pointers, words for choices, hours for minutes. */
export function FieldValue({ kind, field, value }: Props) {
  if (value === undefined || value === null || value === '')
    return <span className="paraat-soft">{m.records_empty()}</span>;
  if (Array.isArray(value)) return <Items kind={kind} field={field} items={value} />;
  if (typeof value === 'object') return <Group kind={kind} field={field} group={value as Record<string, unknown>} />;
  return <One kind={kind} field={field} value={value} />;
}

function Items({ kind, field, items }: { kind: KindName; field: Field | undefined; items: unknown[] }) {
  const item = field?.type === 'list' ? field.item : field;
  if (items.length === 0) return <span className="paraat-soft">{m.records_empty()}</span>;
  return (
    <ol className="paraat-value-list">
      {items.map((one, at) => (
        <li key={at}>
          <FieldValue kind={kind} field={item} value={one} />
        </li>
      ))}
    </ol>
  );
}

function Group({ kind, field, group }: { kind: KindName; field: Field | undefined; group: Record<string, unknown> }) {
  const words = useKindWords().of(kind);
  const inside = field === undefined ? [] : fieldsInside(field);
  const known = inside.filter(({ name }) => group[name] !== undefined);
  if (known.length === 0) return <span>{JSON.stringify(group)}</span>;
  return (
    <span className="paraat-value-group">
      {known.map((one, at) => (
        <span key={one.path}>
          {at > 0 && <span className="paraat-soft">{words.fields[one.path]?.() ?? one.name}: </span>}
          <FieldValue kind={kind} field={one} value={group[one.name]} />
        </span>
      ))}
    </span>
  );
}

function One({ kind, field, value }: Props) {
  const words = useKindWords().of(kind);
  const { language } = useLanguage();
  if (field?.type === 'reference' && typeof value === 'string') return <RecordName id={value} />;
  if (field?.type === 'minutes' && typeof value === 'number') return <span>{durationText(value)}</span>;
  if (field?.type === 'yes-no') return <span>{value === true ? m.records_yes() : m.records_no()}</span>;
  if (field?.type === 'choice') return <span>{choiceWord(words, field.path, String(value))}</span>;
  if (field?.type === 'text' && field.format === 'day')
    return <span>{dateWords(`${String(value)}T12:00:00Z`, language)}</span>;
  if (field?.type === 'text' && field.format === 'attachment') return <AttachmentLink name={String(value)} />;
  return (
    <span className="paraat-value-text">
      {field === undefined ? String(value) : choiceWord(words, field.path, String(value))}
    </span>
  );
}

/** The name of a record that is pointed at, as a link where it is still there. */
export function RecordName({ id }: { id: string }) {
  const { data, loading } = useRecordById(id);
  if (data === undefined) return <span className="paraat-soft">{loading ? '…' : m.records_gone()}</span>;
  return (
    <a className="nl-link" href={recordPath(data)}>
      {data.name}
    </a>
  );
}
