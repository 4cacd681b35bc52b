import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { asksToCall, namedIn } from './asked-to-call.ts';
import { callableKinds } from './call-book.ts';
import { bare, behind, numberBook } from './number-book.ts';

/** A step as far as it says whom to call. */
interface Calling {
  action: string;
  ifNot?: string | undefined;
  who?: string | undefined;
  call?: string | undefined;
}

/** All that answers for something, with the persons whom these steps and lines ask to call. */
export async function loadCallable(
  source: Pick<RecordSource, 'byIds' | 'list'>,
  steps: readonly Calling[],
  lines: readonly string[] = [],
): Promise<RecordView[]> {
  if (steps.length + lines.length === 0) return [];
  const records = (await Promise.all(callableKinds.map((kind) => source.list(kind)))).flat();
  const said = [...steps.flatMap(({ action, ifNot = '' }) => [action, ifNot]), ...lines].map(asksToCall);
  const named = new Set(namedIn([...said, ...steps.map(({ who = '' }) => who)].join('\n'), records));
  const behindThem = records.filter(({ id }) => named.has(id)).flatMap((one) => [...behind(one), ...ownerOf(one)]);
  const persons = await source.byIds([...new Set(behindThem)]);
  const unknown = unanswered(steps, [...records, ...persons]);
  return [...records, ...persons, ...(unknown.size === 0 ? [] : await personsAt(source, unknown))];
}

const ownerOf = ({ content }: RecordView): string[] => (typeof content.of === 'string' ? [content.of] : []);

/** The numbers in steps that nobody of these bears. */
function unanswered(steps: readonly Calling[], records: readonly RecordView[]): Set<string> {
  const { ownOf } = numberBook([]);
  const known = new Set(records.flatMap((record) => ownOf(record).map(({ number }) => bare(number))));
  return new Set(steps.flatMap(({ call }) => (call === undefined || known.has(bare(call)) ? [] : [bare(call)])));
}

/** Only for numbers that nothing else bears: there may be thousands of persons. */
async function personsAt(source: Pick<RecordSource, 'list'>, numbers: ReadonlySet<string>): Promise<RecordView[]> {
  const { ownOf } = numberBook([]);
  return (await source.list('person')).filter((person) =>
    ownOf(person).some(({ number }) => numbers.has(bare(number))),
  );
}
