import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';

const acts: Readonly<Record<string, string>> = { walkthrough: 'lopen', 'takeover-test': 'doen' };

/** The address at which an interview is held, a walkthrough is walked or a takeover test is done. */
export const workPath = (record: Pick<RecordView, 'kind' | 'slug'>): string =>
  `${recordPath(record)}/${acts[record.kind] ?? 'houden'}`;

/** The address at which is written down to whom a plan was presented, and what they said. */
export const presentationPath = (programme: Pick<RecordView, 'kind' | 'slug'>): string =>
  `${recordPath(programme)}/presentatie`;
