type Content = Record<string, unknown>;

/** How the parts of a text are named on the screen. */
export interface PartNames {
  /** The label of a field; undefined where it has none. */
  field: (name: string) => string | undefined;
  step: (number: number, action: string) => string;
}

const most = 100;

/** The parts of a text that somebody may find wrong: sections, steps and filled fields, as the reader meets them. */
export function textParts(content: Content, { field, step }: PartNames): string[] {
  const parts = Object.entries(content)
    .filter(([name, value]) => name !== 'name' && isFilled(value))
    .flatMap(([name, value]) => {
      if (name === 'sections') return namedIn(value, 'title');
      const label = field(name) ?? name;
      const steps = namedIn(value, 'action').map((action, at) => `${label}: ${step(at + 1, action)}`);
      return steps.length > 0 ? steps : [label];
    });
  return [...new Set(parts.map((part) => (part.length > most ? `${part.slice(0, most - 1).trimEnd()}…` : part)))];
}

const namedIn = (value: unknown, key: string): string[] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    const name = one !== null && typeof one === 'object' ? (one as Content)[key] : undefined;
    return typeof name === 'string' ? [name] : [];
  });

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
