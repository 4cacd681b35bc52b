import type { SourceDocument } from '#features/documents/document.ts';
import { type CheckBook, ofKind, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';

/** Files in which a secret stands, by the places that were noted when each was read. */
export const fileFindings = ({ records }: CheckBook): Finding[] =>
  ofKind(records, 'document').flatMap((record): Finding[] => {
    const [first] = (record.content as SourceDocument).secretsAt ?? [];
    return first === undefined ? [] : [{ ...placeOf(record), code: 'secret-in-file', field: 'secretsAt', text: first }];
  });
