import { type PlaceName, places } from './interview-places.ts';

type Content = Record<string, unknown>;

/** What stands in a place now, as texts to read beside what would be added. */
export const standingTexts = (content: Content, name: PlaceName): string[] =>
  standingItems(content, name)
    .map(textOf)
    .filter((text) => text !== '');

/** What stands in a place now, whole. */
export function standingItems(content: Content, name: PlaceName): unknown[] {
  const { field, block, phase } = places[name];
  const value = field.split('.').reduce<unknown>((held, part) => (held as Content | undefined)?.[part], content);
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).filter((item) => {
    const { block: its, phase: when } = Object(item) as { block?: string; phase?: string };
    return (block === undefined || its === block) && (phase === undefined || when === phase);
  });
}

function textOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { action, expected, ifNot, who, number, what, text } = item as Record<string, string | undefined>;
  if (action !== undefined) return [action, expected, ifNot].filter(Boolean).join(' → ');
  if (who !== undefined) return [who, number, text].filter(Boolean).join(': ');
  return what ?? text ?? '';
}
