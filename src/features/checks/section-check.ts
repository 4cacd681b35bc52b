import { sectionJudge } from '#features/plans/sections-of.ts';
import { type CheckBook, ofKind, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';

/** Sections that a plan must have and in which nobody wrote anything: empty, or as the template left them. */
export function sectionFindings({ records, today }: CheckBook): Finding[] {
  const sectionsOf = sectionJudge(records, today);
  return ofKind(records, 'plan').flatMap((record) =>
    sectionsOf(record)
      .filter(({ state }) => state !== 'filled')
      .map(({ at, section, state }) => ({
        ...placeOf(record),
        code: state === 'template' ? ('section-template' as const) : ('section-empty' as const),
        field: `sections.${at}.text`,
        text: section.title,
      })),
  );
}
