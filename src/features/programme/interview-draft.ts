import type { Provenance } from '#features/documents/provenance.ts';
import type { PlanBlock, PlanSection } from '#features/plans/plan-section.ts';
import type { Interview } from './interview.ts';
import { dayIn, informIn, piecesOf, stepIn } from './interview-pieces.ts';
import { type Place, type PlaceName, places } from './interview-places.ts';
import { questionOf } from './interview-questions.ts';

type Content = Record<string, unknown>;

/** One piece of an answer, with the place that it could take. The text may be changed before it is taken over. */
export interface Proposal {
  id: string;
  question: string;
  place: PlaceName;
  text: string;
}

/** How a proposal stands against what is there now. */
export type Standing =
  | { state: 'new' }
  /** The same already stands there. */
  | { state: 'there' }
  /** Another text stands in a place that holds one; it is never overwritten. */
  | { state: 'taken'; by: string }
  /** The list holds as many as it may. */
  | { state: 'full'; count: number }
  | { state: 'too-long'; excess: number };

/** What a taken-over text keeps of where it came from, and the words for a section that is not there yet. */
export interface TakeOver {
  /** The id of the interview. */
  from: string;
  takenOn: string;
  question: (key: string) => string;
  sectionTitle: (block: PlanBlock) => string;
}

/** Everything that the answers of an interview could fill, in the order of the questions. */
export function proposalsOf(interview: Pick<Interview, 'answers'>): Proposal[] {
  return (interview.answers ?? []).flatMap(({ question, answer }) => {
    const feeds = questionOf(question)?.feeds ?? [];
    return answer === undefined ? [] : feeds.flatMap((place) => proposalsAt(question, answer, place));
  });
}

function proposalsAt(question: string, answer: string, name: PlaceName): Proposal[] {
  const place = places[name];
  const isWhole = place.shape === 'section' || place.shape === 'single';
  const texts = isWhole ? [answer.trim()] : piecesOf(answer, roomOf(place), place.shape === 'step');
  return texts.map((text, at) => ({ id: `${question}/${name}/${at}`, question, place: name, text }));
}

/** A piece with an arrow or a colon has room for two texts. */
const roomOf = ({ shape, most }: Place): number =>
  shape === 'inform' ? most + 600 : shape === 'step' ? 2 * most : most;

/** How a proposal stands against a content: whether it can be taken over, and if not, why. */
export function standingOf(content: Content, { place: name, text }: Pick<Proposal, 'place' | 'text'>): Standing {
  const place = places[name];
  const excess = excessOf(place, content, text);
  if (place.shape === 'section') {
    const standing = sectionFor(content, place)?.text ?? '';
    if (isIn(standing, asMarkdown(text))) return { state: 'there' };
    return excess > 0 ? { state: 'too-long', excess } : { state: 'new' };
  }
  if (place.shape === 'single') {
    const standing = valueAt(content, place.field);
    if (typeof standing === 'string' && standing !== '') {
      return plain(standing) === plain(text) ? { state: 'there' } : { state: 'taken', by: standing };
    }
    return excess > 0 ? { state: 'too-long', excess } : { state: 'new' };
  }
  const list = listAt(content, place.field);
  const mine = mainText(itemOf(place, text));
  if (list.some((item) => plain(mainText(item)) === plain(mine))) return { state: 'there' };
  if (excess > 0) return { state: 'too-long', excess };
  if (place.count !== undefined && list.length >= place.count) return { state: 'full', count: place.count };
  return { state: 'new' };
}

/** By how many characters a text is too long for its place. */
function excessOf(place: Place, content: Content, text: string): number {
  const over = (value: string | undefined, most: number) => Math.max(0, (value ?? '').length - most);
  const trimmed = text.trim();
  if (place.shape === 'step') {
    const { action, expected } = stepIn(trimmed);
    return over(action, place.most) + over(expected, place.most);
  }
  if (place.shape === 'inform') {
    const { who, text: said } = informIn(trimmed);
    return over(who, place.most) + over(said, 600);
  }
  if (place.shape !== 'section') return over(trimmed, place.most);
  const standing = sectionFor(content, place)?.text ?? '';
  return over(joined(standing, asMarkdown(trimmed)), place.most);
}

/**
 * A content with the proposals taken over: added behind what stands there, nothing overwritten. What does not fit
 * comes back in `left`.
 */
export function withProposals(
  content: Content,
  proposals: readonly Proposal[],
  how: TakeOver,
): { content: Content; taken: Proposal[]; left: Proposal[] } {
  let next = content;
  const taken: Proposal[] = [];
  const left: Proposal[] = [];
  for (const proposal of proposals) {
    const { state } = standingOf(next, proposal);
    if (proposal.text.trim() === '' || (state !== 'new' && state !== 'there')) {
      left.push(proposal);
      continue;
    }
    if (state === 'new') next = added(next, proposal, how);
    taken.push(proposal);
  }
  return { content: next, taken, left };
}

/** How each proposal stands once the wanted ones before it are taken over: the ninth line of eight is said beforehand. */
export function standingsOf(
  content: Content,
  proposals: readonly Proposal[],
  isWanted: (proposal: Proposal) => boolean,
  how: TakeOver,
): Map<string, Standing> {
  let next = content;
  const standings = new Map<string, Standing>();
  for (const proposal of proposals) {
    const standing = standingOf(next, proposal);
    standings.set(proposal.id, standing);
    if (standing.state === 'new' && proposal.text.trim() !== '' && isWanted(proposal))
      next = added(next, proposal, how);
  }
  return standings;
}

function added(content: Content, proposal: Proposal, how: TakeOver): Content {
  const place = places[proposal.place];
  const text = proposal.text.trim();
  const source: Provenance = {
    from: how.from,
    part: how.question(proposal.question).slice(0, 250),
    takenOn: how.takenOn,
  };
  if (place.shape === 'section') return withSection(content, place, text, source, how);
  if (place.shape === 'single') return withSingle(content, place.field, text);
  const item = itemOf(place, text);
  const isPlanStep = place.record === 'plan' && place.shape === 'step';
  const whole = isPlanStep ? { ...(item as object), phase: place.phase, source } : item;
  const next = { ...content, [place.field]: [...listAt(content, place.field), whole] };
  return place.record === 'fact-sheet' ? withSource(next, source) : next;
}

/** A fact sheet has no room for a source in each line; it keeps every question from which something came, once. */
function withSource(content: Content, source: Provenance): Content {
  const others = (listAt(content, 'sources') as Provenance[]).filter(
    ({ from, part }) => from !== source.from || part !== source.part,
  );
  return { ...content, sources: [...others, source].slice(-60) };
}

function itemOf(place: Place, text: string): unknown {
  const line = text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  if (place.shape === 'step') return stepIn(line);
  if (place.shape === 'inform') return informIn(line);
  return place.shape === 'what' ? { what: line } : line;
}

/** A text that may stand once; the day of the last test is read out of what was said about it. */
function withSingle(content: Content, field: string, text: string): Content {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  if (field !== 'restore.result') return { ...content, [field]: text };
  const restore = (content.restore ?? {}) as Content;
  const lastTestOn = restore.lastTestOn ?? dayIn(line);
  return { ...content, restore: { ...restore, ...(lastTestOn === undefined ? {} : { lastTestOn }), result: line } };
}

function withSection(content: Content, place: Place, text: string, source: Provenance, how: TakeOver): Content {
  const sections = sectionsIn(content);
  const standing = sectionFor(content, place);
  const block = place.block ?? 'text';
  const section: PlanSection = standing ?? {
    key: freeKey(sections, block),
    title: how.sectionTitle(block).slice(0, 120),
    block,
  };
  const filled: PlanSection = {
    ...section,
    text: joined(section.text ?? '', asMarkdown(text)),
    sources: [...(section.sources ?? []), source].slice(-30),
  };
  const others =
    standing === undefined ? [...sections, filled] : sections.map((one) => (one === standing ? filled : one));
  return { ...content, sections: others };
}

function freeKey(sections: readonly PlanSection[], block: string): string {
  const taken = new Set(sections.map(({ key }) => key));
  let key = block;
  for (let at = 2; taken.has(key); at += 1) key = `${block}-${at}`;
  return key;
}

const sectionsIn = (content: Content): PlanSection[] => listAt(content, 'sections') as PlanSection[];

const sectionFor = (content: Content, { block }: Place): PlanSection | undefined =>
  sectionsIn(content).find((one) => one.block === block);

const joined = (standing: string, text: string): string => (standing === '' ? text : `${standing}\n\n${text}`);

/** Words as people type them: a mark at the start of a line stays a mark and makes no heading, quotation or table. */
const asMarkdown = (text: string): string => text.trim().replace(/^(\s*)([#>|])/gm, '$1\\$2');

const listAt = (content: Content, field: string): unknown[] =>
  Array.isArray(content[field]) ? (content[field] as unknown[]) : [];

const valueAt = (content: Content, path: string): unknown =>
  path.split('.').reduce<unknown>((held, part) => (held as Content | undefined)?.[part], content);

function mainText(item: unknown): string {
  if (typeof item === 'string') return item;
  const { action, who, what } = (item ?? {}) as { action?: string; who?: string; what?: string };
  return action ?? who ?? what ?? '';
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,;:!]+/g, ' ')
    .trim();

const isIn = (standing: string, text: string): boolean => standing !== '' && plain(standing).includes(plain(text));
