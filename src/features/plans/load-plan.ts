import { dependencyGraph } from '#features/landscape/impact.ts';
import { loadCallable } from '#features/people/load-callable.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import type { Plan } from './plan.ts';
import { idsBehind, rootsOf } from './plan-scope.ts';
import type { PlanStep } from './plan-step.ts';
import { type PlanView, planView } from './plan-view.ts';

export type PlanReader = Pick<RecordSource, 'byIds' | 'bySlug' | 'list'>;

/** Reads one plan with all that it leans on; undefined when there is no such plan. `today` is a calendar day. */
export async function loadPlanView(source: PlanReader, slug: string, today: string): Promise<PlanView | undefined> {
  const record = await source.bySlug('plan', slug);
  if (record === undefined || record.deletedAt !== null) return undefined;
  return planView(record, await recordsAroundPlan(source, record), today);
}

/** The kinds of which a plan may need any: who points at what is only known from the side that points. */
const readWhole = ['dependency', 'contract', 'contact-point', 'asset', 'service', 'copy-receipt'] as const;

/** The records that a plan shows: those that it names, those behind its subject, and what these lean on. */
export async function recordsAroundPlan(source: PlanReader, plan: RecordView): Promise<RecordView[]> {
  const whole = (await Promise.all(readWhole.map((kind) => source.list(kind)))).flat();
  const found = new Map(whole.map((record) => [record.id, record]));
  const take = async (ids: readonly string[]): Promise<RecordView[]> => {
    const missing = [...new Set(ids)].filter((id) => !found.has(id) && isUuid.test(id));
    const taken = missing.length === 0 ? [] : await source.byIds(missing);
    for (const record of taken) found.set(record.id, record);
    return taken;
  };
  const named = [...(await take(plan.references)), ...plan.references.flatMap((id) => found.get(id) ?? [])];
  await take(whole.filter((record) => isReceiptOf(record, plan)).flatMap(({ references }) => references));
  const behind = behindPlan(plan, found);
  const things = [...(await take(behind)), ...behind.flatMap((id) => found.get(id) ?? [])];
  const contracts = whole.filter(
    ({ kind, references }) => kind === 'contract' && references.some((id) => found.has(id)),
  );
  let ring = [...named, ...things, ...contracts];
  // A procedure may follow another that names a role that is held by a person: each is one step further.
  for (let depth = 0; ring.length > 0 && depth < furthest; depth += 1) {
    ring = await take(ring.flatMap(onwards));
  }
  const steps = [plan, ...found.values()].flatMap(stepsOf);
  for (const one of await loadCallable(source, steps)) found.set(one.id, one);
  return [...found.values()];
}

/** Whom the steps ask to call must be known, also where nothing else names them. */
const stepsOf = ({ kind, content }: RecordView): PlanStep[] => {
  const { steps = [], backSteps = [] } = content as { steps?: PlanStep[]; backSteps?: PlanStep[] };
  return hasSteps.has(kind) ? [...steps, ...backSteps] : [];
};

const hasSteps = new Set<KindName>(['plan', 'procedure', 'action-card']);

/** Who got a copy is only named: nothing more is read of them. */
const isReceiptOf = ({ kind, content }: RecordView, { id }: RecordView): boolean =>
  kind === 'copy-receipt' && content.about === id;

const furthest = 8;

/** A draft may hold anything; only what can be an id is asked of the database. */
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of what else is named only the name is shown; its own references would pull in the whole organisation. */
const leadsOn = new Set<KindName>([
  ...(['application', 'service', 'infrastructure', 'internet-connection', 'asset', 'contract', 'supplier'] as const),
  ...(['role', 'team', 'procedure', 'action-card', 'location', 'scenario'] as const),
]);

/** Where to read on from a record; of a person only the team, whose duty number may be the one to call. */
function onwards({ kind, references, content }: RecordView): readonly string[] {
  if (kind === 'person') return typeof content.team === 'string' ? [content.team] : [];
  return leadsOn.has(kind) ? references : [];
}

function behindPlan(record: RecordView, found: ReadonlyMap<string, RecordView>): string[] {
  const all = [...found.values()];
  const plan = record.content as Plan;
  const about = plan.about === undefined ? undefined : found.get(plan.about);
  const services = all.filter(({ kind }) => kind === 'service');
  const roots = rootsOf(plan, about, services).map(({ id }) => id);
  const graph = dependencyGraph(all.filter(({ kind }) => kind === 'dependency'));
  return [...idsBehind(graph, roots), ...roots.flatMap((id) => leaningDirectly(all, id))];
}

/** What leans on it at once: named on the plan as what falls with it. */
const leaningDirectly = (all: readonly RecordView[], id: string): string[] =>
  all.flatMap(({ kind, content }) =>
    kind === 'dependency' && Array.isArray(content.on) && content.on.includes(id) ? [String(content.dependent)] : [],
  );
