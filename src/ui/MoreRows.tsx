import { type ReactNode, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from './Button.tsx';
import { RowList } from './RowList.tsx';

const pageSize = 50;

interface Props<Item> {
  items: readonly Item[];
  row: (item: Item) => ReactNode;
  label?: string | undefined;
}

/** A list that may be very long: draws a page, and the next one on request. */
export function MoreRows<Item>({ items, row, label }: Props<Item>) {
  const [shown, setShown] = useState(pageSize);
  const left = items.length - shown;
  return (
    <>
      <RowList label={label}>{items.slice(0, shown).map(row)}</RowList>
      {left > 0 && (
        <Button wide onClick={() => setShown(shown + 2 * pageSize)}>
          {m.ui_show_more({ count: Math.min(left, 2 * pageSize), left })}
        </Button>
      )}
    </>
  );
}
