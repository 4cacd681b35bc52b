import { useKindWords } from '#records/web/kind-words.tsx';
import { type PlaceName, places } from '../interview-places.ts';

/** What a place is called: its field, and the phase or section in it. */
export function usePlaceTitle(): (name: PlaceName) => string {
  const kindWords = useKindWords();
  return (name) => {
    const { record, field, phase, block } = places[name];
    const { fields, choices } = kindWords.of(record);
    if (block !== undefined) return choices?.['sections.block']?.[block]?.() ?? block;
    const label = fields[field]?.() ?? field;
    return phase === undefined ? label : `${label}: ${choices?.['steps.phase']?.[phase]?.() ?? phase}`;
  };
}
