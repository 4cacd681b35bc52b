import type { Form } from '../../form.ts';
import { isKindName, type KindName } from '../../kind-name.ts';
import type { RecordView } from '../../record.ts';
import type { DraftRow } from '../replica-database.ts';

/** What somebody typed and the server does not have yet, as it lies on the device. */
export interface Draft {
  recordId: string;
  kind: KindName;
  /** Null for a record that is not there yet. */
  slug: string | null;
  name: string;
  form: Form;
  /** What the typing began on; null for a record that is not there yet. */
  base: { revision: number; content: Record<string, unknown> } | null;
  reason: string;
  notASecret: string;
  /** The user asked to send it as soon as the server answers. */
  sendWhenPossible: boolean;
  /** What was sent last and may have arrived, though no answer came. */
  sent?: Record<string, unknown>;
}

const untold = { reason: '', notASecret: '', sendWhenPossible: false };

/** Begins to write on what a record holds now. */
export const draftOf = (record: RecordView): Draft => ({
  recordId: record.id,
  kind: record.kind,
  slug: record.slug,
  name: record.name,
  form: record.content,
  base: { revision: record.revision, content: record.content },
  ...untold,
});

/** Begins a record that is not there yet. */
export const draftOfNew = (kind: KindName, recordId: string, form: Form): Draft => ({
  recordId,
  kind,
  slug: null,
  name: '',
  form,
  base: null,
  ...untold,
});

/** Where a draft lies: one per record, and one per new record. */
export const draftKey = (organisationId: string, draft: Pick<Draft, 'recordId' | 'kind' | 'base'>): string =>
  `${organisationId}:${draft.base === null ? `new-${draft.kind}-${draft.recordId}` : draft.recordId}`;

/** The key under which the drafts of new records of a kind begin. */
export const newDraftPrefix = (organisationId: string, kind: KindName): string => `${organisationId}:new-${kind}-`;

/** Reads a draft back; what an older program wrote in another form is left alone. */
export function draftIn(row: DraftRow | undefined): Draft | undefined {
  const value = row?.value;
  if (value === null || typeof value !== 'object') return undefined;
  const draft = value as Partial<Draft>;
  const isDraft =
    typeof draft.recordId === 'string' &&
    typeof draft.kind === 'string' &&
    isKindName(draft.kind) &&
    typeof draft.form === 'object';
  if (!isDraft) return undefined;
  return { slug: null, name: '', base: null, ...untold, ...draft } as Draft;
}

/** The shelf for drafts, as the device keeps it. */
export interface DraftShelf {
  write(key: string, value: unknown, updatedAt: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** How long after a change it may take until the draft lies on the device, in milliseconds. */
const soon = 300;

/**
 * Keeps one draft on the device while it is typed: the first change at once, the following ones soon after,
 * each write after the one before it, so that an older text never overwrites a newer one.
 */
export class DraftKeeper {
  readonly #shelf: DraftShelf;
  readonly #now: () => string;
  readonly #told: (state: { keptAt: string } | { trouble: unknown }) => void;
  #pending: { key: string; draft: Draft | null } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: {
    shelf: DraftShelf;
    now: () => string;
    told: (state: { keptAt: string } | { trouble: unknown }) => void;
  }) {
    this.#shelf = options.shelf;
    this.#now = options.now;
    this.#told = options.told;
  }

  /** Takes the newest text; null takes the draft away. */
  keep(key: string, draft: Draft | null): void {
    this.#pending = { key, draft };
    this.#timer ??= setTimeout(() => void this.flush(), soon);
  }

  /** Writes what is pending now, and waits until it lies there. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const pending = this.#pending;
    if (pending === undefined) return this.#writing;
    this.#pending = undefined;
    this.#writing = this.#writing.then(() => this.#write(pending.key, pending.draft));
    return this.#writing;
  }

  async #write(key: string, draft: Draft | null): Promise<void> {
    const at = this.#now();
    try {
      await (draft === null ? this.#shelf.remove(key) : this.#shelf.write(key, draft, at));
      this.#told({ keptAt: at });
    } catch (trouble) {
      this.#told({ trouble });
    }
  }
}
