import { asksToCall, namedIn } from '#features/people/asked-to-call.ts';
import { callableKinds } from '#features/people/call-book.ts';
import { hasLeft } from '#features/people/has-left.ts';
import { behind } from '#features/people/number-book.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { FactSheet } from './fact-sheet.ts';
import { isMeantIn } from './stop-lines.ts';

/** The kinds among which is looked for whom a line may mean. */
export const stopCallKinds = [...callableKinds, 'person'] as const satisfies KindName[];

const most = 4;

/**
 * Whom the lines ask to call and the sheet does not name yet: by name, or by the function under which the sheet
 * informs them. A person decides; of two who may be meant both are shown.
 */
export function proposedStopCalls(
  { stopAndCall = [], stopCalls = [], inform = [] }: Partial<FactSheet>,
  records: readonly RecordView[],
  today: string,
): RecordView[] {
  const lines = stopAndCall.map(asksToCall).filter((text) => text !== '');
  const known = records.filter((one) => one.deletedAt === null && !hasLeft(one, today));
  const informed = inform.flatMap(({ who, contact }) =>
    contact === undefined || !isMeantIn(lines, who) ? [] : [contact],
  );
  const byName = namedIn(lines.join('\n'), known);
  // Whoever takes a role that is named is reached through that role, whose function often bears the same name.
  const reached = known.filter(({ id }) => byName.includes(id) || stopCalls.includes(id)).flatMap(behind);
  const byFunction = known.filter(
    ({ id, kind, content }) => kind === 'person' && !reached.includes(id) && isFunctionIn(lines, content.function),
  );
  const ids = [...byName, ...informed, ...byFunction.map(({ id }) => id)];
  const fresh = [...new Set(ids)].filter((id) => !stopCalls.includes(id));
  return fresh.flatMap((id) => known.find((one) => one.id === id) ?? []).slice(0, most);
}

/** Only the whole function, or one of two: `Teamleider` alone would name a dozen. */
const isFunctionIn = (lines: readonly string[], does: unknown): boolean =>
  typeof does === 'string' && does.split(/ (?:en|and) |[,/]/).some((one) => isWordIn(lines, one.trim()));

const isWordIn = (lines: readonly string[], words: string): boolean =>
  words.length >= 4 && lines.some((text) => text.toLowerCase().includes(words.toLowerCase()));
