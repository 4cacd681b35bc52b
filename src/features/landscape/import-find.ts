import type { KindName } from '#records/kind-name.ts';
import { type Incoming, incomingKey, isNamedId } from './import-record.ts';
import { nameKey } from './import-text.ts';

/** Which record an external id of a source became, and what the source said of it when it was last imported. */
export interface Origin {
  source: string;
  externalId: string;
  kind: KindName;
  recordId: string;
  lastImported: Record<string, unknown>;
}

/** A record of Paraat as the plan needs it. */
export interface Standing {
  id: string;
  kind: KindName;
  name: string;
  slug: string;
  revision: number;
  content: Record<string, unknown>;
  deleted: boolean;
}

/** Kinds that an update by external id or by name may mean. */
export const canBeUpdated: readonly KindName[] = [
  'application',
  'infrastructure',
  'service',
  'asset',
  'internet-connection',
];

/** Finds which record of Paraat an incoming record is: by its external id, else by a name that only one has. */
export class RecordFinder {
  private readonly ownOrigins = new Map<string, Origin>();
  private readonly originsByExternalId = new Map<string, Origin[]>();
  private readonly taken = new Set<string>();
  private readonly byId: ReadonlyMap<string, Standing>;
  private readonly byName = new Map<string, Standing[]>();
  private readonly namesInFile = new Map<string, number>();

  constructor(
    source: string,
    origins: readonly Origin[],
    standing: readonly Standing[],
    incoming: readonly Incoming[],
  ) {
    this.byId = new Map(standing.map((record) => [record.id, record]));
    for (const origin of origins) {
      pushTo(this.originsByExternalId, origin.externalId, origin);
      if (origin.source === source) this.ownOrigins.set(incomingKey(origin.kind, origin.externalId), origin);
      if (origin.source === source && !isNamedId(origin.externalId)) this.taken.add(origin.recordId);
    }
    for (const record of standing) {
      if (!record.deleted) pushTo(this.byName, nameOf(record.kind, record.name), record);
    }
    for (const { kind, content, mode } of incoming) {
      const name = nameOf(kind, content.name ?? '');
      if (mode === 'record') this.namesInFile.set(name, (this.namesInFile.get(name) ?? 0) + 1);
    }
  }

  /** What this source said of the record last time. */
  originOf(record: Incoming): Origin | undefined {
    return this.ownOrigins.get(incomingKey(record.kind, record.externalId));
  }

  /** The record that stands in Paraat for this incoming one; one that was deleted is told as such. */
  standingOf(record: Incoming, origin: Origin | undefined): Standing | undefined {
    const known = origin && this.byId.get(origin.recordId);
    if (known !== undefined && !known.deleted) return known;
    if (record.mode === 'named') return this.called(record.kind, record.content.name)[0] ?? known;
    if (known !== undefined) return known;
    if (record.mode === 'update') return this.updated(record);
    return record.kind === 'dependency' ? undefined : this.onlyOneCalled(record.kind, record.content.name);
  }

  private updated({ target }: Incoming): Standing | undefined {
    if (target === undefined) return undefined;
    for (const origin of this.originsByExternalId.get(target.externalId) ?? []) {
      const record = this.byId.get(origin.recordId);
      if (record !== undefined && canBeUpdated.includes(record.kind)) return record;
    }
    const called = canBeUpdated.flatMap((kind) => this.called(kind, target.name));
    return called.length === 1 ? called[0] : undefined;
  }

  /** A record that this source knows by another id is another one, however it is called. */
  private onlyOneCalled(kind: KindName, name: string | undefined): Standing | undefined {
    const called = this.called(kind, name).filter(({ id }) => !this.taken.has(id));
    return called.length === 1 && this.namesInFile.get(nameOf(kind, name ?? '')) === 1 ? called[0] : undefined;
  }

  private called(kind: KindName, name: string | undefined): Standing[] {
    return this.byName.get(nameOf(kind, name ?? '')) ?? [];
  }
}

const nameOf = (kind: KindName, name: string): string => `${kind}:${nameKey(name)}`;

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
