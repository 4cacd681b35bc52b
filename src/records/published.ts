import type { KindName } from './kind-name.ts';
import type { Publication, RecordView } from './record.ts';

/** Kinds that others confirm: only verdicts on a content make it the valid one, never its author alone. */
export const confirmedKinds = ['plan', 'fact-sheet', 'procedure', 'action-card'] as const satisfies readonly KindName[];

/** Says whether records of this kind are confirmed by others before they are valid. */
export const isConfirmedKind = (kind: string): boolean => (confirmedKinds as readonly string[]).includes(kind);

/** The record as readers see it: its published version where there is one, whatever was drafted since. */
export function asPublished(record: RecordView): RecordView {
  const { published } = record;
  const content = published?.content;
  if (published === undefined || content === undefined || record.deletedAt !== null) return record;
  return {
    ...record,
    content,
    name: typeof content.name === 'string' ? content.name : record.name,
    contentHash: published.contentHash,
    revision: published.revision,
    references: published.references ?? [],
    updatedAt: published.updatedAt ?? published.at,
    updatedBy: published.updatedBy ?? published.by,
    nature: 'edit',
    published: withoutContent(published),
    head: record,
  };
}

/** The act of publishing alone: who made which content valid when, and on whose verdicts. */
export const withoutContent = ({ revision, contentHash, at, by, judged }: Publication): Publication => ({
  ...{ revision, contentHash, at, by },
  ...(judged === undefined ? {} : { judged }),
});

/** A name in a review is at most this long, also in a file. */
const mostNames = 300;

/** Who read what was published and found it right, by name; who made it valid where that was not kept. */
export function judgesOf({ by, judged = [] }: Publication): string {
  const names = [...new Set(judged.map((one) => one.by))].join(', ');
  return names === '' ? by : names.slice(0, mostNames);
}

/** The newest content of a record, published or not: what one edits and what history is about. */
export const headOf = (view: RecordView): RecordView => view.head ?? view;

/** Says whether a newer content stands beside the one that readers see. */
export const hasNewerDraft = (view: RecordView): boolean => {
  const { published, contentHash } = headOf(view);
  return published !== undefined && published.contentHash !== contentHash;
};

/** Says whether verdicts are asked on the newest content just now. */
export const isAsked = (view: RecordView): boolean => {
  const { asked, contentHash } = headOf(view);
  return asked !== undefined && asked.contentHash === contentHash;
};

/** Says whether readers see a content that was confirmed; a record that was never published is a draft. */
export const isPublished = (view: RecordView): boolean => view.published !== undefined;
