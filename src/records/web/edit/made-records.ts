import { v7 } from 'uuid';
import type { KindName } from '../../kind-name.ts';
import type { RecordView } from '../../record.ts';
import type { Answer, RecordServer } from './record-server.ts';

/** Records that were made while writing, until the device's copy has them too. */
const made = new Map<string, RecordView>();

/** A record that was made on this screen a moment ago. */
export const madeRecord = (id: string): RecordView | undefined => made.get(id);

/** Makes a record with no more than a name, so that it can be pointed at; the rest is a gap to fill later. */
export async function makeNamed(
  server: RecordServer,
  kind: KindName,
  name: string,
  reason: string,
): Promise<Answer<RecordView>> {
  const answer = await server.create({ id: v7(), kind, content: { name } }, { reason });
  if (answer.state === 'done') made.set(answer.value.id, answer.value);
  return answer;
}
