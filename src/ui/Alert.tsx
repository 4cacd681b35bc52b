import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface Props {
  type?: 'info' | 'ok' | 'warning' | 'error';
  title?: string | undefined;
  /** Says it to a screen reader at once; for what the user just caused. */
  announce?: boolean | undefined;
  children?: ReactNode;
}

const icons = { info: 'info', ok: 'check', warning: 'wrong', error: 'wrong' } as const;

/** A message that stays on the screen: what happened, what is safe, what to do. */
export function Alert({ type = 'info', title, announce = false, children }: Props) {
  const urgent = type === 'error' || type === 'warning';
  return (
    <div
      className={`utrecht-alert utrecht-alert--distanced utrecht-alert--${type}`}
      role={announce ? (urgent ? 'alert' : 'status') : undefined}
    >
      <div className="utrecht-alert__icon">
        <Icon name={icons[type]} />
      </div>
      <div className="utrecht-alert__content">
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
