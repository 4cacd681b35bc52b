import { type DragEvent, type ReactNode, useState } from 'react';
import './drop-zone.css';

interface Props {
  onFiles: (files: File[]) => void;
  /** Says that files can be dragged here, to who has a pointer. */
  words?: string | undefined;
  /** The button that does the same without dragging. */
  children: ReactNode;
}

/** A place to drag files to, around the button that lets one choose them. */
export function DropZone({ onFiles, words, children }: Props) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one way more; the button inside is the way for all
    <div
      className={`paraat-drop ${isOver ? 'paraat-drop--over' : ''}`.trim()}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      {words !== undefined && <p className="paraat-drop__words">{words}</p>}
    </div>
  );
}
