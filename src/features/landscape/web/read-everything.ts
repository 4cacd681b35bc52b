import { kindNames } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';

/** Every record there is, for questions about the whole. */
export async function readEverything(source: RecordSource): Promise<RecordView[]> {
  return (await Promise.all(kindNames.map((kind) => source.list(kind)))).flat();
}
