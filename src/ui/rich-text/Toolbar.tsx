import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { type Action, listActions, tableActions, textActions, undoActions } from './editor-actions.ts';

export type Panel = 'link' | 'record' | 'picture';

interface Props {
  editor: Editor;
  id: string;
  panels: readonly Panel[];
  panel: Panel | undefined;
  onPanel: (panel: Panel | undefined) => void;
}

const panelLabels: Record<Panel, () => string> = {
  link: m.ui_text_link,
  record: m.ui_text_record,
  picture: m.ui_text_insert_picture,
};

/** The buttons above a text. One stop of the Tab key; arrows go from button to button. */
export function Toolbar({ editor, id, panels, panel, onPanel }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const inTable = useEditorState({ editor, selector: ({ editor: one }) => one.isActive('table') });
  const inList = useEditorState({ editor, selector: ({ editor: one }) => one.isActive('listItem') });
  const groups = [textActions, ...(inList ? [listActions] : []), ...(inTable ? [tableActions] : []), undoActions];
  return (
    <div
      ref={bar}
      className="paraat-editor__bar"
      role="toolbar"
      aria-label={m.ui_text_toolbar()}
      aria-controls={id}
      onKeyDown={(event) => walk(event, bar.current)}
    >
      <HeadingChoice editor={editor} />
      {groups.flat().map((action) => (
        <ActionButton key={action.name} editor={editor} action={action} />
      ))}
      {panels.map((one) => (
        <button
          key={one}
          type="button"
          tabIndex={-1}
          className="paraat-editor__button"
          aria-expanded={panel === one}
          onClick={() => onPanel(panel === one ? undefined : one)}
        >
          {panelLabels[one]()}
        </button>
      ))}
    </div>
  );
}

function HeadingChoice({ editor }: { editor: Editor }) {
  const level = useEditorState({
    editor,
    selector: ({ editor: one }) => (one.isActive('heading') ? Number(one.getAttributes('heading').level) : 0),
  });
  const choose = (chosen: number) => {
    const chain = editor.chain().focus();
    if (chosen === 0) chain.setParagraph().run();
    else chain.setHeading({ level: chosen as 1 }).run();
  };
  return (
    <select
      className="paraat-editor__button"
      aria-label={m.ui_text_style()}
      value={level}
      onChange={(event) => choose(Number(event.target.value))}
    >
      <option value={0}>{m.ui_text_normal()}</option>
      {[1, 2, 3, 4, ...(level > 4 ? [level] : [])].map((one) => (
        <option key={one} value={one}>
          {m.ui_text_heading({ level: one })}
        </option>
      ))}
    </select>
  );
}

function ActionButton({ editor, action }: { editor: Editor; action: Action }) {
  const isOn = useEditorState({ editor, selector: ({ editor: one }) => action.isOn?.(one) });
  return (
    <button
      type="button"
      tabIndex={-1}
      className="paraat-editor__button"
      aria-pressed={isOn}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => action.run(editor)}
    >
      {action.label()}
    </button>
  );
}

function walk(event: KeyboardEvent, bar: HTMLElement | null): void {
  const buttons = [...(bar?.querySelectorAll<HTMLElement>('button, select') ?? [])];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined || at === -1) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]?.focus();
}
