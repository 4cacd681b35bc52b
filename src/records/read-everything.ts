import { kindNames } from './kind-name.ts';
import type { RecordView } from './record.ts';
import type { RecordSource } from './record-source.ts';

/** Every record there is, for questions about the whole. */
export async function readEverything(source: RecordSource): Promise<RecordView[]> {
  return (await Promise.all(kindNames.map((kind) => source.list(kind)))).flat();
}
