import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordBook } from '#records/record-book.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Heading } from '#ui/Heading.tsx';
import type { HandedText } from '../../handed-out-preset.ts';
import { copyHolders } from '../../plan-copies.ts';
import { HoldersOf } from './CopyHolders.tsx';

/** Who has an own copy of this fact sheet (R80); nothing where nobody has one and whoever looks hands none out. */
export function SheetCopies({ id }: { id: string }) {
  const mayEdit = useMay('editor');
  const { data: handed } = useReading(useSource(), `copies of ${id}`, (source) => readCopies(source, id));
  if (handed === undefined || (handed.holders.length === 0 && !mayEdit)) return null;
  return (
    <section aria-labelledby="exemplaren" className="paraat-no-print">
      <Heading id="exemplaren">{m.plans_copies_title()}</Heading>
      <HoldersOf handed={handed} />
    </section>
  );
}

async function readCopies(source: RecordSource, id: string): Promise<HandedText | undefined> {
  const sheet = await source.byId(id);
  if (sheet === undefined) return undefined;
  const receipts = await source.pointingAt(id, 'copy-receipt');
  const named = await source.byIds(receipts.flatMap(({ references }) => references));
  const records: RecordView[] = [sheet, ...receipts, ...named];
  const { name, kind, slug, revision: version, contentHash } = sheet;
  return { text: { id, name, kind, slug }, version, contentHash, holders: copyHolders(sheet, recordBook(records)) };
}
