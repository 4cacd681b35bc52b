import type { KindName } from '#records/kind-name.ts';
import { isConfirmedKind } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';

/** Records for the tests of this room: a sheet about an application, with all that it leans on, written long ago. */
export const longAgo = '2026-01-01T08:00:00.000Z';

/** One record; the hash of a content is the content itself. */
export function recordOf(
  kind: KindName,
  id: string,
  content: Record<string, unknown> = {},
  given: Partial<RecordView> = {},
): RecordView {
  const whole = { name: id, ...content };
  return {
    id,
    kind,
    slug: id,
    name: String(whole.name),
    content: whole,
    contentHash: JSON.stringify(whole),
    revision: 1,
    change: 1,
    updatedAt: longAgo,
    updatedBy: 'Bea',
    nature: 'edit',
    references: Object.values(whole).flat().filter(isId),
    review: null,
    deletedAt: null,
    ...given,
  };
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z]+-\d$/.test(value);

/** The record with a review of exactly what stands there now; published on it where others must confirm it. */
export function reviewed(record: RecordView, at: string, by = 'Bea'): RecordView {
  const { contentHash, revision } = record;
  const published = isConfirmedKind(record.kind) ? { published: { revision, at, by, contentHash } } : {};
  return { ...record, ...published, review: { at, by, contentHash } };
}

/** The record with another content, as an edit or an import leaves it. */
export function changed(
  record: RecordView,
  at: string,
  content: Record<string, unknown>,
  nature: RecordView['nature'] = 'edit',
): RecordView {
  const {
    name,
    references,
    contentHash,
    content: whole,
  } = recordOf(record.kind, record.id, { ...record.content, ...content });
  return {
    ...record,
    name,
    references,
    contentHash,
    content: whole,
    updatedAt: at,
    nature,
    revision: record.revision + 1,
  };
}

export const sheet = recordOf('fact-sheet', 'sheet-1', { about: 'app-1', steps: ['herstart'] });
export const owner = recordOf('person', 'person-1', {
  name: 'Ottelien',
  email: 'ottelien@testdrecht.example',
  team: 'team-1',
});
export const deputy = recordOf('person', 'person-2', {
  name: 'Daan',
  email: 'daan@testdrecht.example',
  team: 'team-1',
});
export const lead = recordOf('person', 'person-3', { name: 'Lea', email: 'lea@testdrecht.example' });
export const application = recordOf('application', 'app-1', {
  name: 'Zaaksysteem',
  owner: 'person-1',
  deputy: 'person-2',
  supplier: 'supplier-1',
});
export const surroundings: readonly RecordView[] = [
  application,
  owner,
  deputy,
  lead,
  recordOf('team', 'team-1', { name: 'Informatie', lead: 'person-3' }),
  recordOf('supplier', 'supplier-1'),
  recordOf('application', 'app-2'),
  recordOf('contract', 'contract-1', { covers: ['app-1'], supplier: 'supplier-2' }),
  recordOf('supplier', 'supplier-2'),
  recordOf('dependency', 'dependency-1', { dependent: 'app-1', on: ['app-2'] }),
  recordOf('dependency', 'dependency-2', { dependent: 'app-2', on: ['app-1'] }),
  recordOf('contact-point', 'point-1', { of: 'supplier-1' }),
  recordOf('location', 'location-1'),
];
