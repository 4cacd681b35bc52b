import type { RecordView, RevisionView } from '../record.ts';

/** What is wrong with one field of a content: a code that the screens have words for, and plain English for programs. */
export interface ContentProblem {
  /** Path of the field: `owner`, `steps.2.action`. */
  field: string;
  code: string;
  message: string;
}

/** A content that its kind's schema or rules refuse; nothing was written. */
export class InvalidContent extends Error {
  readonly fields: ContentProblem[];
  constructor(subject: string, fields: ContentProblem[]) {
    super(`${subject}: ${fields.map(({ field, message }) => `${field}: ${message}`).join('; ')}`);
    this.fields = fields;
  }
}

/** Somebody else wrote first; both versions are here, and the one on which both began. */
export class RevisionConflict extends Error {
  readonly theirs: RecordView;
  readonly base: RevisionView | null;
  constructor(theirs: RecordView, base: RevisionView | null) {
    super(`${theirs.kind}/${theirs.slug} is at revision ${theirs.revision} since ${theirs.updatedAt}`);
    this.theirs = theirs;
    this.base = base;
  }
}

/** Nothing bears this slug; with the slugs that look like it. */
export class UnknownSlug extends Error {
  readonly slug: string;
  readonly nearest: string[];
  constructor(slug: string, nearest: string[] = []) {
    super(`nothing is called "${slug}"`);
    this.slug = slug;
    this.nearest = nearest;
  }
}

/** There is no such record in this organisation. */
export class NoSuchRecord extends Error {}
