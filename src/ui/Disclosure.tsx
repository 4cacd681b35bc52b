import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface Props {
  title: string;
  /** Beside the title: what is inside, such as "3 points". */
  note?: string | undefined;
  open?: boolean | undefined;
  children: ReactNode;
}

/** Something that unfolds in its place; open on paper. */
export function Disclosure({ title, note, open, children }: Props) {
  return (
    <details className="paraat-disclosure" open={open}>
      <summary className="paraat-disclosure__summary">
        <span>
          <span className="paraat-disclosure__title">{title}</span>{' '}
          {note && <span className="paraat-soft paraat-small">{note}</span>}
        </span>
        <Icon name="down" />
      </summary>
      <div className="paraat-disclosure__body">{children}</div>
    </details>
  );
}
