import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { Field, TextFormat } from '#records/field.ts';
import { choiceWord, type KindWords } from '#records/kind-words.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { AttachmentLink } from '#records/web/AttachmentLink.tsx';
import { RecordText } from '#records/web/RecordText.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { DayAgo } from '#ui/DateAgo.tsx';
import { useLanguage } from '#ui/language.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';

interface Props {
  field: Field;
  value: unknown;
  words: KindWords;
  named: ReadonlyMap<string, RecordView>;
}

/** One value as its field says: a number dials, a reference leads on, a day says how long ago. */
export function FieldValue({ field, value, words, named }: Props) {
  if (!isFilled(value)) return null;
  switch (field.type) {
    case 'text':
      return <TextValue format={field.format} text={choiceWord(words, field.path, String(value))} />;
    case 'number':
      return String(value);
    case 'minutes':
      return durationText(Number(value));
    case 'choice':
      return choiceWord(words, field.path, String(value));
    case 'yes-no':
      return value === true ? m.landscape_yes() : m.landscape_no();
    case 'reference':
      return <ReferenceValue record={named.get(String(value))} />;
    case 'list':
      return <ListValue field={field.item} values={value as unknown[]} words={words} named={named} />;
    case 'group':
      return <GroupValue fields={field.fields} value={value as Record<string, unknown>} words={words} named={named} />;
  }
}

/** Says whether there is anything to show. */
export const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function TextValue({ format, text }: { format: TextFormat; text: string }) {
  const { language } = useLanguage();
  switch (format) {
    case 'telephone':
      return <PhoneButton number={text} />;
    case 'web-address':
      return (
        <a href={text} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      );
    case 'email':
      return <a href={`mailto:${text}`}>{text}</a>;
    case 'day':
      return (
        <>
          {dateWords(`${text}T12:00:00Z`, language)} (<DayAgo day={text} />)
        </>
      );
    case 'markdown':
      return <RecordText text={text} />;
    case 'attachment':
      return <AttachmentLink name={text} />;
    default:
      return <span className="paraat-keep-lines">{text}</span>;
  }
}

function ReferenceValue({ record }: { record: RecordView | undefined }) {
  if (record === undefined) return <span className="paraat-wrong">{m.landscape_reference_gone()}</span>;
  return (
    <a className="paraat-tap-link" href={recordPath(record)}>
      {record.name}
    </a>
  );
}

function ListValue({ field, values, words, named }: Omit<Props, 'value'> & { values: unknown[] }) {
  return (
    <ul className="paraat-bullets">
      {values.map((value, at) => (
        <li key={at}>
          <FieldValue field={field} value={value} words={words} named={named} />
        </li>
      ))}
    </ul>
  );
}

function GroupValue(props: Omit<Props, 'field' | 'value'> & { fields: Field[]; value: Record<string, unknown> }) {
  const { fields, value, words, named } = props;
  return (
    <dl>
      {fields
        .filter((field) => isFilled(value[field.name]))
        .map((field) => (
          <div key={field.path}>
            <dt>{words.fields[field.path]?.() ?? field.name}</dt>
            <dd>
              <FieldValue field={field} value={value[field.name]} words={words} named={named} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
