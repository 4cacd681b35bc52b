import { useState } from 'react';
import type { RecordView } from '#records/record.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import type { Interview } from '../interview.ts';
import { type Proposal, proposalsOf, type Standing, standingsOf } from '../interview-draft.ts';
import { type PlaceName, places } from '../interview-places.ts';
import { emptiedAt, isChangedSince, type Keeping, keepingOf, type PlaceChoices, shownAt } from '../take-over-choice.ts';
import { beginningOf, type Filled, filled, howToTake, type Outcome, takeOver } from './take-over.ts';

/** An interview, what it is about, and the records that its answers fill. */
export interface Held {
  interview: RecordView;
  about: RecordView | undefined;
  records: Record<Filled, RecordView | undefined>;
}

/** What was chosen and changed, how each text stands with that, and taking it over. */
export function useChoice({ interview, records }: Held, about: RecordView) {
  const { server } = useDesk();
  const source = useSource();
  const today = useToday();
  const sectionTitle = useSectionTitle();
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [ticks, setTicks] = useState<Record<string, boolean>>({});
  const [choices, setChoices] = useState<PlaceChoices>({});
  const [state, setState] = useState<'choosing' | 'busy' | Outcome>('choosing');
  const target = { about, records, interview, today, sectionTitle };
  const contentOf = (kind: Filled) => records[kind]?.content ?? beginningOf(kind, about);
  const proposals = proposalsOf(interview.content as Interview).map((one) => ({
    ...one,
    text: texts[one.id] ?? one.text,
  }));
  const isTicked = ({ id }: Proposal) => ticks[id] !== false;
  const keeping = (place: PlaceName): Keeping => keepingOf(contentOf(places[place].record), place, choices);
  const standings = new Map(
    filled.flatMap((kind) => {
      const mine = proposals.filter(({ place }) => places[place].record === kind);
      const emptied = [...new Set(mine.map(({ place }) => place))]
        .filter((place) => keeping(place) === 'replace')
        .reduce(emptiedAt, contentOf(kind));
      return [...standingsOf(emptied, mine, isTicked, howToTake(target))];
    }),
  );
  const isChosen = (one: Proposal) =>
    keeping(one.place) !== 'keep' && standings.get(one.id)?.state === 'new' && isTicked(one) && one.text.trim() !== '';
  const chosen = proposals.filter(isChosen);
  // Somebody looked at these and left what stood there: that is an answer too.
  const left = proposals.filter(({ place }) => keeping(place) === 'keep' && choices[place] !== undefined);
  const take = async () => {
    setState('busy');
    const outcome = await takeOver(server, target, [...chosen, ...left], choices);
    await Promise.all(outcome.written.map((record) => untilOnDevice(source, record)));
    setState(outcome);
    scrollTo({ top: 0 });
  };
  return {
    proposals,
    chosen,
    settled: chosen.length + left.length,
    state,
    contentOf,
    isChosen,
    keeping,
    /** It was chosen what to do with a place, and somebody changed it since. */
    isChanged: (place: PlaceName) => {
      const choice = choices[place];
      return choice !== undefined && isChangedSince(contentOf(places[place].record), place, choice);
    },
    setKeeping: (place: PlaceName, to: Keeping) =>
      setChoices((before) => ({
        ...before,
        [place]: { keeping: to, shown: shownAt(contentOf(places[place].record), place) },
      })),
    standingOf: ({ id }: Proposal): Standing => standings.get(id) ?? { state: 'new' },
    setText: (id: string, text: string) => setTexts((before) => ({ ...before, [id]: text })),
    tick: (ids: readonly string[], on: boolean) =>
      setTicks((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, on])) })),
    take,
    again: () => setState('choosing'),
  };
}

/** What the screen that chooses works with. */
export type Choice = ReturnType<typeof useChoice>;

function useSectionTitle() {
  const blocks = useKindWords().of('plan').choices?.['sections.block'];
  return (block: string): string => blocks?.[block]?.() ?? block;
}
