import { m } from '#platform/language/generated/messages.js';
import { kindNames } from '#records/kind-name.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Facts } from '#ui/Facts.tsx';
import { useLanguage } from '#ui/language.tsx';
import type { ImportReport } from '../../import-report.ts';

/** The numbers, and of which kinds. */
export function Counts({ report }: { report: ImportReport }) {
  const words = useKindWords();
  const { language } = useLanguage();
  const skipped = report.skipped.reduce((sum, { count }) => sum + count, 0);
  const numbers = [
    { key: 'added', term: m.landscape_import_page_added(), value: report.added },
    { key: 'changed', term: m.landscape_import_page_changed(), value: report.changed },
    { key: 'unchanged', term: m.landscape_import_page_unchanged(), value: report.unchanged },
    { key: 'skipped', term: m.landscape_import_page_skipped(), value: skipped },
  ];
  const kinds = kindNames.flatMap((kind) => {
    const counts = report.byKind[kind];
    if (counts === undefined || counts.added + counts.changed === 0) return [];
    return [{ key: kind, term: words.of(kind).many(), value: m.landscape_import_page_kind_counts(counts) }];
  });
  return (
    <>
      <dl className="paraat-import__numbers">
        {numbers.map(({ key, term, value }) => (
          <div key={key}>
            <dt>{term}</dt>
            <dd data-count={key}>{value.toLocaleString(language)}</dd>
          </div>
        ))}
      </dl>
      {kinds.length > 0 && <Facts facts={kinds} />}
    </>
  );
}
