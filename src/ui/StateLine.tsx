import { Icon } from './Icon.tsx';

interface Props {
  state: keyof typeof icons;
  text: string;
}

const icons = { valid: 'check', draft: 'write', asked: 'time', stale: 'wrong' } as const;

/** How a text stands, in one calm line under its title: a sign and words. */
export function StateLine({ state, text }: Props) {
  return (
    <p className={`paraat-state paraat-state--${state}`}>
      <Icon name={icons[state]} />
      <span>{text}</span>
    </p>
  );
}

/** The same as a mark in a list: a sign and a word. */
export function StateMark({ state, text }: Props) {
  return (
    <span className={`paraat-state-mark paraat-state--${state}`}>
      <Icon name={icons[state]} />
      {text}
    </span>
  );
}
