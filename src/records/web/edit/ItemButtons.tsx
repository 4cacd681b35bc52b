import { m } from '#platform/language/generated/messages.js';

interface Props {
  /** What the item is called: "Stap 2". */
  name: string;
  at: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
  /** Where the order means nothing, moving is left out. */
  movable?: boolean;
}

const arrows = { up: 'M12 19V5M6 11l6-6 6 6', down: 'M12 5v14M6 13l6 6 6-6', remove: 'M6 6l12 12M18 6L6 18' };

/** Move up, move down, take away: for one item of a list. */
export function ItemButtons({ name, at, count, onMove, onRemove, movable = true }: Props) {
  return (
    <span className="paraat-item-buttons">
      {movable && count > 1 && (
        <>
          <Small label={m.records_edit_move_up({ name })} path={arrows.up} off={at === 0} act={() => onMove(at - 1)} />
          <Small
            label={m.records_edit_move_down({ name })}
            path={arrows.down}
            off={at === count - 1}
            act={() => onMove(at + 1)}
          />
        </>
      )}
      <Small label={m.records_edit_remove({ name })} path={arrows.remove} off={false} act={onRemove} />
    </span>
  );
}

function Small({ label, path, off, act }: { label: string; path: string; off: boolean; act: () => void }) {
  return (
    <button
      type="button"
      className="nl-button nl-button--subtle paraat-item-button"
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => !off && act()}
    >
      <svg className="paraat-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}
