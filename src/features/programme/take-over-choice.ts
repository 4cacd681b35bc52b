import { withoutStep } from '#features/plans/step-order.ts';
import { canonical } from '#records/canonical.ts';
import { type Proposal, standingOf, type TakeOver, withProposals } from './interview-draft.ts';
import { type PlaceName, places } from './interview-places.ts';
import { standingItems } from './standing-texts.ts';

type Content = Record<string, unknown>;

/** What becomes of a place where something stands already: it stays, the answers come behind it, or in its stead. */
export type Keeping = 'keep' | 'add' | 'replace';

/** A choice holds for what was on the screen when it was made, and for nothing else. */
export interface PlaceChoice {
  keeping: Keeping;
  /** What stood there, as `shownAt` tells it. */
  shown: string;
}
export type PlaceChoices = Readonly<Partial<Record<PlaceName, PlaceChoice>>>;

/** The choice for a place as it stands now: one that was made on other texts is no choice any more. */
export function keepingOf(content: Content, place: PlaceName, choices: PlaceChoices): Keeping {
  const choice = choices[place];
  const usual = places[place].shape === 'single' && standingItems(content, place).length > 0 ? 'keep' : 'add';
  if (choice === undefined || isChangedSince(content, place, choice)) return usual;
  return choice.keeping;
}

/** What stands in a place to the letter, also what a screen does not show. */
export const shownAt = (content: Content, place: PlaceName): string => canonical(standingItems(content, place));

/** Somebody changed the place after it was chosen what to do with it. */
export const isChangedSince = (content: Content, place: PlaceName, { shown }: PlaceChoice): boolean =>
  shownAt(content, place) !== shown;

/** What became of proposals, and of the content. */
export interface Taken {
  content: Content;
  taken: Proposal[];
  left: Proposal[];
  /** Places that were to be replaced, and that somebody changed since: nothing was done with them. */
  changed: PlaceName[];
  /** Proposals for places that stay as they are by choice. */
  kept: Proposal[];
}

/** A content with the proposals taken over as was chosen for each place. What was not on the screen is never replaced. */
export function withChoices(
  content: Content,
  proposals: readonly Proposal[],
  choices: PlaceChoices,
  how: TakeOver,
): Taken {
  const named = [...new Set(proposals.map(({ place }) => place))];
  const changed = named.filter((place) => {
    const choice = choices[place];
    return choice?.keeping === 'replace' && isChangedSince(content, place, choice);
  });
  const keeping = new Map(named.map((place) => [place, keepingOf(content, place, choices)]));
  const wanted = proposals.filter(({ place }) => keeping.get(place) !== 'keep' && !changed.includes(place));
  const emptied = named
    .filter((place) => keeping.get(place) === 'replace')
    .reduce((before, place) => (fits(before, place, wanted) ? emptiedAt(before, place) : before), content);
  const kept = proposals.filter(({ place }) => keeping.get(place) === 'keep' && !changed.includes(place));
  return { ...withProposals(emptied, wanted, how), changed, kept };
}

/** Nothing is taken away unless something comes in its stead. */
const fits = (content: Content, place: PlaceName, wanted: readonly Proposal[]): boolean => {
  const empty = emptiedAt(content, place);
  return wanted.some((one) => one.place === place && one.text.trim() !== '' && standingOf(empty, one).state === 'new');
};

/** The content with nothing at one place. */
export function emptiedAt(content: Content, name: PlaceName): Content {
  const { field, shape, phase, block } = places[name];
  const value = content[field];
  if (shape === 'section') {
    const sections = (Array.isArray(value) ? value : []) as { block?: string; text?: string }[];
    const at = sections.findIndex((one) => one.block === block);
    return { ...content, [field]: sections.map((one, place) => (place === at ? withoutText(one) : one)) };
  }
  if (phase !== undefined) {
    let steps = (Array.isArray(value) ? value : []) as Content[];
    for (let at = steps.length - 1; at >= 0; at -= 1) if (steps[at]?.phase === phase) steps = withoutStep(steps, at);
    return { ...content, [field]: steps };
  }
  const [outer = '', inner] = field.split('.');
  if (inner === undefined) return without(content, outer);
  return { ...content, [outer]: without((content[outer] ?? {}) as Content, inner) };
}

const withoutText = <Section extends { text?: string }>({ text: _, ...rest }: Section) => rest;

const without = ({ ...content }: Content, field: string): Content => {
  delete content[field];
  return content;
};
