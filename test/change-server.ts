import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { ChangePage, ChangeServer, NoPage } from '#records/web/replica-server.ts';

/** A change feed in memory that answers as the server does: pages by change number, deleted records as such. */
export class MemoryServer implements ChangeServer {
  records = new Map<string, RecordView>();
  change = 0;
  pageSize: number;
  /** What devices asked for, in order. */
  asked: number[] = [];
  /** Set to make the server silent or to end the session; `after` counts the pages that still come. */
  refusal: { answer: NoPage; after: number } | null = null;
  readonly #followers = new Set<(change: number) => void>();

  constructor(pageSize = 2000) {
    this.pageSize = pageSize;
  }

  /** Writes a record as a commit does: the next change number, and a call to who follows. */
  commit(id: string, content: { name: string } & Record<string, unknown>, kind: KindName = 'application'): RecordView {
    const before = this.records.get(id);
    this.change += 1;
    const record: RecordView = {
      id,
      kind,
      slug: id,
      name: content.name,
      content,
      contentHash: `${id}${this.change}`,
      revision: (before?.revision ?? 0) + 1,
      change: this.change,
      updatedAt: '2026-11-01T00:00:00.000Z',
      updatedBy: 'Anna',
      nature: 'edit',
      references: Object.values(content).filter((value): value is string => this.records.has(String(value))),
      review: null,
      deletedAt: null,
    };
    this.records.set(id, record);
    for (const heard of this.#followers) heard(this.change);
    return record;
  }

  remove(id: string): void {
    const before = this.records.get(id);
    if (before === undefined) return;
    this.change += 1;
    this.records.set(id, { ...before, content: {}, references: [], change: this.change, deletedAt: '2026-11-02' });
    for (const heard of this.#followers) heard(this.change);
  }

  /** The records that stand, by id: what every device must come to. */
  standing(): Map<string, RecordView> {
    return new Map([...this.records].filter(([, record]) => record.deletedAt === null));
  }

  async changesSince(since: number): Promise<ChangePage | NoPage> {
    this.asked.push(since);
    if (this.refusal !== null) {
      if (this.refusal.after === 0) return this.refusal.answer;
      this.refusal.after -= 1;
    }
    const newer = [...this.records.values()].filter(({ change }) => change > since).sort((a, b) => a.change - b.change);
    const records = structuredClone(newer.slice(0, this.pageSize));
    const more = newer.length > this.pageSize;
    return { change: more ? (records.at(-1)?.change ?? since) : this.change, records, more };
  }

  follow(heard: (change: number) => void): () => void {
    this.#followers.add(heard);
    heard(this.change);
    return () => this.#followers.delete(heard);
  }
}
