import type { Block, Item } from '#platform/markdown/block.ts';

/** A paragraph that is an item of a list: how deep it stands and which number it bears. */
export interface ListLine {
  level: number;
  ordered: boolean;
  number: number;
  blocks: Block[];
}

type ListBlock = Extract<Block, { type: 'list' }>;

/** Turns lines that follow each other into lists in lists. */
export function nestedLists(lines: readonly ListLine[]): Block[] {
  const found: Block[] = [];
  const open: { level: number; list: ListBlock }[] = [];
  for (const line of lines) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > line.level) open.pop();
    const item: Item = { blocks: line.blocks };
    const last = open.at(-1);
    if (last?.level === line.level && last.list.ordered === line.ordered) {
      last.list.items.push(item);
      continue;
    }
    if (last?.level === line.level) open.pop();
    const list: ListBlock = {
      type: 'list',
      ordered: line.ordered,
      start: line.ordered ? line.number : 1,
      items: [item],
    };
    const parent = open.at(-1)?.list.items.at(-1)?.blocks ?? found;
    parent.push(list);
    open.push({ level: line.level, list });
  }
  return found;
}
