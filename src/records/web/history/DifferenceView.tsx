import { m } from '#platform/language/generated/messages.js';
import type { Difference, ItemDifference, Piece } from '../../diff.ts';
import type { Field } from '../../field.ts';
import type { KindName } from '../../kind-name.ts';
import { useKindWords } from '../kind-words.tsx';
import { FieldValue } from './FieldValue.tsx';

/** How two contents differ, field by field; what went and what came is said in words, not by colour alone. */
export function DifferenceView({ kind, differences }: { kind: KindName; differences: readonly Difference[] }) {
  const words = useKindWords().of(kind);
  if (differences.length === 0) return <p>{m.records_diff_none()}</p>;
  return (
    <dl className="paraat-diff">
      {differences.map((one) => (
        <div key={one.path}>
          <dt>{words.fields[one.path]?.() ?? one.path}</dt>
          <dd>
            <OneDifference kind={kind} one={one} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OneDifference({ kind, one }: { kind: KindName; one: Difference }) {
  if (one.items.length > 0) return <Items kind={kind} field={one.field} items={one.items} />;
  if (one.inside.length > 0) return <DifferenceView kind={kind} differences={one.inside} />;
  if (one.pieces.length > 0) return <Pieces pieces={one.pieces} />;
  return <OldAndNew kind={kind} field={one.field} old={one.old} fresh={one.new} />;
}

function OldAndNew({ kind, field, old, fresh }: { kind: KindName; field: Field | null; old: unknown; fresh: unknown }) {
  return (
    <>
      {old !== undefined && (
        <del>
          <span className="paraat-hidden-label">{m.records_diff_removed()}</span>
          <FieldValue kind={kind} field={field ?? undefined} value={old} />
        </del>
      )}{' '}
      {fresh !== undefined && (
        <ins>
          <span className="paraat-hidden-label">{m.records_diff_added()}</span>
          <FieldValue kind={kind} field={field ?? undefined} value={fresh} />
        </ins>
      )}
    </>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className="paraat-value-text">
      {pieces.map((piece, at) => {
        const Tag = { same: 'span', removed: 'del', added: 'ins' }[piece.change] as 'span' | 'del' | 'ins';
        return <Tag key={at}>{piece.text}</Tag>;
      })}
    </span>
  );
}

function Items({ kind, field, items }: { kind: KindName; field: Field | null; items: readonly ItemDifference[] }) {
  const item = field?.type === 'list' ? field.item : undefined;
  const shown = items.filter(({ change }) => change !== 'same');
  const same = items.length - shown.length;
  return (
    <>
      <ul className="paraat-diff__items">
        {shown.map((one) => (
          <li key={`${one.from}-${one.to}`}>
            <span className="paraat-diff__fate">{fateOf(one)}</span> <ItemBody kind={kind} item={item} one={one} />
          </li>
        ))}
      </ul>
      {same > 0 && <p className="paraat-soft paraat-small">{m.records_diff_same({ count: same })}</p>}
    </>
  );
}

function ItemBody({ kind, item, one }: { kind: KindName; item: Field | undefined; one: ItemDifference }) {
  if (one.change === 'removed') return <OldAndNew kind={kind} field={item ?? null} old={one.old} fresh={undefined} />;
  if (one.change === 'added') return <OldAndNew kind={kind} field={item ?? null} old={undefined} fresh={one.new} />;
  if (one.change === 'moved') return <FieldValue kind={kind} field={item} value={one.new} />;
  if (one.pieces.length > 0) return <Pieces pieces={one.pieces} />;
  if (one.inside.length > 0) return <DifferenceView kind={kind} differences={one.inside} />;
  return <OldAndNew kind={kind} field={item ?? null} old={one.old} fresh={one.new} />;
}

function fateOf({ change, from, to }: ItemDifference): string {
  if (change === 'moved') return m.records_diff_item_moved({ from: from ?? 0, to: to ?? 0 });
  if (change === 'removed') return m.records_diff_item_removed({ place: from ?? 0 });
  return change === 'added'
    ? m.records_diff_item_added({ place: to ?? 0 })
    : m.records_diff_item_changed({ place: to ?? 0 });
}
