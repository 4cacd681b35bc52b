import type { RecordView } from '#records/record.ts';
import { type CheckBook, checkBook } from './check-book.ts';
import { circularityFindings } from './circularity-check.ts';
import { fileFindings } from './file-check.ts';
import { type Finding, findingCodes } from './finding.ts';
import { peopleFindings } from './people-checks.ts';
import { readabilityFindings } from './readability-check.ts';
import { recoveryFindings } from './recovery-check.ts';
import { scenarioStepFindings } from './scenario-step-check.ts';
import { sectionFindings } from './section-check.ts';
import { stepFindings } from './step-checks.ts';
import { takeoverFindings } from './takeover-check.ts';
import { textFindings } from './text-checks.ts';

const checks: readonly ((book: CheckBook) => Finding[])[] = [
  textFindings,
  fileFindings,
  circularityFindings,
  recoveryFindings,
  peopleFindings,
  stepFindings,
  scenarioStepFindings,
  sectionFindings,
  takeoverFindings,
  readabilityFindings,
];
const collator = new Intl.Collator('nl', { numeric: true });

/** Everything that the checks find in these records, seen from today (YYYY-MM-DD): what hurts most first, then by name. */
export function findingsIn(records: readonly RecordView[], today: string): Finding[] {
  const standing = records.filter(({ deletedAt }) => deletedAt === null);
  const book = checkBook(standing, today);
  const findings = checks.flatMap((check) => check(book));
  const placeOfName = new Map(
    [...new Set(findings.map(({ name }) => name))].sort(collator.compare).map((name, at) => [name, at]),
  );
  const weight = ({ code, name }: Finding) =>
    findingCodes.indexOf(code) * placeOfName.size + (placeOfName.get(name) ?? 0);
  return findings
    .map((finding) => ({ finding, weight: weight(finding) }))
    .sort((one, other) => one.weight - other.weight)
    .map(({ finding }) => finding);
}
