import {
  type NeedView,
  neededBy,
  needsOf,
  type ResponsibleView,
  type ReviewState,
  responsibleView,
  reviewState,
} from '#features/fact-sheets/fact-sheet-view.ts';
import type { Application } from '#features/landscape/application.ts';
import { effectivePriority } from '#features/landscape/effective-priority.ts';
import { graphOf } from '#features/landscape/impact.ts';
import type { Priority } from '#features/landscape/priority.ts';
import type { Service } from '#features/landscape/service.ts';
import type { Reachable } from '#features/people/number-book.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named } from '#records/record-book.ts';
import { type ActionCardView, cardView } from './action-card-view.ts';
import type { audiences, Plan, PlanType } from './plan.ts';
import * as around from './plan-around-view.ts';
import { type CopyHolderView, copyHolders } from './plan-copies.ts';
import * as people from './plan-people-view.ts';
import { type RestoreView, restoreView } from './plan-restore-view.ts';
import { idsBehind, rootsOf } from './plan-scope.ts';
import type { PlanBlock, PlanSection } from './plan-section.ts';
import { type PlanPhase, planPhases } from './plan-step.ts';
import { type SourceView, type StepView, sourceView, stepViews } from './plan-step-view.ts';
import type { PlanTemplate } from './plan-template.ts';
import { rebuildOrder } from './rebuild-order.ts';
import { type RestartOrder, restartOrder } from './restart-order.ts';
import { type ScenarioView, scenarioView } from './scenario-view.ts';

/** A section as it is read; `variants` hold in one scenario only and stand after `text`. */
export interface SectionView {
  key: string;
  title: string;
  block: PlanBlock;
  text: string | null;
  variants: { scenario: Named | null; text: string }[];
  sources: SourceView[];
  /** What the template says to write here. */
  guidance: string | null;
  /** The text to begin with that the template gives. */
  templateText: string | null;
  required: boolean;
}

/** What the plan is about, with what the organisation can bear. */
export interface PlanSubject extends Named {
  purpose: string | null;
  priority: { priority: Priority; proposed: boolean } | null;
  priorityReason: string | null;
  /** RTO and RPO, in minutes. */
  maximumOutage: number | null;
  maximumDataLoss: number | null;
  minimumLevel: string | null;
  promisedTerm: string | null;
  owner: ResponsibleView | null;
  deputy: ResponsibleView | null;
  needs: NeedView[];
  neededBy: Named[];
}

/** A role in this plan; `tooFew` when it is indispensable and fewer than three people can take it. */
export interface PlanRoleView {
  role: people.RoleView | null;
  task: string | null;
  indispensable: boolean;
  tooFew: boolean;
}

/** One round of the rebuild: what stands in it can be brought back at the same time. */
export interface RebuildRoundView {
  round: number;
  things: RebuildThingView[];
}

export interface RebuildThingView extends Named {
  priority: Priority | null;
  maximumOutage: number | null;
  /** How soon a supplier brings it back by contract, in minutes; null where nothing was agreed. */
  recoveryTime: number | null;
  /** What must work first; `needed` of those named together. */
  after: { on: Named[]; needed: number; type: NeedView['type'] }[];
  /** The others in the same circle of needs; somebody must decide which of them starts alone. */
  circle: Named[];
}

export interface MessageView {
  audience: (typeof audiences)[number] | null;
  who: people.RoleView | null;
  contact: (Named & Reachable) | null;
  when: string | null;
  channel: string | null;
  text: string | null;
}

/** Everything that a rendering of one plan shows. What is gone or not filled in is null or left out: a gap, never an error. */
export interface PlanView {
  plan: Named;
  type: PlanType;
  summary: string | null;
  about: PlanSubject | null;
  template: Named | null;
  owner: ResponsibleView | null;
  deputy: ResponsibleView | null;
  sections: SectionView[];
  scope: string[];
  exclusions: string[];
  assumptions: string[];
  notArranged: { what: string; why: string | null; until: string | null }[];
  activateWhen: string[];
  mayDeclare: people.RoleView[];
  roles: PlanRoleView[];
  scenarios: ScenarioView[];
  /** All steps, numbered on through the phases. */
  steps: Record<PlanPhase, StepView[]>;
  actions: ActionCardView[];
  /** Which services come back first: as decided, and as it follows from the facts. */
  restartOrder: RestartOrder;
  rebuild: RebuildRoundView[];
  target: around.TargetView[];
  restore: RestoreView;
  communication: MessageView[];
  suppliers: around.PlanSupplierView[];
  contacts: people.ContactView[];
  resources: { what: string; quantity: number | null; where: string | null; within: number | null }[];
  alternateSites: around.SiteView[];
  declaredBy: people.RoleView | null;
  recoveredWhen: string[];
  holders: CopyHolderView[];
  mustKnow: Named[];
  /** How many places in the plan point at a record that is gone. */
  broken: number;
  /** The revision, its content, and who made it when (UTC, ISO 8601). */
  version: number;
  contentHash: string;
  changedAt: string;
  changedBy: string;
  review: ReviewState;
}

/** Joins a plan with the records around it; `related` may hold more than is needed, in any order. `today` is a day. */
export const planView = (record: RecordView, related: readonly RecordView[], today: string): PlanView =>
  planViewAt(record, people.peopleBook(related, today));

/** Joins a plan with the records on this desk. */
export function planViewAt(record: RecordView, desk: people.PeopleBook): PlanView {
  const { book } = desk;
  const plan = record.content as Plan;
  const about = book.byId(plan.about);
  const things = thingsOf(plan, about, desk);
  const roles = (plan.roles ?? []).map((one) => planRoleView(one, desk));
  const mayDeclare = present((plan.mayDeclare ?? []).map((id) => people.roleView(id, desk)));
  const subject = about === undefined ? null : subjectView(about, desk);
  return {
    plan: named(record),
    type: plan.type,
    summary: plan.summary ?? null,
    about: subject,
    template: book.named(plan.template),
    owner: responsibleView(plan.owner, book, desk.numbers),
    deputy: responsibleView(plan.deputy, book, desk.numbers),
    sections: sectionViews(plan, desk),
    ...writtenLists(plan),
    mayDeclare,
    roles,
    scenarios: (plan.scenarios ?? []).flatMap((id) => book.byId(id) ?? []).map((one) => scenarioView(one, desk)),
    steps: inPhases(stepViews(plan.steps ?? [], desk)),
    actions: (plan.actions ?? []).flatMap((id) => book.byId(id) ?? []).map((card) => cardView(card, desk)),
    restartOrder: restartOrder(plan.restartOrder, book.ofKind('service'), book.named),
    rebuild: rebuildView(things, desk),
    target: around.targetViews(things, desk),
    restore: restoreView(plan.restore, desk),
    communication: (plan.communication ?? []).map((one) => messageView(one, desk)),
    suppliers: around.supplierViews(plan.suppliers ?? [], things, desk),
    contacts: contactsOf(mayDeclare, roles, subject),
    alternateSites: (plan.alternateSites ?? [])
      .flatMap((id) => book.byId(id) ?? [])
      .map((site) => around.siteView(site, desk)),
    declaredBy: people.roleView(plan.declaredBy, desk),
    holders: copyHolders(record, book),
    mustKnow: present((plan.mustKnow ?? []).map((id) => book.named(id))),
    broken: record.references.filter((id) => book.byId(id) === undefined).length,
    version: record.revision,
    contentHash: record.contentHash,
    changedAt: record.updatedAt,
    changedBy: record.updatedBy,
    review: reviewState(record),
  };
}

const present = <Item>(items: readonly (Item | null)[]): Item[] => items.filter((item) => item !== null);

/** What the plan brings back, nearest first: its subject and everything behind it. A supplier is called, not rebuilt. */
function thingsOf(plan: Plan, about: RecordView | undefined, { book }: people.PeopleBook): RecordView[] {
  const services = book.ofKind('service');
  const roots = rootsOf(plan, about, services).map(({ id }) => id);
  return idsBehind(graphOf(book), roots).flatMap((id) => book.byId(id) ?? []);
}

const writtenLists = (plan: Plan) => ({
  scope: plan.scope ?? [],
  exclusions: plan.exclusions ?? [],
  assumptions: plan.assumptions ?? [],
  notArranged: (plan.notArranged ?? []).map(({ what, why, until }) => ({
    ...{ what, why: why ?? null, until: until ?? null },
  })),
  activateWhen: plan.activateWhen ?? [],
  recoveredWhen: plan.recoveredWhen ?? [],
  resources: (plan.resources ?? []).map(({ what, quantity, where, within }) => ({
    ...{ what, quantity: quantity ?? null, where: where ?? null, within: within ?? null },
  })),
});

function subjectView(record: RecordView, { book, numbers }: people.PeopleBook): PlanSubject {
  const content = record.content as Partial<Application & Service>;
  return {
    ...named(record),
    purpose: content.purpose ?? null,
    priority: effectivePriority(content) ?? null,
    priorityReason: content.priorityReason ?? null,
    maximumOutage: content.maximumOutage ?? null,
    maximumDataLoss: content.maximumDataLoss ?? null,
    minimumLevel: content.minimumLevel ?? null,
    promisedTerm: content.promisedTerm ?? null,
    owner: responsibleView(content.owner, book, numbers),
    deputy: responsibleView(content.deputy, book, numbers),
    needs: needsOf(record, book),
    neededBy: neededBy(record, book),
  };
}

function sectionViews(plan: Plan, desk: people.PeopleBook): SectionView[] {
  const template = desk.book.byId(plan.template)?.content as PlanTemplate | undefined;
  const asked = new Map((template?.sections ?? []).map((section) => [section.key, section]));
  return (plan.sections ?? []).map((section) => ({
    key: section.key,
    title: section.title,
    block: section.block,
    text: section.text ?? null,
    variants: variantsOf(section, desk),
    sources: (section.sources ?? []).map((source) => sourceView(source, desk)),
    guidance: asked.get(section.key)?.guidance ?? null,
    templateText: asked.get(section.key)?.text ?? null,
    required: asked.get(section.key)?.required ?? false,
  }));
}

const variantsOf = ({ variants = [] }: PlanSection, { book }: people.PeopleBook): SectionView['variants'] =>
  variants.flatMap(({ scenario, text }) => (text === undefined ? [] : [{ scenario: book.named(scenario), text }]));

function planRoleView(one: NonNullable<Plan['roles']>[number], desk: people.PeopleBook): PlanRoleView {
  const role = people.roleView(one.role, desk);
  const indispensable = one.indispensable ?? false;
  return {
    role,
    task: one.task ?? null,
    indispensable,
    tooFew: indispensable && (role?.present ?? 0) < people.holdersNeeded,
  };
}

const inPhases = (steps: readonly StepView[]): Record<PlanPhase, StepView[]> =>
  Object.fromEntries(planPhases.map((phase) => [phase, steps.filter((step) => step.phase === phase)])) as Record<
    PlanPhase,
    StepView[]
  >;

/** The order in which to bring things back; of two in the same round the most urgent one goes first. */
function rebuildView(things: readonly RecordView[], { book }: people.PeopleBook): RebuildRoundView[] {
  const buildable = new Map(things.filter(({ kind }) => kind !== 'supplier').map((record) => [record.id, record]));
  const needs = [...buildable.keys()].flatMap((id) => graphOf(book).needsOf.get(id) ?? []);
  const urgency = (id: string): number => effectivePriority(buildable.get(id)?.content ?? {})?.priority ?? 5;
  const name = (id: string): string => buildable.get(id)?.name ?? '';
  const order = (a: string, b: string) => urgency(a) - urgency(b) || name(a).localeCompare(name(b), 'nl');
  return rebuildOrder(buildable.keys(), needs, order).map((items, at) => ({
    round: at + 1,
    things: items.flatMap((item) => {
      const record = buildable.get(item.id);
      if (record === undefined) return [];
      return {
        ...named(record),
        priority: effectivePriority(record.content)?.priority ?? null,
        maximumOutage: (record.content as Partial<Application>).maximumOutage ?? null,
        recoveryTime: around.agreedRecovery(record.id, book),
        after: item.needs.map(({ on, needed, type }) => ({ on: present(on.map(book.named)), needed, type })),
        circle: present(item.circle.map(book.named)),
      };
    }),
  }));
}

function messageView(one: NonNullable<Plan['communication']>[number], desk: people.PeopleBook): MessageView {
  return {
    audience: one.audience ?? null,
    who: people.roleView(one.who, desk),
    contact: people.reachableView(one.contact, desk),
    when: one.when ?? null,
    channel: one.channel ?? null,
    text: one.text ?? null,
  };
}

/** Everybody whom the plan may need to reach: who declares, who acts, who answers for the thing itself. */
function contactsOf(
  mayDeclare: readonly people.RoleView[],
  roles: readonly PlanRoleView[],
  subject: PlanSubject | null,
): people.ContactView[] {
  const acting = [...mayDeclare, ...present(roles.map(({ role }) => role))];
  // A duty number is answered by whoever has the duty, so it comes before anybody's own.
  const onDuty = acting.filter(({ duty }) => duty.length > 0).map((role) => ({ ...role, numbers: role.duty, as: [] }));
  const holders = acting.flatMap((role) =>
    role.holders.filter(({ left }) => !left).map((holder) => ({ ...holder, as: [role.name] })),
  );
  const answering = [subject?.owner, subject?.deputy].flatMap((person) =>
    person == null ? [] : [{ ...person, as: [subject?.name ?? ''] }],
  );
  return people.joinedContacts([...onDuty, ...holders, ...answering]);
}
