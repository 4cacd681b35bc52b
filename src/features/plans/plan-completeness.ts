import type { KindName } from '#records/kind-name.ts';
import type { Named } from '#records/record-book.ts';
import { blockFields } from './plan-places.ts';
import type { PlanBlock } from './plan-section.ts';
import type { PlanPhase } from './plan-step.ts';
import type { PlanView, SectionView } from './plan-view.ts';
import { isDecided } from './restart-order.ts';
import { type SectionState, stateOf } from './section-state.ts';

/** What a plan still lacks; `section` is the key of the section in which it is read, `name` says of whom or what. */
export interface PlanGap {
  code: PlanGapCode;
  section: string | null;
  name: string | null;
  mend: Mend;
}

/** The field in which a gap is mended: of the plan itself, or of another record where that holds the fact. */
export interface Mend {
  in: { kind: KindName; slug: string } | null;
  field: string;
}

export const planGapCodes = [
  'no-owner',
  'no-deputy',
  'section-empty',
  'section-template',
  'no-activation',
  'nobody-declares',
  'declarer-without-number',
  'role-without-holder',
  'too-few-holders',
  'step-without-role',
  'step-leads-nowhere',
  'supplier-without-number',
  'site-check-due',
  'restore-test-due',
  'restore-never-tested',
  'nobody-ends-it',
  'points-at-gone',
] as const;
export type PlanGapCode = (typeof planGapCodes)[number];

/** How far a plan is: of the sections that it must have, how many say something. */
export interface Completeness {
  filled: number;
  asked: number;
  gaps: PlanGap[];
}

/** Everything that a plan lacks to be of use at night, in the order of its sections. */
export function planCompleteness(view: PlanView): Completeness {
  const required = view.sections.some((section) => section.required)
    ? view.sections.filter((section) => section.required)
    : view.sections;
  const open = required.filter((section) => sectionState(section, view) !== 'filled');
  const gaps = [
    ...keeping(view),
    ...open.map((section) => openGap(section, view)),
    ...declaring(view),
    ...manning(view),
    ...steps(view),
    ...around(view),
  ];
  return {
    asked: required.length,
    filled: required.length - open.length,
    gaps,
  };
}

/** How many things are missing in one section: nobody may call it done while the list of what is missing names it. */
export const gapsIn = ({ gaps }: Completeness, section: string): number =>
  gaps.filter((gap) => gap.section === section).length;

function openGap(section: SectionView, view: PlanView): PlanGap {
  const code = sectionState(section, view) === 'template' ? 'section-template' : 'section-empty';
  return { code, section: section.key, name: section.title, mend: here(fieldOfSection(section, view)) };
}

/** Where one begins to write in a section: its first field, else its text. */
function fieldOfSection({ key, block }: SectionView, { sections }: PlanView): string {
  const [first] = blockFields[block] ?? [];
  return first ?? `sections.${sections.findIndex((one) => one.key === key)}.text`;
}

const here = (field: string): Mend => ({ in: null, field });
const there = ({ kind, slug }: Named, field: string): Mend => ({ in: { kind, slug }, field });

/** Somebody must keep the plan true, and somebody else when that one is away. */
function keeping({ owner, deputy }: PlanView): PlanGap[] {
  const gap = (code: PlanGapCode, field: string): PlanGap => ({ code, section: null, name: null, mend: here(field) });
  return [
    ...(owner === null ? [gap('no-owner', 'owner')] : []),
    ...(deputy === null ? [gap('no-deputy', 'deputy')] : []),
  ];
}

/** How far one section is: empty, as its template left it, or filled. */
export const sectionState = (section: SectionView, view: PlanView): SectionState =>
  stateOf({
    text: section.text,
    templateText: section.templateText,
    hasVariants: section.variants.length > 0,
    hasFacts: () => hasBlock(section.block, view),
  });

/** Whether a section has something to read: a text, a variant, or its block. */
export const isFilled = (section: SectionView, view: PlanView): boolean =>
  section.text !== null || section.variants.length > 0 || hasBlock(section.block, view);

/** Whether a block shows something: what the plan holds, or what the records around it say. */
export function hasBlock(block: PlanBlock, view: PlanView): boolean {
  switch (block) {
    case 'text':
      return false;
    case 'scope':
      return view.scope.length + view.exclusions.length + view.assumptions.length > 0;
    case 'not-arranged':
      return view.notArranged.length > 0;
    case 'activation':
      return view.activateWhen.length > 0;
    case 'steps-response':
    case 'steps-emergency':
    case 'steps-recovery':
    case 'steps-return':
      return view.steps[phaseOf(block)].length > 0;
    case 'impact':
      return view.about !== null && view.about.maximumOutage !== null;
    case 'dependencies':
      return view.about !== null && view.about.needs.length > 0;
    case 'restart-order':
      return isDecided(view.restartOrder);
    case 'rebuild-order':
      return view.rebuild.length > 0;
    case 'restore':
      return view.restore.procedure !== null || view.restore.backup !== null;
    case 'alternate-sites':
      return view.alternateSites.length > 0;
    case 'recovered':
      return view.recoveredWhen.length > 0;
    default:
      return view[block].length > 0;
  }
}

/** The phase of which a block shows the steps. */
export const phaseOf = (block: `steps-${PlanPhase}`): PlanPhase => block.slice('steps-'.length) as PlanPhase;

function declaring(view: PlanView): PlanGap[] {
  const gap = gapIn(view, 'activation');
  const numbers = view.mayDeclare.flatMap((role) => [...role.numbers, ...role.holders.flatMap((one) => one.numbers)]);
  const [first] = view.mayDeclare;
  if (first === undefined) return [...activation(view), gap('nobody-declares', here('mayDeclare'))];
  const silent = first.holders.find(({ left }) => !left);
  const mend = silent === undefined ? there(first, 'holders') : there(silent, 'mobile');
  return [...activation(view), ...(numbers.length === 0 ? [gap('declarer-without-number', mend)] : [])];
}

const activation = (view: PlanView): PlanGap[] =>
  view.activateWhen.length > 0 ? [] : [gapIn(view, 'activation')('no-activation', here('activateWhen'))];

function manning(view: PlanView): PlanGap[] {
  const gap = gapIn(view, 'roles');
  return view.roles.flatMap(({ role, tooFew }, at) => {
    if (role === null) return [gap('role-without-holder', here(`roles.${at}.role`))];
    const mend = there(role, 'holders');
    if (role.present === 0) return [gap('role-without-holder', mend, role.name)];
    return tooFew ? [gap('too-few-holders', mend, role.name)] : [];
  });
}

function steps(view: PlanView): PlanGap[] {
  return Object.values(view.steps)
    .flat()
    .flatMap((step) => {
      const gap = gapIn(view, `steps-${step.phase}`);
      const name = `${step.number}. ${step.action}`;
      // The workbench puts the steps in the order in which they are numbered.
      const fieldOf = (part: string) => here(`steps.${Number(step.number) - 1}.${part}`);
      const lost =
        step.trouble !== null ||
        (step.otherwise?.type === 'go-to-step' && step.otherwise.number === null) ||
        (step.otherwise?.type === 'other-plan' && step.otherwise.to === null);
      return [
        // A step that follows a procedure says there who does it.
        ...(step.who === null && step.follows === null && step.trouble === null
          ? [gap('step-without-role', fieldOf('who'), name)]
          : []),
        ...(lost ? [gap('step-leads-nowhere', fieldOf(step.trouble === null ? 'otherwise' : 'follows'), name)] : []),
      ];
    });
}

function around(view: PlanView): PlanGap[] {
  const hasRestore = view.sections.some(({ block }) => block === 'restore');
  const silent = view.suppliers.filter(
    ({ emergencyNumber, officeNumber, contracts }) =>
      emergencyNumber === null && officeNumber === null && contracts.every((one) => one.emergencyNumber === null),
  );
  return [
    ...silent.map((one) =>
      gapIn(view, 'suppliers')('supplier-without-number', there(one, 'emergencyNumber'), one.name),
    ),
    ...view.alternateSites
      .filter(({ checkDue }) => checkDue)
      .map((site) => gapIn(view, 'alternate-sites')('site-check-due', there(site, 'lastCheckedOn'), site.name)),
    ...(hasRestore && view.restore.testDue
      ? [gapIn(view, 'restore')(restoreGap(view), here('restore.lastTestOn'))]
      : []),
    ...(view.declaredBy === null ? [gapIn(view, 'recovered')('nobody-ends-it', here('declaredBy'))] : []),
    ...(view.broken > 0 ? [{ code: 'points-at-gone' as const, section: null, name: null, mend: here('') }] : []),
  ];
}

/** Nobody reads of a test of long ago where there never was one. */
const restoreGap = ({ restore }: PlanView): PlanGapCode =>
  restore.lastTestOn === null ? 'restore-never-tested' : 'restore-test-due';

const gapIn =
  (view: PlanView, block: PlanBlock) =>
  (code: PlanGapCode, mend: Mend, name: string | null = null): PlanGap => ({
    code,
    section: view.sections.find((section) => section.block === block)?.key ?? null,
    name,
    mend,
  });
