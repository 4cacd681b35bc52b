import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { NeededLine } from './neighbourhood.ts';

/** What this needs itself, and folded under it what those need in turn. */
export function NeedsIt({ needs }: { needs: readonly NeededLine[] }) {
  if (needs.length === 0) return null;
  const direct = needs.filter((line) => line.depth === 1);
  const further = needs.filter((line) => line.depth > 1);
  return (
    <section aria-labelledby="heeft-nodig">
      <Heading id="heeft-nodig">{m.landscape_needs()}</Heading>
      <RowList>{direct.flatMap((line) => rowsOf(line))}</RowList>
      {further.length > 0 && (
        <div className="paraat-no-print">
          <Disclosure title={m.landscape_needs_further()} note={String(further.length)}>
            <MoreRows shortOnPaper items={further} row={(line) => rowsOf(line)} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}

const rowsOf = (line: NeededLine) =>
  line.on.map((record) => <NeedRow key={`${line.need.id} ${record.id}`} line={line} record={record} />);

function NeedRow({ line, record }: { line: NeededLine; record: NeededLine['on'][number] }) {
  const how = useKindWords().of('dependency').choices?.type?.[line.type]?.();
  const { on, needed } = line.need;
  const parts = [
    how,
    on.length > 1 ? m.landscape_some_of({ needed, count: on.length }) : '',
    line.withoutIt ? m.landscape_without_it({ what: line.withoutIt }) : '',
  ];
  return <Row href={recordPath(record)} title={record.name} note={parts.filter(Boolean).join(' · ')} />;
}
