import { type ReactNode, useRef } from 'react';
import { Button } from '#ui/Button.tsx';
import { DropZone } from '#ui/DropZone.tsx';

interface Props {
  /** What each button says, and whether it lets one choose a folder. */
  buttons: readonly { label: string; folder?: boolean; accept?: string }[];
  onFiles: (files: File[]) => void;
  busy?: boolean;
  children?: ReactNode;
}

/** Files by button, keyboard or dragging. */
export function FileDrop({ buttons, onFiles, busy, children }: Props) {
  return (
    <DropZone onFiles={onFiles}>
      <div className="paraat-drop__buttons">
        {buttons.map((button, at) => (
          <ChooseButton key={button.label} {...button} isFirst={at === 0} busy={busy === true} onFiles={onFiles} />
        ))}
      </div>
      {children}
    </DropZone>
  );
}

interface ChooseProps {
  label: string;
  folder?: boolean;
  accept?: string;
  isFirst: boolean;
  busy: boolean;
  onFiles: (files: File[]) => void;
}

function ChooseButton({ label, folder = false, accept, isFirst, busy, onFiles }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        // React does not know this attribute by its type; every browser on a desk does.
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button look={isFirst ? 'primary' : 'secondary'} busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
