import type { RecordView } from '#records/record.ts';
import { type DocumentType, documentTypes, type SourceDocument } from './document.ts';

/** What should exist for each application, in the order of the columns. */
export const expectedTypes = documentTypes.filter((type) => type !== 'other');
export type ExpectedType = Exclude<DocumentType, 'other'>;
export type CellState = 'found' | 'outdated' | 'missing' | 'not-applicable';

type DocumentRecord = RecordView<SourceDocument>;

/** One application against one type: the best that there is, and who said so where it does not apply. */
export interface MatrixCell {
  type: DocumentType;
  state: CellState;
  documents: DocumentRecord[];
  reason?: string | undefined;
  by?: string | undefined;
}

/** One application against everything that should exist. */
export interface MatrixRow {
  subject: RecordView;
  cells: MatrixCell[];
  /** Cells that are found or do not apply. */
  done: number;
}

/** Applications against what should exist for them. `today` is YYYY-MM-DD. */
export function documentMatrix(
  subjects: readonly RecordView[],
  documents: readonly DocumentRecord[],
  today: string,
): MatrixRow[] {
  const bySubject = new Map<string, DocumentRecord[]>();
  for (const document of documents) {
    for (const id of document.content.about ?? []) bySubject.set(id, [...(bySubject.get(id) ?? []), document]);
  }
  return subjects.map((subject) => {
    const own = bySubject.get(subject.id) ?? [];
    const cells = expectedTypes.map((type) =>
      cellOf(
        type,
        own.filter(({ content }) => content.type === type),
        today,
      ),
    );
    return {
      subject,
      cells,
      done: cells.filter(({ state }) => state === 'found' || state === 'not-applicable').length,
    };
  });
}

/** A document that is there counts for more than a word that it is not needed; an old one counts for less than a new one. */
function cellOf(type: DocumentType, documents: readonly DocumentRecord[], today: string): MatrixCell {
  const inState = (state: CellState) => documents.filter((document) => stateOf(document, today) === state);
  for (const state of ['found', 'outdated'] as const) {
    const found = inState(state);
    if (found.length > 0) return { type, state, documents: found };
  }
  const [spared] = inState('not-applicable');
  if (spared === undefined) return { type, state: 'missing', documents: inState('missing') };
  const { content, updatedBy } = spared;
  return { type, state: 'not-applicable', documents: [spared], reason: content.reason, by: updatedBy };
}

/** Where a document stands today: what somebody said of it, and outdated by itself when it is older than a year. */
export function stateOf({ content }: Pick<DocumentRecord, 'content'>, today: string): CellState {
  if (content.state === 'missing' || content.state === 'not-applicable' || content.state === 'outdated')
    return content.state;
  return content.date !== undefined && content.date < yearBefore(today) ? 'outdated' : 'found';
}

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
