import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import type { Skip } from '../../import-record.ts';
import type { ImportReport, ReportItem } from '../../import-report.ts';
import { circleText, placeText, reasonText, refText } from '../../import-words.ts';

/** Every record and every thing left out, folded away until somebody wants to know. */
export function ReportDetails({ report }: { report: ImportReport }) {
  const { items, skipped, gone, circles } = report;
  return (
    <>
      <Items title={m.landscape_import_page_added()} items={items.filter(({ outcome }) => outcome === 'added')} />
      <Items title={m.landscape_import_page_changed()} items={items.filter(({ outcome }) => outcome === 'changed')} />
      <Skipped skipped={skipped} />
      <Gone gone={gone} />
      {circles.length > 0 && (
        <Disclosure title={m.landscape_import_page_circles()} note={String(circles.length)}>
          <Paragraph>{m.landscape_import_page_circles_note()}</Paragraph>
          <MoreRows items={circles} row={(names) => <Row key={names.join()} title={circleText(names)} />} />
        </Disclosure>
      )}
    </>
  );
}

function Items({ title, items }: { title: string; items: readonly ReportItem[] }) {
  const words = useKindWords();
  if (items.length === 0) return null;
  const noteOf = ({ kind, fields, isNamedOnly, ref }: ReportItem) => {
    const labels = fields.map((field) => words.of(kind).fields[field]?.() ?? field).join(', ');
    const because = isNamedOnly ? `${m.landscape_import_page_named_only()} (${refText(ref)})` : '';
    const which = labels === '' ? '' : m.landscape_import_page_fields({ fields: labels });
    return [words.of(kind).one(), which, because].filter((part) => part !== '').join('. ');
  };
  return (
    <Disclosure title={title} note={String(items.length)}>
      <MoreRows
        items={items}
        label={title}
        row={(item) => (
          <Row
            key={item.key}
            title={item.name}
            note={noteOf(item)}
            href={item.slug === undefined ? undefined : recordPath({ kind: item.kind, slug: item.slug })}
          />
        )}
      />
    </Disclosure>
  );
}

function Skipped({ skipped }: { skipped: readonly Skip[] }) {
  if (skipped.length === 0) return null;
  const title = m.landscape_import_page_skipped();
  const total = skipped.reduce((sum, { count }) => sum + count, 0);
  return (
    <Disclosure title={title} note={String(total)}>
      <MoreRows
        items={skipped}
        label={title}
        row={(skip) => (
          <Row
            key={`${skip.reason} ${skip.ref} ${skip.detail ?? ''} ${skip.column ?? ''}`}
            title={
              skip.line === undefined ? refText(skip.ref) : placeText({ line: skip.line, column: skip.column ?? 1 })
            }
            note={reasonText(skip)}
            end={skip.count > 1 ? m.landscape_import_page_times({ count: skip.count }) : undefined}
          />
        )}
      />
    </Disclosure>
  );
}

function Gone({ gone }: { gone: ImportReport['gone'] }) {
  const words = useKindWords();
  if (gone.length === 0) return null;
  return (
    <Disclosure title={m.landscape_import_page_gone()} note={String(gone.length)}>
      <Paragraph>{m.landscape_import_page_gone_note()}</Paragraph>
      <MoreRows items={gone} row={({ id, kind, name }) => <Row key={id} title={name} note={words.of(kind).one()} />} />
    </Disclosure>
  );
}
