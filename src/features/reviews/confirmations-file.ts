import { readYaml, yamlText } from '#records/folder-yaml.ts';

/** One yes or no, as a file says it. */
export interface SaidInFile {
  /** Instant in UTC, ISO 8601. */
  at: string;
  by: string;
  verdict: 'correct' | 'understandable' | 'co-review';
  role?: string;
  yes: boolean;
  reason?: string;
  contentHash: string;
}

/** One answer to the questions that prove a reading. */
export interface ReadInFile {
  /** Instant in UTC, ISO 8601. */
  at: string;
  by: string;
  right: number;
  asked: number;
  contentHash: string;
}

/** All that people said of one text. */
export interface ConfirmationsFile {
  id: string;
  record: string;
  said: SaidInFile[];
  read: ReadInFile[];
}

/**
 * The text of a file, together with what an earlier installation wrote in it: what was said there stays to be read.
 * Undefined where what stands there is no such file of this record.
 */
export function confirmationsText(file: ConfirmationsFile, standing: string | undefined): string | undefined {
  const earlier = standing === undefined ? undefined : listsIn(standing, file.id);
  if (standing !== undefined && earlier === undefined) return undefined;
  const { id, record } = file;
  const said = joined(earlier?.said ?? [], file.said);
  const read = joined(earlier?.read ?? [], file.read);
  return yamlText({ id, record, ...(said.length > 0 ? { said } : {}), ...(read.length > 0 ? { read } : {}) });
}

function listsIn(text: string, id: string): { said: unknown[]; read: unknown[] } | undefined {
  try {
    const { value } = readYaml(text, 1);
    const { said = [], read = [] } = value;
    return value.id === id && Array.isArray(said) && Array.isArray(read) ? { said, read } : undefined;
  } catch {
    return undefined;
  }
}

function joined(earlier: readonly unknown[], now: readonly unknown[]): unknown[] {
  const all = new Map([...earlier, ...now].map((one) => [JSON.stringify(one), one]));
  return [...all.entries()]
    .sort(([one, a], [other, b]) => atOf(a).localeCompare(atOf(b)) || (one < other ? -1 : 1))
    .map(([, value]) => value);
}

const atOf = (value: unknown): string => String((value as { at?: unknown } | null)?.at ?? '');
