import { Icon } from './Icon.tsx';

interface Props {
  /** `calm`: confirmed; `soon`: to be confirmed shortly; `doubt`: not to be counted on without checking. */
  tone: 'calm' | 'soon' | 'doubt';
  title: string;
  /** Why, one line each. */
  lines?: readonly string[];
}

const icons = { calm: 'check', soon: 'time', doubt: 'wrong' } as const;

/** How far what stands here can be counted on: a sign and words, never a colour alone. */
export function TrustNotice({ tone, title, lines = [] }: Props) {
  return (
    <div className={`paraat-trust paraat-trust--${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        <p className="paraat-trust__title">{title}</p>
        {lines.map((line) => (
          <p key={line} className="paraat-small">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
