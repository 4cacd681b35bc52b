import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { dateWords } from '#ui/clock-time.ts';
import { useLanguage } from '#ui/language.tsx';
import { type SheetSource, sourceWords } from '../sheet-sources.ts';

/** From which talks the texts came: who said it, and when. */
export function SheetSources({ sources }: { sources: readonly SheetSource[] }) {
  const { language } = useLanguage();
  if (sources.length === 0) return null;
  return (
    <p className="paraat-soft paraat-small">
      {m.fact_sheets_sources_from()}{' '}
      {sources.map((one, at) => (
        <span key={one.id}>
          {at > 0 && '; '}
          <a href={recordPath(one)}>{sourceWords(one, language, (on) => dateWords(`${on}T12:00:00Z`, language))}</a>
        </span>
      ))}
    </p>
  );
}
