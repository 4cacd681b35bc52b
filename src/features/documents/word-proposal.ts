import type { PlanBlock } from '#features/plans/plan-section.ts';
import type { PlanPhase } from '#features/plans/plan-step.ts';
import { administration, isSameTitle, shareWord, wordsOfBlocks } from './word-heading.ts';
import type { WordPart } from './word-parts.ts';
import {
  blocksUnder,
  type Doubt,
  doubtAbout,
  doubtAboutLeavingOut,
  hasOrders,
  type Shape,
  shapeOf,
} from './word-shape.ts';

/** A section of the plan beside which the document lies. */
export interface TargetSection {
  key: string;
  title: string;
  block: PlanBlock;
}

/** What could become of a part and why; sure only where nothing is said against it. */
export interface Proposal {
  part: string;
  as: 'text' | 'steps' | 'skip';
  /** The section that it goes to; absent where it is left out. */
  section?: string;
  phase?: PlanPhase;
  reason: ProposalReason;
  doubt?: Doubt;
}

export type ProposalReason =
  | 'contents'
  | 'margins'
  | 'administration'
  | 'same-title'
  | 'heading-word'
  | 'like-title'
  | 'parent'
  | 'steps'
  | 'contacts';

/** What is said of the parts of a document: where they could go, and why some get no proposal at all. */
export interface WordAdvice {
  proposals: ReadonlyMap<string, Proposal>;
  notes: ReadonlyMap<string, Doubt>;
}

/** Says whether a proposal may be taken over together with the others. */
export const isSure = ({ doubt }: Pick<Proposal, 'doubt'>): boolean => doubt === undefined;

/**
 * Proposes for each part where it could go. A heading alone makes nothing sure: what lies under it must have the shape
 * of it. Contacts are shown as text: nobody becomes a record unseen.
 */
export function adviceFor(parts: readonly WordPart[], sections: readonly TargetSection[]): WordAdvice {
  const shapes = new Map(parts.map((part) => [part.id, shapeOf(part.title, blocksUnder(part, parts))]));
  const found = new Map<string, Proposal>();
  for (const part of parts) {
    const proposal = proposalFor(part, shapes.get(part.id) ?? shapeOf('', []), sections, found);
    if (proposal !== undefined) found.set(part.id, proposal);
  }
  doubtWhatDragsAlong(parts, found);
  for (const part of parts) {
    const isAlong = found.get(part.id)?.reason === 'parent';
    const above = part.parent === null ? undefined : found.get(part.parent);
    if (isAlong && (above === undefined || !isSure(above))) found.delete(part.id);
  }
  return sorted(parts, shapes, found);
}

/** A clause of a contract is no supplier to call and a description no step: those are said, not proposed. */
function sorted(
  parts: readonly WordPart[],
  shapes: ReadonlyMap<string, Shape>,
  found: ReadonlyMap<string, Proposal>,
): WordAdvice {
  const proposals = new Map([...found].filter(([, one]) => isSure(one) || !isNoneOfThese(one)));
  const notes = new Map<string, Doubt>();
  for (const { id } of parts) {
    const doubt = found.get(id)?.doubt;
    if (proposals.has(id)) continue;
    if (doubt !== undefined) notes.set(id, doubt);
    else if (shapes.get(id)?.isAgreement) notes.set(id, 'agreement');
  }
  return { proposals, notes };
}

const isNoneOfThese = ({ doubt, reason }: Proposal): boolean =>
  doubt === 'agreement' ||
  (reason !== 'same-title' && (doubt === 'no-action' || (doubt === 'no-number' && reason !== 'contacts')));

/** What is taken over takes what falls under it along: that must be as sure. From the last part up, so that it climbs. */
function doubtWhatDragsAlong(parts: readonly WordPart[], found: Map<string, Proposal>): void {
  for (const part of parts.toReversed()) {
    const proposal = found.get(part.id);
    const above = part.parent === null ? undefined : found.get(part.parent);
    if (above === undefined || !isSure(above) || (proposal !== undefined && isSure(proposal))) continue;
    found.set(above.part, { ...above, doubt: 'below' });
  }
}

function proposalFor(
  part: WordPart,
  shape: Shape,
  sections: readonly TargetSection[],
  sofar: ReadonlyMap<string, Proposal>,
): Proposal | undefined {
  if (part.type === 'margins') return { part: part.id, as: 'skip', reason: 'margins' };
  if (part.type === 'contents') return leftOut(part, 'contents', isContents(part, shape) ? undefined : 'shape');
  if (administration.test(part.title)) return leftOut(part, 'administration', doubtAboutLeavingOut(shape));
  const own = ownProposal(part, shape, sections);
  const above = part.parent === null ? undefined : sofar.get(part.parent);
  const isNamedAbove = above?.reason === 'same-title' && own?.reason !== 'same-title';
  if (own !== undefined && !isNamedAbove) return own;
  return above === undefined ? own : alongWith(above, part, shape);
}

const leftOut = (part: WordPart, reason: ProposalReason, doubt: Doubt | undefined): Proposal =>
  withDoubt({ part: part.id, as: 'skip', reason }, doubt);

const withDoubt = (proposal: Proposal, doubt: Doubt | undefined): Proposal =>
  doubt === undefined ? proposal : { ...proposal, doubt };

/** A table of contents as Word makes it, or lines that end in the number of a page. */
const isContents = ({ title }: WordPart, { lines }: Shape): boolean =>
  title === '' || lines.filter((line) => /\d\s*$/.test(line)).length * 2 >= lines.length;

function ownProposal(part: WordPart, shape: Shape, sections: readonly TargetSection[]): Proposal | undefined {
  const [section, reason] = sectionFor(part, sections) ?? [];
  if (section === undefined || reason === undefined) return undefined;
  const phase = phaseOf(section.block);
  const doubt =
    doubtAbout(shape, section.block, reason === 'same-title') ?? (reason === 'like-title' ? 'shape' : undefined);
  const at = { part: part.id, section: section.key, reason };
  if (phase === undefined || part.type !== 'steps' || !hasOrders(shape)) return withDoubt({ ...at, as: 'text' }, doubt);
  return withDoubt({ ...at, as: 'steps', phase }, doubt);
}

function sectionFor(part: WordPart, sections: readonly TargetSection[]): [TargetSection, ProposalReason] | undefined {
  const title = part.title.toLowerCase();
  const as = (
    section: TargetSection | undefined,
    reason: ProposalReason,
  ): [TargetSection, ProposalReason] | undefined => section && [section, reason];
  const withBlock = (block: PlanBlock) => sections.find((one) => one.block === block);
  const named = wordsOfBlocks.flatMap(([block, words]) => (words.test(title) ? (withBlock(block) ?? []) : []));
  return (
    as(
      sections.find((section) => isSameTitle(section.title, title)),
      'same-title',
    ) ??
    as(part.type === 'contacts' ? withBlock('contacts') : undefined, 'contacts') ??
    as(named[0], 'heading-word') ??
    as(
      sections.find((section) => shareWord(section.title, title)),
      'like-title',
    ) ??
    as(part.type === 'steps' ? withBlock('steps-response') : undefined, 'steps')
  );
}

/** A part that says nothing of its own goes along with the one above it. */
function alongWith({ doubt: _doubt, phase: _phase, ...above }: Proposal, part: WordPart, shape: Shape): Proposal {
  const at = { ...above, part: part.id, reason: 'parent' as const };
  if (above.as === 'skip') return withDoubt(at, doubtAboutLeavingOut(shape));
  const doubt = shape.isAgreement ? 'agreement' : shape.hasHoles ? 'holes' : undefined;
  return withDoubt({ ...at, as: 'text' }, doubt);
}

/** The phase whose steps a section shows. */
export function phaseOf(block: PlanBlock): PlanPhase | undefined {
  return block.startsWith('steps-') ? (block.slice('steps-'.length) as PlanPhase) : undefined;
}
