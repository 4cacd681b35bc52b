import { m } from '#platform/language/generated/messages.js';
import { ButtonLink } from './ButtonLink.tsx';
import { dialAddress } from './telephone.ts';

interface Props {
  number: string;
  /** Who answers; stands before the number, and is always said to a screen reader. */
  who?: string | undefined;
  /** Which of their numbers it is, or for whom they answer. */
  about?: string | undefined;
  /** Shows only the number, where the screen already says who it is. */
  numberOnly?: boolean | undefined;
  look?: 'primary' | 'secondary' | 'subtle' | undefined;
  wide?: boolean | undefined;
  /** The hours of who does not answer now. */
  closed?: string | undefined;
}

/** A telephone number as a button that dials, and that still shows the number, for who calls from another telephone. */
export function PhoneButton({ number, who, about = '', numberOnly = false, look = 'secondary', wide, closed }: Props) {
  const said = about === '' ? (who ?? '') : m.ui_call_about({ who: who ?? '', about });
  return (
    <ButtonLink href={dialAddress(number)} look={look} wide={wide} icon="phone">
      {numberOnly || who === undefined ? (
        <span className="paraat-hidden-label">{m.ui_call_who({ who: who ?? '' })}</span>
      ) : (
        <>{m.ui_call_who({ who: said })} </>
      )}
      <span className="paraat-number">{number}</span>
      {(numberOnly || who === undefined) && about !== '' && <span className="paraat-small"> {about}</span>}
      {closed !== undefined && <span className="paraat-small"> {m.ui_closed_now({ hours: closed })}</span>}
    </ButtonLink>
  );
}
