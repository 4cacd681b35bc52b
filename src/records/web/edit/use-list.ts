import type { KeyboardEvent } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { moved } from '../../form.ts';
import { changeThenFocus, focusOn, inputId, type Path, useFormTools } from './form-context.tsx';

/** What one can do with a list, by button and by key, with the focus where the eye is. */
export function useList(path: Path, items: readonly unknown[], nameOf: (at: number) => string) {
  const { change, announce, prefix } = useFormTools();
  const idOf = (at: number) => inputId(prefix, [...path, at]);
  const addId = `${inputId(prefix, path)}-add`;

  const insert = (at: number, value: unknown) =>
    changeThenFocus(() => change(path, [...items.slice(0, at), value, ...items.slice(at)]), idOf(at));

  const remove = (at: number, focusAt = at) => {
    const rest = items.filter((_, position) => position !== at);
    const next = Math.max(0, Math.min(focusAt, rest.length - 1));
    changeThenFocus(() => change(path, rest), rest.length === 0 ? addId : idOf(next));
    announce(m.records_edit_removed({ name: nameOf(at) }));
  };

  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return;
    // The same input in the item keeps the focus, wherever the item went.
    const part = document.activeElement?.id.slice(idOf(from).length) ?? '';
    changeThenFocus(() => change(path, moved(items, from, to)), idOf(to));
    if (part !== '' && part.startsWith('-')) focusOn(idOf(to) + part);
    announce(m.records_edit_moved({ name: nameOf(from), place: to + 1, count: items.length }));
  };

  /** Alt with an arrow moves; Enter adds the next one; Backspace in an empty one takes it away. */
  const onKeyDown = (at: number, isEmpty: boolean, fresh: unknown) => (event: KeyboardEvent<HTMLElement>) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const act = actionOf(event, isPlain, isEmpty);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'up') move(at, at - 1);
    if (act === 'down') move(at, at + 1);
    if (act === 'next') insert(at + 1, fresh);
    if (act === 'remove') remove(at, at - 1);
  };

  return { idOf, addId, insert, remove, move, onKeyDown };
}

function actionOf(event: KeyboardEvent<HTMLElement>, isPlain: boolean, isEmpty: boolean) {
  if (event.altKey && event.key === 'ArrowUp') return 'up';
  if (event.altKey && event.key === 'ArrowDown') return 'down';
  if (!isPlain || !isLine(event.target)) return undefined;
  // While a word is being composed, as with dead keys, Enter ends the word and not the line.
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) return 'next';
  return event.key === 'Backspace' && isEmpty ? 'remove' : undefined;
}

/** Text of several lines needs its Enter for itself, and a choice list its own keys. */
const isLine = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.classList.contains('paraat-line') || target.matches('input:not([role="combobox"]):not([type="checkbox"])'));
