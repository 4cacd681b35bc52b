import type { JSONContent } from '@tiptap/core';
import type { Block, Cell, Item, Run } from '#platform/markdown/block.ts';

/** Blocks as a document of the editor. */
export const toDocument = (blocks: readonly Block[]): JSONContent => ({ type: 'doc', content: nodes(blocks) });

/** A document of the editor as blocks. */
export const fromDocument = (document: JSONContent): Block[] => (document.content ?? []).flatMap(blockOf);

/** What holds blocks must hold at least a paragraph. */
const nodes = (blocks: readonly Block[]): JSONContent[] =>
  blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(nodeOf);

function nodeOf(block: Block): JSONContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: texts(block.runs) };
    case 'paragraph':
      return { type: 'paragraph', content: texts(block.runs) };
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        ...(block.ordered ? { attrs: { start: block.start } } : {}),
        content: block.items.map(itemNode),
      };
    case 'quote':
      return { type: 'blockquote', content: nodes(block.blocks) };
    case 'code':
      return {
        type: 'codeBlock',
        attrs: { language: block.language === '' ? null : block.language },
        content: block.text === '' ? [] : [{ type: 'text', text: block.text }],
      };
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((cells, row) => ({
          type: 'tableRow',
          content: cells.map((cell) => cellNode(cell, row < block.headerRows)),
        })),
      };
    case 'picture':
      return { type: 'image', attrs: { src: block.picture.source, alt: block.picture.description } };
    case 'rule':
      return { type: 'horizontalRule' };
  }
}

/** An item of the editor begins with a paragraph, an empty one where the list's item has none. */
function itemNode({ blocks, checked }: Item): JSONContent {
  const content = blocks[0]?.type === 'paragraph' ? nodes(blocks) : [{ type: 'paragraph' }, ...blocks.map(nodeOf)];
  return { type: 'listItem', attrs: { checked: checked ?? null }, content };
}

const cellNode = ({ blocks, columns, rows }: Cell, isHead: boolean): JSONContent => ({
  type: isHead ? 'tableHeader' : 'tableCell',
  attrs: { colspan: columns, rowspan: rows },
  content: nodes(blocks),
});

function texts(runs: readonly Run[]): JSONContent[] {
  return runs.flatMap((run) => {
    const marks = marksOf(run);
    const text = run.text === '' ? [] : [{ type: 'text', text: run.text, ...(marks.length > 0 ? { marks } : {}) }];
    return run.lineBreak ? [...text, { type: 'hardBreak' }] : text;
  });
}

const marksOf = ({
  strong,
  emphasis,
  strike,
  code,
  link,
}: Run): { type: string; attrs?: Record<string, unknown> }[] => [
  ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
  ...(strong ? [{ type: 'bold' }] : []),
  ...(emphasis ? [{ type: 'italic' }] : []),
  ...(strike ? [{ type: 'strike' }] : []),
  ...(code ? [{ type: 'code' }] : []),
];

function blockOf(node: JSONContent): Block[] {
  const inside = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', level: levelOf(node.attrs?.level), runs: runsOf(inside) }];
    case 'paragraph':
      return [{ type: 'paragraph', runs: runsOf(inside) }];
    case 'bulletList':
    case 'orderedList':
      return [listOf(node)];
    case 'blockquote':
      return [{ type: 'quote', blocks: inside.flatMap(blockOf) }];
    case 'codeBlock':
      return [
        { type: 'code', language: textOr(node.attrs?.language), text: inside.map(({ text }) => text ?? '').join('') },
      ];
    case 'table':
      return [tableOf(node)];
    case 'image':
      return [{ type: 'picture', picture: { source: textOr(node.attrs?.src), description: textOr(node.attrs?.alt) } }];
    case 'horizontalRule':
      return [{ type: 'rule' }];
    default:
      return inside.flatMap(blockOf);
  }
}

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

const levelOf = (value: unknown): 1 | 2 | 3 | 4 | 5 | 6 =>
  ([1, 2, 3, 4, 5, 6] as const).find((level) => level === value) ?? 2;

function listOf(node: JSONContent): Block {
  const ordered = node.type === 'orderedList';
  const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1;
  const items = (node.content ?? []).map((item): Item => {
    const blocks = (item.content ?? []).flatMap(blockOf).filter((block, at) => at > 0 || !isEmptyParagraph(block));
    const checked: unknown = item.attrs?.checked;
    return typeof checked === 'boolean' ? { blocks, checked } : { blocks };
  });
  return { type: 'list', ordered, start: ordered ? start : 1, items };
}

const isEmptyParagraph = (block: Block): boolean => block.type === 'paragraph' && block.runs.length === 0;

/** The rows at the top that hold nothing but header cells are the header. */
function tableOf(node: JSONContent): Block {
  const lines = node.content ?? [];
  const isHead = (line: JSONContent): boolean => (line.content ?? []).every(({ type }) => type === 'tableHeader');
  const firstOther = lines.findIndex((line) => !isHead(line));
  const rows = lines.map((line) => (line.content ?? []).map(cellOf));
  return { type: 'table', headerRows: firstOther === -1 ? Math.min(1, lines.length) : firstOther, rows };
}

const cellOf = ({ attrs, content }: JSONContent): Cell => ({
  blocks: (content ?? []).flatMap(blockOf),
  columns: Number(attrs?.colspan ?? 1),
  rows: Number(attrs?.rowspan ?? 1),
});

function runsOf(content: readonly JSONContent[]): Run[] {
  const runs: Run[] = [];
  for (const node of content) {
    const last = runs.at(-1);
    if (node.type !== 'hardBreak') runs.push(runOf(node));
    else if (last === undefined || last.lineBreak) runs.push({ text: '', lineBreak: true });
    else last.lineBreak = true;
  }
  return runs;
}

function runOf({ text = '', marks = [] }: JSONContent): Run {
  const has = (type: string): boolean => marks.some((mark) => mark.type === type);
  const link: unknown = marks.find(({ type }) => type === 'link')?.attrs?.href;
  return {
    text,
    ...(has('bold') ? { strong: true } : {}),
    ...(has('italic') ? { emphasis: true } : {}),
    ...(has('strike') ? { strike: true } : {}),
    ...(has('code') ? { code: true } : {}),
    ...(typeof link === 'string' ? { link } : {}),
  };
}
