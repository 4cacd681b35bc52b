import { type ComponentType, createContext, useContext } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '../../field.ts';
import type { KindName } from '../../kind-name.ts';
import type { KindWords } from '../../kind-words.ts';

/** The place of a value in a form: names and positions. */
export type Path = readonly (string | number)[];

export interface InputProps {
  field: Field;
  value: unknown;
  path: Path;
}

/** What the inputs of one form share. */
export interface FormTools {
  words: KindWords;
  /** Kinds of which a record can be made with no more than a name. */
  makeable: ReadonlySet<KindName>;
  /** What is wrong, in words, by path with positions: `steps.2.action`. */
  errors: ReadonlyMap<string, string>;
  change: (path: Path, value: unknown) => void;
  /** Says something to a screen reader, such as the new place of a step. */
  announce: (text: string) => void;
  /** Draws the input for any field; groups and lists use it for what is inside them. */
  Input: ComponentType<InputProps>;
  /** Before every id, where two forms stand on one page. */
  prefix: string;
}

const FormToolsContext = createContext<FormTools | null>(null);
export const FormToolsProvider = FormToolsContext.Provider;

/** The tools of the form around this input. */
export function useFormTools(): FormTools {
  const tools = useContext(FormToolsContext);
  if (tools === null) throw new Error('an input needs a form around it');
  return tools;
}

const nothingMakeable: ReadonlySet<KindName> = new Set();

/** Kinds of which a record can be made with a name alone; none where a picker stands outside a form. */
export const useMakeable = (): ReadonlySet<KindName> => useContext(FormToolsContext)?.makeable ?? nothingMakeable;

/** The id of the input at a path. */
export const inputId = (prefix: string, path: Path): string => `${prefix}-${path.join('-')}`;

/** The id of the input for a problem's field, which has its positions in the path. */
export const problemId = (prefix: string, field: string): string => inputId(prefix, field.split('.'));

/** Does a change at once, then puts the focus on what it made or moved. */
export function changeThenFocus(change: () => void, id: string): void {
  flushSync(change);
  focusOn(id);
}

/** Puts the focus on an input, or on the first input inside what bears the id. */
export function focusOn(id: string): boolean {
  const place = document.getElementById(id);
  const inputs = 'input, textarea, select, button, [contenteditable="true"]';
  const input = place?.matches(inputs) ? place : place?.querySelector<HTMLElement>(inputs);
  unfold(input);
  input?.focus();
  if (input instanceof HTMLTextAreaElement) input.setSelectionRange(input.value.length, input.value.length);
  return input !== null && input !== undefined;
}

/** What is folded away cannot take the focus. */
function unfold(input: Element | null | undefined): void {
  for (let fold = input?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
}
