import { m } from '#platform/language/generated/messages.js';
import { Icon } from './Icon.tsx';

/** What one sees when a step worked. */
export function Expected({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return (
    <p className="paraat-step__expected">
      <Icon name="check" />
      <span>
        <span className="paraat-hidden-label">{m.ui_you_see()} </span>
        {children}
      </span>
    </p>
  );
}
