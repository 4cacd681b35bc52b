import { type ReactNode, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from './Button.tsx';
import { RowList } from './RowList.tsx';

const pageSize = 50;

interface Props<Item> {
  items: readonly Item[];
  row: (item: Item) => ReactNode;
  label?: string | undefined;
  /** Only the first ones go to paper: for what stands beside the thing that somebody prints. */
  shortOnPaper?: boolean;
}

/** As many rows as `print.css` lets through. */
const mostOnPaper = 10;

/** A list that may be very long: draws a page, and the next one on request. */
export function MoreRows<Item>({ items, row, label, shortOnPaper = false }: Props<Item>) {
  const [shown, setShown] = useState(pageSize);
  const left = items.length - shown;
  return (
    <>
      <RowList label={label} shortOnPaper={shortOnPaper}>
        {items.slice(0, shown).map(row)}
      </RowList>
      {shortOnPaper && items.length > mostOnPaper && (
        <p className="paraat-only-paper">{m.ui_rest_on_screen({ count: items.length - mostOnPaper })}</p>
      )}
      {left > 0 && (
        <Button wide onClick={() => setShown(shown + 2 * pageSize)}>
          {m.ui_show_more({ count: Math.min(left, 2 * pageSize), left })}
        </Button>
      )}
    </>
  );
}
