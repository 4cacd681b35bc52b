import type { RecordView } from '#records/record.ts';
import type { Asked, Question } from './interview-questions.ts';

/** Whom a question without an answer could go to: the first that is known and was not at the table. */
export function whoCouldKnow(
  question: Pick<Question, 'knownBy'>,
  about: Record<string, unknown> | undefined,
  atTheTable: readonly string[],
  named: ReadonlyMap<string, RecordView>,
): RecordView | undefined {
  const ids = question.knownBy.map((asked: Asked) => about?.[asked]);
  const id = ids.find((one) => typeof one === 'string' && !atTheTable.includes(one) && named.has(one));
  return typeof id === 'string' ? named.get(id) : undefined;
}
