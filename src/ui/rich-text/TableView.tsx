import type { ReactNode } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { Block, Cell } from '#platform/markdown/block.ts';
import { plainText } from '#platform/markdown/plain.ts';
import { useNumberOnPage } from './number-on-page.ts';

interface Props {
  block: Extract<Block, { type: 'table' }>;
  cell: (blocks: readonly Block[]) => ReactNode;
}

/** A table of a text; it scrolls sideways by itself, also with the keyboard. */
export function TableView({ block: { headerRows, rows }, cell }: Props) {
  const spansOut = rows.slice(0, headerRows).some((cells, at) => cells.some((one) => at + one.rows > headerRows));
  const heads = spansOut ? 0 : headerRows;
  const words = rows[0]?.map(({ blocks }) => plainText(blocks)).filter(Boolean) ?? [];
  const { ref, number } = useNumberOnPage<HTMLElement>('table');
  const label = m.ui_text_table({ number, columns: words.slice(0, 4).join(', ') });
  const lines = rows.map((cells, row) => (
    <tr key={row}>
      {cells.map((one, at) => (
        <OneCell key={at} cell={one} isHead={row < headerRows}>
          {cell(one.blocks)}
        </OneCell>
      ))}
    </tr>
  ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section ref={ref} className="paraat-table-frame" aria-label={label} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        {heads > 0 && <thead>{lines.slice(0, heads)}</thead>}
        <tbody>{lines.slice(heads)}</tbody>
      </table>
    </section>
  );
}

function OneCell({ cell, isHead, children }: { cell: Cell; isHead: boolean; children: ReactNode }) {
  const spans = {
    colSpan: cell.columns > 1 ? cell.columns : undefined,
    rowSpan: cell.rows > 1 ? cell.rows : undefined,
  };
  if (!isHead || cell.blocks.length === 0) return <td {...spans}>{children}</td>;
  return (
    <th scope={cell.columns > 1 ? 'colgroup' : 'col'} {...spans}>
      {children}
    </th>
  );
}
