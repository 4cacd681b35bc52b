import type { KindName } from '#records/kind-name.ts';
import type { FieldChoice, FieldConflict } from './import-merge.ts';
import type { Plan, PlanItem } from './import-plan.ts';
import type { ImportProblem } from './import-problem.ts';
import type { Incomings, Skip } from './import-record.ts';
import type { RegisterPreview } from './import-register-mapping.ts';

export const importFormats = ['archimate', 'csv', 'xlsx'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Where one import stands. 'interrupted' is never written: it is a run that works and fell silent. */
export const runStates = ['reading', 'preview', 'applying', 'applied', 'cancelled', 'failed'] as const;
export type RunState = (typeof runStates)[number];

/** How far reading or writing is. */
export interface RunProgress {
  step?: 'reading' | 'comparing' | 'writing';
  done?: number;
  of?: number;
  counted?: number;
}

/** One line of a preview: a record and what becomes of it. */
export interface ReportItem {
  id: string;
  key: string;
  kind: KindName;
  name: string;
  ref: string;
  outcome: PlanItem['outcome'];
  isNamedOnly: boolean;
  fields: string[];
  /** Its address, once it was written. */
  slug?: string;
}

/** A record with fields that both the file and a person changed. */
export interface ReportConflict {
  key: string;
  id: string;
  kind: KindName;
  name: string;
  fields: (FieldConflict & { choice?: FieldChoice })[];
}

/** What an import does or did, for people and programs. */
export interface ImportReport {
  format: ImportFormat | null;
  source: string | null;
  added: number;
  changed: number;
  unchanged: number;
  byKind: Partial<Record<KindName, { added: number; changed: number; unchanged: number }>>;
  /** Added and changed records; the unchanged are only counted. */
  items: ReportItem[];
  conflicts: ReportConflict[];
  skipped: Skip[];
  gone: { id: string; kind: KindName; name: string }[];
  circles: string[][];
  problems: ImportProblem[];
  register: RegisterPreview | null;
}

/** The report of a file that cannot be taken: nothing is written, and this is why. */
export const failedReport = (
  format: ImportFormat | null,
  problems: readonly ImportProblem[],
  register: RegisterPreview | null = null,
): ImportReport => ({
  format,
  source: null,
  added: 0,
  changed: 0,
  unchanged: 0,
  byKind: {},
  items: [],
  conflicts: [],
  skipped: [],
  gone: [],
  circles: [],
  problems: [...problems],
  register,
});

/** The report of a plan, before or after it was carried out. */
export function reportOf(
  format: ImportFormat,
  incomings: Incomings,
  plan: Plan,
  choiceOf: (key: string, field: string) => FieldChoice | undefined,
  register: RegisterPreview | null,
): ImportReport {
  const report = { ...failedReport(format, [], register), source: incomings.source };
  for (const item of plan.items) {
    report[item.outcome] += 1;
    const counts = report.byKind[item.kind] ?? { added: 0, changed: 0, unchanged: 0 };
    counts[item.outcome] += 1;
    report.byKind[item.kind] = counts;
    if (item.outcome !== 'unchanged') report.items.push(reportItem(item));
    if (item.conflicts.length > 0) report.conflicts.push(reportConflict(item, choiceOf));
  }
  report.skipped = [...incomings.skipped, ...plan.skipped];
  report.gone = plan.gone.map(({ recordId, kind, name }) => ({ id: recordId, kind, name }));
  report.circles = incomings.circles;
  return report;
}

const reportItem = ({ recordId, conflicts: _, ...item }: PlanItem): ReportItem => ({ id: recordId, ...item });

function reportConflict(
  { recordId, key, kind, name, conflicts }: PlanItem,
  choiceOf: (key: string, field: string) => FieldChoice | undefined,
): ReportConflict {
  const fields = conflicts.map((conflict) => {
    const choice = choiceOf(key, conflict.field);
    return choice === undefined ? conflict : { ...conflict, choice };
  });
  return { key, id: recordId, kind, name, fields };
}

/** The report of what was written, with the address of each record. */
export const withSlugs = (report: ImportReport, slugs: ReadonlyMap<string, string>): ImportReport => ({
  ...report,
  items: report.items.map((item) => {
    const slug = slugs.get(item.id);
    return slug === undefined ? item : { ...item, slug };
  }),
});

/** One import as screens see it. 'interrupted': it worked and fell silent, because the server stopped. */
export interface ImportRunView {
  id: string;
  state: RunState | 'interrupted';
  fileName: string;
  fileSize: number;
  startedBy: string;
  startedAt: string;
  progress: RunProgress;
  report: ImportReport | null;
  /** Whether trying again needs no new upload. */
  canRetry: boolean;
}
