import type { Plan } from '#features/plans/plan.ts';
import type { PlanSection } from '#features/plans/plan-section.ts';
import type { PlanStep } from '#features/plans/plan-step.ts';
import { inReadingOrder } from '#features/plans/step-order.ts';
import type { Block } from '#platform/markdown/block.ts';
import { writeMarkdown } from '#platform/markdown/write.ts';
import type { Provenance } from './provenance.ts';
import { choiceFor, type WordChoices } from './word-choices.ts';
import type { WordPart } from './word-parts.ts';
import { stepsIn, type ToldStep } from './word-steps.ts';

/** Where the parts come from, and what the organisation calls its roles. */
export interface WordOrigin {
  /** The id of the record of the document. */
  document: string;
  /** YYYY-MM-DD. */
  takenOn: string;
  /** The id of a role by its name in small letters. */
  roles: ReadonlyMap<string, string>;
  /** How a note names whom the document names, where that is no role: `Wie`. */
  whoLabel: string;
  /** What stands before a step that goes on with the one before it: `(vervolg)`; 19 letters at most. */
  continuedLabel: string;
}

/** Why parts cannot go where somebody wanted them; `title` names the section or part. */
export interface WordApplyProblem {
  code: 'section-gone' | 'text-too-long' | 'too-many-steps' | 'too-many-sections' | 'nothing-chosen';
  title: string;
}

export interface WordApplied {
  plan: Plan;
  sections: number;
  steps: number;
  problems: WordApplyProblem[];
}

const most = { text: 20_000, steps: 200, sections: 80, sources: 30 };

/**
 * The plan with the chosen parts in it. What stood there stays: text comes below it, steps behind it. Each section
 * and step says from which document and heading it came.
 */
export function applyWord(
  plan: Plan,
  parts: readonly WordPart[],
  choices: WordChoices,
  origin: WordOrigin,
): WordApplied {
  return new Applying(plan, parts, origin).apply(choices);
}

/** What comes into one section: the blocks in the order of the document, and the headings they came from. */
interface Addition {
  blocks: Block[];
  sources: Provenance[];
}

class Applying {
  private readonly plan: Plan;
  private readonly parts: readonly WordPart[];
  private readonly byId: ReadonlyMap<string, WordPart>;
  private readonly origin: WordOrigin;
  private readonly sections: PlanSection[];
  private readonly steps: PlanStep[] = [];
  private readonly additions = new Map<string, Addition>();
  private readonly own = new Map<string, string>();
  private readonly problems: WordApplyProblem[] = [];

  constructor(plan: Plan, parts: readonly WordPart[], origin: WordOrigin) {
    this.plan = plan;
    this.parts = parts;
    this.byId = new Map(parts.map((part) => [part.id, part]));
    this.origin = origin;
    this.sections = [...(plan.sections ?? [])];
  }

  apply(choices: WordChoices): WordApplied {
    for (const part of this.parts) {
      const found = choiceFor(part, this.byId, choices);
      if (found === undefined || found.choice.as === 'skip' || found.choice.as === 'with-parent') continue;
      const { choice, of } = found;
      const section = choice.as === 'new' ? this.ownSection(of) : this.section(choice.section);
      if (section === undefined) continue;
      if (choice.as === 'steps' && of === part) this.addSteps(part, section, choice.phase);
      else this.addText(part, of, section, part.blocks);
    }
    return this.result();
  }

  private section(key: string): PlanSection | undefined {
    const found = this.sections.find((one) => one.key === key);
    const isKnown = this.problems.some(({ title }) => title === key);
    if (found === undefined && !isKnown) this.problems.push({ code: 'section-gone', title: key });
    return found;
  }

  /** A section for a part of which the plan has none yet; made once, also for what falls under it. */
  private ownSection(part: WordPart): PlanSection {
    const known = this.own.get(part.id);
    const made = this.sections.find(({ key }) => key === known);
    if (made !== undefined) return made;
    const title = (part.title || this.parts[0]?.title || '—').slice(0, 120);
    const base = keyOf(title);
    let key = base;
    for (let n = 2; this.sections.some((one) => one.key === key); n += 1) key = `${base}-${n}`;
    const section: PlanSection = { key, title, block: 'text' };
    this.sections.push(section);
    this.own.set(part.id, key);
    return section;
  }

  private addText(part: WordPart, of: WordPart, section: PlanSection, blocks: readonly Block[]): void {
    const addition = this.additions.get(section.key) ?? { blocks: [], sources: [] };
    const depth = Math.max(0, part.level - of.level);
    const level = Math.min(6, 3 + depth) as 3 | 4 | 5 | 6;
    const isSame = part.title === '' || part.title.toLowerCase() === section.title.toLowerCase();
    if (!isSame) addition.blocks.push({ type: 'heading', level, runs: [{ text: part.title }] });
    addition.blocks.push(...blocks.map((block) => lowered(block)));
    if (of === part && (blocks.length > 0 || !isSame)) addition.sources.push(this.provenance(part));
    this.additions.set(section.key, addition);
  }

  private addSteps(part: WordPart, section: PlanSection, phase: NonNullable<PlanStep['phase']>): void {
    const { steps, rest } = stepsIn(part);
    this.steps.push(...steps.map((step) => this.step(step, part, phase)));
    if (rest.length > 0 || steps.length === 0) this.addText(part, part, section, rest);
  }

  private step(told: ToldStep, part: WordPart, phase: NonNullable<PlanStep['phase']>): PlanStep {
    const { who, continued = false, ...words } = told;
    const role = who === undefined ? undefined : this.origin.roles.get(who.toLowerCase());
    const step: PlanStep = { ...words, phase, source: this.provenance(part) };
    if (continued) step.action = `${this.origin.continuedLabel} ${told.action}`;
    if (role !== undefined) step.who = role;
    else if (who !== undefined && !continued)
      step.note = [`${this.origin.whoLabel}: ${who}`, told.note].filter(Boolean).join('\n').slice(0, 600);
    return step;
  }

  private provenance({ path }: WordPart): Provenance {
    const { document, takenOn } = this.origin;
    const part = path.join(' > ').slice(0, 250).trim();
    return part === '' ? { from: document, takenOn } : { from: document, part, takenOn };
  }

  private result(): WordApplied {
    const sections = this.sections.map((section) => this.extended(section));
    const steps = inReadingOrder([...(this.plan.steps ?? []), ...this.steps]) as PlanStep[];
    const { name } = this.plan;
    const changed = this.additions.size;
    if (changed + this.steps.length === 0 && this.problems.length === 0)
      this.problems.push({ code: 'nothing-chosen', title: name });
    if (steps.length > most.steps) this.problems.push({ code: 'too-many-steps', title: name });
    if (sections.length > most.sections) this.problems.push({ code: 'too-many-sections', title: name });
    const plan: Plan = { ...this.plan };
    if (sections.length > 0) plan.sections = sections;
    if (steps.length > 0) plan.steps = steps;
    return { plan, sections: changed, steps: this.steps.length, problems: this.problems };
  }

  private extended(section: PlanSection): PlanSection {
    const addition = this.additions.get(section.key);
    if (addition === undefined) return section;
    const added = writeMarkdown(withoutEmptyHeadings(addition.blocks)).trim();
    const text = [section.text, added].filter(Boolean).join('\n\n');
    if (text.length > most.text) this.problems.push({ code: 'text-too-long', title: section.title });
    const sources = joinedSources(section.sources ?? [], addition.sources);
    return { ...section, ...(text === '' ? {} : { text }), sources };
  }
}

/** Headings inside a part (none, in a Word file) never stand above that of the part. */
const lowered = (block: Block): Block => (block.type === 'heading' && block.level < 4 ? { ...block, level: 4 } : block);

/** A chapter of which nothing was chosen but its name says nothing. */
function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, at) => {
    if (block.type !== 'heading') return true;
    const next = blocks[at + 1];
    return next !== undefined && (next.type !== 'heading' || next.level > block.level);
  });
}

/** Each source once; where there are more than fit, the last one names the document only. */
function joinedSources(before: readonly Provenance[], added: readonly Provenance[]): Provenance[] {
  const seen = new Set(before.map(({ from, part }) => `${from} ${part}`));
  const fresh = added.filter(({ from, part }) => !seen.has(`${from} ${part}`));
  const all = [...before, ...fresh];
  if (all.length <= most.sources) return all;
  const { part: _part, ...whole } = all.at(-1) as Provenance;
  return [...all.slice(0, most.sources - 1), whole];
}

const keyOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50) || 'deel';
