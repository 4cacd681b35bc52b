import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonLook {
  look?: 'primary' | 'secondary' | 'subtle' | undefined;
  /** For what destroys or is wrong. */
  negative?: boolean | undefined;
  wide?: boolean | undefined;
  icon?: IconName | undefined;
}

/** The classes and the inside that a button and a link in the shape of a button share. */
export function buttonClass({ look = 'secondary', negative, wide }: ButtonLook, more = ''): string {
  const names = ['nl-button', `nl-button--${look}`];
  if (negative) names.push('nl-button--negative');
  if (wide) names.push('paraat-button--wide');
  return `${names.join(' ')} ${more}`.trim();
}

export function ButtonInside({ icon, children }: { icon?: IconName | undefined; children: ReactNode }) {
  return (
    <>
      {icon && (
        <span className="nl-button__icon-start">
          <Icon name={icon} />
        </span>
      )}
      <span className="nl-button__label">{children}</span>
    </>
  );
}

type Props = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    /** While work runs: the button stays, says so, and takes no second press. */
    busy?: boolean | undefined;
    /** Why it cannot be done now; the button stays in view and in the tab order, and says this. */
    disabledReason?: string | undefined;
  };

/** A button; its label is a verb. */
export function Button({ look, negative, wide, icon, busy, disabledReason, onClick, children, ...rest }: Props) {
  const off = busy === true || disabledReason !== undefined;
  const state = `${disabledReason === undefined ? '' : 'nl-button--disabled'} ${busy ? 'nl-button--busy' : ''}`;
  return (
    <>
      <button
        type="button"
        {...rest}
        className={buttonClass({ look, negative, wide }, state)}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        onClick={off ? (event) => event.preventDefault() : onClick}
      >
        <ButtonInside icon={icon}>{children}</ButtonInside>
      </button>
      {disabledReason !== undefined && <span className="paraat-reason">{disabledReason}</span>}
    </>
  );
}
