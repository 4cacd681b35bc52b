import type { KindName } from '#records/kind-name.ts';

/** The name of one incoming record within its source: kind and external id. */
export type IncomingKey = string;

/** Puts kind and external id together. */
export const incomingKey = (kind: KindName, externalId: string): IncomingKey => `${kind}:${externalId}`;

/** The external id of a record that a file only names, without describing it. */
export const namedId = (key: string): string => `named:${key}`;

/** Says whether an external id is of a record that was only named. */
export const isNamedId = (externalId: string): boolean => externalId.startsWith('named:');

/** Stands in a content where the id of another incoming record will stand once the plan knows it. */
export interface Pointer {
  $incoming: IncomingKey;
}

/** Points at another incoming record. */
export const pointer = (kind: KindName, externalId: string): Pointer => ({ $incoming: incomingKey(kind, externalId) });

/** Says whether a value of an incoming content is such a pointer. */
export const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' && value !== null && '$incoming' in value;

/**
 * One record as a file gives it. A field that is `null` is one that the file knows and leaves empty;
 * a field that is missing is one that the file says nothing about, and the import never touches it.
 */
export interface Incoming {
  kind: KindName;
  externalId: string;
  content: Record<string, unknown> & { name?: string };
  /** How the file calls its place: the identifier, or "12" for a row. */
  ref: string;
  /**
   * 'record': the file describes it. 'named': another row only names it, so it is made when it is missing.
   * 'update': it adds fields to a record that is there already, found by `target`.
   */
  mode: 'record' | 'named' | 'update';
  /** Of an update: the external id under which another file brought the record, and its name. */
  target?: { externalId: string; name: string };
}

/** What was left out, and why; `count` of the same sort are told in one line. */
export interface Skip {
  ref: string;
  reason: ReasonCode;
  count: number;
  /** What fills in the sentence of the reason. */
  detail?: string;
  line?: number;
  column?: number;
}

/** Everything that one file gives, before it meets what is in Paraat. */
export interface Incomings {
  /** Under this name the external ids are remembered. */
  source: string;
  records: Incoming[];
  skipped: Skip[];
  /** Groups of things that need each other in a circle, by name. */
  circles: string[][];
}

/** Why something was left out. Their sentences stand in `import-words.ts`. */
export const reasonCodes = [
  'element-without-meaning',
  'element-without-name',
  'relation-without-meaning',
  'relation-end-not-imported',
  'relation-to-itself',
  'relation-twice',
  'name-shortened',
  'text-shortened',
  'value-does-not-fit',
  'row-without-name',
  'row-same-name',
  'row-with-formula',
  'row-not-found',
  'row-not-for-this-kind',
  'row-without-values',
  'formula-value-taken',
  'value-is-secret',
  'deleted-in-paraat',
  'points-at-deleted',
  'content-does-not-fit',
  'other-sheets',
  'file-not-an-import',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Adds up skips of the same sort: those that differ only in how often they occur. */
export class SkipCounter {
  private readonly counted = new Map<string, Skip>();

  add(ref: string, reason: ReasonCode, detail?: string): void {
    const key = `${reason}\n${ref}\n${detail ?? ''}`;
    const skip = this.counted.get(key);
    if (skip !== undefined) skip.count += 1;
    else this.counted.set(key, { ref, reason, count: 1, ...(detail === undefined ? {} : { detail }) });
  }

  all(): Skip[] {
    return [...this.counted.values()].sort(
      (a, b) =>
        a.reason.localeCompare(b.reason) || b.count - a.count || a.ref.localeCompare(b.ref, 'nl', { numeric: true }),
    );
  }
}
