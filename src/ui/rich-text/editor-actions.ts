import type { Editor } from '@tiptap/core';
import { m } from '#platform/language/generated/messages.js';

/** One button of the toolbar. */
export interface Action {
  name: string;
  label: () => string;
  /** Says whether the text at the cursor has it; left out for what is done once. */
  isOn?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

/** What is done to words and paragraphs. */
export const textActions: readonly Action[] = [
  {
    name: 'bold',
    label: m.ui_text_bold,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: m.ui_text_italic,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bullets',
    label: m.ui_text_bullets,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    label: m.ui_text_numbers,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'code-in-line',
    label: m.ui_text_code_in_line,
    isOn: (editor) => editor.isActive('code'),
    run: (editor) => editor.chain().focus().toggleMark('code').run(),
  },
  {
    name: 'code',
    label: m.ui_text_code_block,
    isOn: (editor) => editor.isActive('codeBlock'),
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  {
    name: 'table',
    label: m.ui_text_insert_table,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
  },
];

export const undoActions: readonly Action[] = [
  { name: 'undo', label: m.ui_text_undo, run: (editor) => editor.chain().focus().undo().run() },
  { name: 'redo', label: m.ui_text_redo, run: (editor) => editor.chain().focus().redo().run() },
];

/** What is done to an item, only there where the cursor is in a list. */
export const listActions: readonly Action[] = [
  { name: 'deeper', label: m.ui_text_deeper, run: (editor) => editor.chain().focus().sinkListItem('listItem').run() },
  {
    name: 'less-deep',
    label: m.ui_text_less_deep,
    run: (editor) => editor.chain().focus().liftListItem('listItem').run(),
  },
  {
    name: 'tick-box',
    label: m.ui_text_tick_box,
    isOn: (editor) => typeof editor.getAttributes('listItem').checked === 'boolean',
    run: (editor) => {
      const has = typeof editor.getAttributes('listItem').checked === 'boolean';
      editor
        .chain()
        .focus()
        .updateAttributes('listItem', { checked: has ? null : false })
        .run();
    },
  },
];

/** What is done to a table, only there where the cursor is in one. */
export const tableActions: readonly Action[] = [
  { name: 'row', label: m.ui_text_add_row, run: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: 'column', label: m.ui_text_add_column, run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: 'row-off', label: m.ui_text_remove_row, run: (editor) => editor.chain().focus().deleteRow().run() },
  { name: 'column-off', label: m.ui_text_remove_column, run: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: 'merge', label: m.ui_text_merge, run: (editor) => editor.chain().focus().mergeOrSplit().run() },
  { name: 'table-off', label: m.ui_text_remove_table, run: (editor) => editor.chain().focus().deleteTable().run() },
];
