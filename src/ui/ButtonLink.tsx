import type { ComponentProps } from 'react';
import { ButtonInside, type ButtonLook, buttonClass } from './Button.tsx';

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({ look, negative, wide, icon, children, ...rest }: ComponentProps<'a'> & ButtonLook) {
  return (
    <a {...rest} className={buttonClass({ look, negative, wide })}>
      <ButtonInside icon={icon}>{children}</ButtonInside>
    </a>
  );
}
