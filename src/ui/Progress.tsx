import { useId } from 'react';

interface Props {
  label: string;
  /** From 0 to 1; left out while nobody can know. */
  value?: number | undefined;
  note?: string | undefined;
}

/** How far something is. */
export function Progress({ label, value, note }: Props) {
  const id = useId();
  return (
    <div className="paraat-progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={1} {...(value === undefined ? {} : { value })} />
      {note && <div className="paraat-soft paraat-small">{note}</div>}
    </div>
  );
}
