/** What a register lists, by its columns. */
export const registerShapes = [
  'application',
  'asset',
  'supplier',
  'person',
  'location',
  'recovery',
  'responsibilities',
] as const;
export type RegisterShape = (typeof registerShapes)[number];

/** How sure the proposal for one column is. */
export type Certainty = 'certain' | 'likely' | 'unsure';

/** How a register is read: what it lists, and per column the field that it fills; null leaves the column out. */
export interface RegisterMapping {
  shape: RegisterShape;
  columns: (string | null)[];
}

/** What somebody needs to judge how a register is read. */
export interface RegisterPreview {
  headers: string[];
  /** The first filled cell of each column, as an example. */
  examples: string[];
  mapping: RegisterMapping;
  certainty: Certainty[];
  /** Set when this organisation chose this mapping before. */
  isRemembered: boolean;
  rows: number;
}
