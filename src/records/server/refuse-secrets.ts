import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { Kind, KindRegistry } from '../kind.ts';
import type { KindName } from '../kind-name.ts';
import type { RecordView } from '../record.ts';
import type { Pointer } from '../reference.ts';
import { secretsIn } from '../secret.ts';
import { newSecretsIn, type PasswordsBeside } from '../secret-content.ts';
import { type ContentProblem, InvalidContent } from './problem.ts';

type Transaction = Kysely<NoTables>;
type Content = Record<string, unknown>;

/** What is about to be written, and what stands there now. */
interface Written {
  id: string;
  kind: Kind;
  content: Content;
  pointers: readonly Pointer[];
  present: RecordView | undefined;
}

const message = 'this looks like a secret: write where it is kept, not what it is';
const problemAt = (field: string): ContentProblem => ({ field, code: 'looks-like-a-secret', message });

/**
 * A secret in a record would travel to every device and every print; what stood there before blocks no other edit.
 * Gives the ids of those in which somebody says, with a reason, that what looks like a secret is none.
 */
export async function refuseSecrets(
  transaction: Transaction,
  kinds: KindRegistry,
  { notASecret, isQuoting }: { notASecret?: string; isQuoting?: boolean },
  written: readonly Written[],
): Promise<ReadonlySet<string>> {
  const explained = new Set<string>();
  if (isQuoting === true) return explained;
  const isPassword = await passwordsAmong(transaction, kinds, written);
  for (const { id, kind, content, pointers, present } of written) {
    const found = newSecretsIn(content, present?.content ?? {}, placesBeside(pointers, isPassword));
    if (found.length === 0) continue;
    const problems = found.map(({ field }) => problemAt(field));
    if (notASecret === undefined) throw new InvalidContent(kind.name, problems);
    explained.add(id);
  }
  return explained;
}

/** The same for words beside a record: a reason, a note. They go to the audit trail, from which nothing is removed. */
export function refuseSecretWords(words: Readonly<Record<string, string | undefined>>): void {
  const problems = Object.entries(words).flatMap(([field, text = '']) =>
    secretsIn(text).length > 0 ? [problemAt(field)] : [],
  );
  if (problems.length > 0) throw new InvalidContent('record', problems);
}

/** Says of an id whether it is a record that stands for a password, written here or known already. */
async function passwordsAmong(
  transaction: Transaction,
  kinds: KindRegistry,
  written: readonly Written[],
): Promise<(id: string) => boolean> {
  const known = new Map<string, boolean>(
    written.map(({ id, kind, content }) => [id, kind.isPassword?.(content) === true]),
  );
  const may = [...kinds.values()].filter(({ isPassword }) => isPassword !== undefined).map(({ name }) => name);
  const asked = written.flatMap(({ pointers }) =>
    pointers.filter((one) => one.kinds.some((kind) => may.includes(kind))),
  );
  for (const { id, kind, content } of await recordsOf(transaction, [...new Set(asked.map(({ to }) => to))], may)) {
    if (!known.has(id)) known.set(id, kinds.get(kind)?.isPassword?.(content) === true);
  }
  return (id) => known.get(id) === true;
}

async function recordsOf(transaction: Transaction, ids: readonly string[], kinds: readonly KindName[]) {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; kind: KindName; content: Content }>`
    SELECT id, kind, content FROM record
    WHERE id = any(${ids as string[]}::uuid[]) AND kind = any(${kinds as string[]}::text[])`.execute(transaction);
  return rows;
}

/** The objects in a content that point at a password: `settings.0` for a pointer at `settings.0.setting`. */
export const placesBeside = (pointers: readonly Pointer[], isPassword: (id: string) => boolean): PasswordsBeside =>
  new Set(
    pointers.filter(({ to }) => isPassword(to)).map(({ field }) => field.replace(/(?:^|\.)[^.]+?(?:\.\d+)?$/, '')),
  );
