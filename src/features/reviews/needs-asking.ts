import { isAsked, isConfirmedKind } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';

/** Whether this very text needs the verdicts of others, and nobody asked them yet: one person alone cannot confirm it. */
export const needsAsking = (record: RecordView): boolean =>
  isConfirmedKind(record.kind) && record.published?.contentHash !== record.contentHash && !isAsked(record);
