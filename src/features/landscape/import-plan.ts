import type { z } from 'zod';
import type { Kind, KindRegistry } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import { type Origin, RecordFinder, type Standing } from './import-find.ts';
import { type FieldChoice, type FieldConflict, type Merged, mergeFields } from './import-merge.ts';
import { type Incoming, type IncomingKey, incomingKey, isNamedId, isPointer, type Skip } from './import-record.ts';

/** What becomes of one incoming record. */
export interface PlanItem {
  key: IncomingKey;
  recordId: string;
  kind: KindName;
  name: string;
  ref: string;
  outcome: 'added' | 'changed' | 'unchanged';
  /** Set when the record is made only because another row names it. */
  isNamedOnly: boolean;
  fields: string[];
  conflicts: FieldConflict[];
}

/** A record to write. */
export interface PlannedChange {
  id: string;
  kind: KindName;
  content: Record<string, unknown>;
  /** The revision on which the change is built; undefined for a record to make. */
  baseRevision: number | undefined;
}

export interface Plan {
  items: PlanItem[];
  changes: PlannedChange[];
  origins: Origin[];
  skipped: Skip[];
  /** Records of this source that its file no longer holds; they stay as they are. */
  gone: { recordId: string; kind: KindName; name: string; externalId: string }[];
}

export interface PlanInput {
  source: string;
  records: readonly Incoming[];
  origins: readonly Origin[];
  standing: readonly Standing[];
  kinds: KindRegistry;
  newId: () => string;
  choiceOf: (key: IncomingKey, field: string) => FieldChoice | undefined;
}

/** Decides what an import would do, and writes nothing. */
export function planImport(input: PlanInput): Plan {
  const { targets, skipped } = targetsOf(input);
  const refused: Skip[] = [];
  for (;;) {
    const draft = new Draft(input, targets);
    for (const record of input.records) draft.add(record);
    if (draft.refusedNew.size === 0) {
      return { ...draft.plan, skipped: [...skipped, ...refused, ...draft.plan.skipped], gone: goneRecords(input) };
    }
    // What will not be made cannot be pointed at: take it away and decide again.
    for (const [key, skip] of draft.refusedNew) {
      targets.delete(key);
      refused.push(skip);
    }
  }
}

interface Target {
  id: string;
  kind: KindName;
  standing: Standing | undefined;
  origin: Origin | undefined;
}
type Targets = Map<IncomingKey, Target>;

function targetsOf(input: PlanInput): { targets: Targets; skipped: Skip[] } {
  const finder = new RecordFinder(input.source, input.origins, input.standing, input.records);
  const targets: Targets = new Map();
  const skipped: Skip[] = [];
  const used = new Set<string>();
  for (const record of input.records) {
    const target = targetOf(record, finder, input.newId);
    if (target === undefined) skipped.push(skip(record, 'row-not-found'));
    else if (target.standing?.deleted === true) {
      if (record.mode !== 'named') skipped.push(skip(record, 'deleted-in-paraat'));
    } else if (record.mode !== 'named' && used.has(target.id)) skipped.push(skip(record, 'row-same-name'));
    else {
      if (record.mode !== 'named') used.add(target.id);
      targets.set(keyOf(record), target);
    }
  }
  return { targets, skipped };
}

function targetOf(record: Incoming, finder: RecordFinder, newId: () => string): Target | undefined {
  const origin = finder.originOf(record);
  const standing = finder.standingOf(record, origin);
  if (standing === undefined && record.mode === 'update') return undefined;
  if (standing !== undefined) return { id: standing.id, kind: standing.kind, standing, origin };
  return { id: origin?.recordId ?? newId(), kind: record.kind, standing, origin };
}

/** One round of deciding, given which record each incoming one is. */
class Draft {
  readonly plan: Omit<Plan, 'gone'> = { items: [], changes: [], origins: [], skipped: [] };
  readonly refusedNew = new Map<IncomingKey, Skip>();
  private readonly input: PlanInput;
  private readonly targets: Targets;

  constructor(input: PlanInput, targets: Targets) {
    this.input = input;
    this.targets = targets;
  }

  add(record: Incoming): void {
    const target = this.targets.get(keyOf(record));
    if (target === undefined) return;
    const isThere = record.mode === 'named' && target.standing !== undefined;
    if (isThere) this.accept(record, target, target.standing?.content ?? {}, nothingNew);
    else this.decide(record, target);
  }

  private decide(record: Incoming, target: Target): void {
    const resolved = resolvedContent(record.content, this.targets);
    const incoming = resolved && fitting(target.kind, resolved, this.input.kinds);
    const { content, merged } = this.merge(keyOf(record), target, incoming ?? {});
    const problem = problemWith(target.kind, content, this.input.kinds);
    if (incoming === undefined) this.refuse(record, target, skip(record, 'points-at-deleted'));
    else if (problem === undefined) this.accept(record, target, content, merged);
    else this.refuse(record, target, { ...skip(record, 'content-does-not-fit'), detail: problem });
  }

  private merge(key: IncomingKey, { standing, origin }: Target, incoming: Record<string, unknown>) {
    const choiceOf = (field: string) => this.input.choiceOf(key, field);
    const merged = mergeFields(incoming, origin?.lastImported ?? {}, standing?.content ?? {}, choiceOf);
    if (standing !== undefined) return { content: merged.content, merged };
    return { content: present(incoming), merged: { ...merged, changed: [], conflicts: [], lastImported: incoming } };
  }

  private accept(record: Incoming, target: Target, content: Record<string, unknown>, merged: Merged): void {
    const isNew = target.standing === undefined;
    const outcome = isNew ? 'added' : merged.changed.length > 0 ? 'changed' : 'unchanged';
    this.plan.items.push({
      key: keyOf(record),
      recordId: target.id,
      kind: target.kind,
      name: String(content.name),
      ref: record.ref,
      outcome,
      isNamedOnly: record.mode === 'named',
      fields: merged.changed,
      conflicts: merged.conflicts,
    });
    if (outcome !== 'unchanged') {
      this.plan.changes.push({ id: target.id, kind: target.kind, content, baseRevision: target.standing?.revision });
    }
    this.remember(record, target, merged.lastImported);
  }

  private refuse(record: Incoming, target: Target, why: Skip): void {
    if (target.standing === undefined) this.refusedNew.set(keyOf(record), why);
    else this.plan.skipped.push(why);
  }

  private remember({ externalId, kind }: Incoming, { id }: Target, lastImported: Record<string, unknown>): void {
    this.plan.origins.push({ source: this.input.source, externalId, kind, recordId: id, lastImported });
  }
}

/** A record that is only named says nothing of one that is there. */
const nothingNew: Merged = { content: {}, lastImported: {}, changed: [], conflicts: [] };

const keyOf = ({ kind, externalId }: Incoming): IncomingKey => incomingKey(kind, externalId);

/** Puts ids where pointers stood; undefined when a field that is needed would point at a deleted record. */
function resolvedContent(
  content: Readonly<Record<string, unknown>>,
  targets: Targets,
): Record<string, unknown> | undefined {
  const resolved: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(content)) {
    if (isPointer(value)) {
      const id = targets.get(value.$incoming)?.id;
      if (id === undefined && field === 'dependent') return undefined;
      // Left out, not emptied: what stands there now may be right.
      if (id !== undefined) resolved[field] = id;
    } else if (Array.isArray(value) && value.some(isPointer)) {
      const ids = value.map((one) => (isPointer(one) ? targets.get(one.$incoming)?.id : one));
      if (ids.includes(undefined)) return undefined;
      resolved[field] = ids;
    } else resolved[field] = value;
  }
  return resolved;
}

/** The content as its schema writes it, so that comparing it with what stands compares like with like. */
function fitting(kind: KindName, content: Record<string, unknown>, kinds: KindRegistry): Record<string, unknown> {
  const schemas = schemasOf(kind, kinds);
  const parsed = schemas?.partial.safeParse(present(content));
  return parsed?.success === true ? { ...content, ...parsed.data } : content;
}

const present = (content: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null && value !== undefined));

function problemWith(kind: KindName, content: Record<string, unknown>, kinds: KindRegistry): string | undefined {
  const schemas = schemasOf(kind, kinds);
  if (schemas === undefined) return kind;
  const parsed = schemas.strict.safeParse(content);
  if (!parsed.success)
    return parsed.error.issues
      .map((issue) => issue.path.join('.') || ('keys' in issue ? issue.keys.join(', ') : issue.message))
      .join(', ');
  return kinds.get(kind)?.check?.(content)[0]?.field;
}

// Making them anew for each record would cost more than all the rest of the plan.
const schemasMade = new WeakMap<Kind, { partial: z.ZodObject; strict: z.ZodObject }>();

function schemasOf(name: KindName, kinds: KindRegistry) {
  const kind = kinds.get(name);
  if (kind === undefined) return undefined;
  const made = schemasMade.get(kind) ?? { partial: kind.schema.partial(), strict: kind.schema.strict() };
  schemasMade.set(kind, made);
  return made;
}

function goneRecords({ origins, source, records, standing }: PlanInput): Plan['gone'] {
  const inFile = new Set(records.map(keyOf));
  const byId = new Map(standing.map((record) => [record.id, record]));
  return origins.flatMap((origin) => {
    const record = byId.get(origin.recordId);
    const isGone =
      origin.source === source &&
      !isNamedId(origin.externalId) &&
      !inFile.has(incomingKey(origin.kind, origin.externalId));
    if (!isGone || record === undefined || record.deleted) return [];
    return [{ recordId: record.id, kind: record.kind, name: record.name, externalId: origin.externalId }];
  });
}

const skip = (record: Incoming, reason: Skip['reason']): Skip => ({
  ref: record.ref,
  reason,
  count: 1,
  detail: record.target?.name ?? record.content.name ?? record.externalId,
});
