import { m } from '#platform/language/generated/messages.js';
import type { ImportProblem, ProblemCode } from './import-problem.ts';
import type { ReasonCode, Skip } from './import-record.ts';

type Sentence = (fill: { detail: string }) => string;

const reasons: Readonly<Record<ReasonCode, Sentence>> = {
  'element-without-meaning': () => m.landscape_import_reason_element_without_meaning(),
  'element-without-name': (fill) => m.landscape_import_reason_element_without_name(fill),
  'relation-without-meaning': () => m.landscape_import_reason_relation_without_meaning(),
  'relation-end-not-imported': () => m.landscape_import_reason_relation_end_not_imported(),
  'relation-to-itself': (fill) => m.landscape_import_reason_relation_to_itself(fill),
  'relation-twice': () => m.landscape_import_reason_relation_twice(),
  'name-shortened': (fill) => m.landscape_import_reason_name_shortened(fill),
  'text-shortened': (fill) => m.landscape_import_reason_text_shortened(fill),
  'value-does-not-fit': (fill) => m.landscape_import_reason_value_does_not_fit(fill),
  'row-without-name': () => m.landscape_import_reason_row_without_name(),
  'row-same-name': (fill) => m.landscape_import_reason_row_same_name(fill),
  'row-with-formula': (fill) => m.landscape_import_reason_row_with_formula(fill),
  'row-not-found': (fill) => m.landscape_import_reason_row_not_found(fill),
  'row-not-for-this-kind': (fill) => m.landscape_import_reason_row_not_for_this_kind(fill),
  'row-without-values': (fill) => m.landscape_import_reason_row_without_values(fill),
  'formula-value-taken': (fill) => m.landscape_import_reason_formula_value_taken(fill),
  'value-is-secret': (fill) => m.landscape_import_reason_value_is_secret(fill),
  'deleted-in-paraat': (fill) => m.landscape_import_reason_deleted_in_paraat(fill),
  'points-at-deleted': (fill) => m.landscape_import_reason_points_at_deleted(fill),
  'content-does-not-fit': (fill) => m.landscape_import_reason_content_does_not_fit(fill),
  'other-sheets': () => m.landscape_import_reason_other_sheets(),
  'file-not-an-import': () => m.landscape_import_reason_file_not_an_import(),
};

const problems: Readonly<Record<ProblemCode, Sentence>> = {
  'file-too-large': (fill) => m.landscape_import_problem_file_too_large(fill),
  'file-empty': () => m.landscape_import_problem_file_empty(),
  'file-unreadable': (fill) => m.landscape_import_problem_file_unreadable(fill),
  'format-unknown': () => m.landscape_import_problem_format_unknown(),
  'excel-old': () => m.landscape_import_problem_excel_old(),
  'excel-broken': () => m.landscape_import_problem_excel_broken(),
  'excel-too-large': () => m.landscape_import_problem_excel_too_large(),
  'xml-doctype': () => m.landscape_import_problem_xml_doctype(),
  'xml-broken': (fill) => m.landscape_import_problem_xml_broken(fill),
  'xml-ends-early': (fill) => m.landscape_import_problem_xml_ends_early(fill),
  'xml-too-deep': () => m.landscape_import_problem_xml_too_deep(),
  'xml-text-too-long': () => m.landscape_import_problem_xml_text_too_long(),
  'xml-not-archimate': (fill) => m.landscape_import_problem_xml_not_archimate(fill),
  'xml-archi-native': () => m.landscape_import_problem_xml_archi_native(),
  'xml-entity': (fill) => m.landscape_import_problem_xml_entity(fill),
  'xml-too-many': (fill) => m.landscape_import_problem_xml_too_many(fill),
  'encoding-unknown': (fill) => m.landscape_import_problem_encoding_unknown(fill),
  'encoding-wrong': (fill) => m.landscape_import_problem_encoding_wrong(fill),
  'identifier-twice': (fill) => m.landscape_import_problem_identifier_twice(fill),
  'identifier-missing': (fill) => m.landscape_import_problem_identifier_missing(fill),
  'row-ragged': (fill) => m.landscape_import_problem_row_ragged(fill),
  'quote-open': () => m.landscape_import_problem_quote_open(),
  'quote-wrong': () => m.landscape_import_problem_quote_wrong(),
  'row-identifier-twice': (fill) => m.landscape_import_problem_row_identifier_twice(fill),
  'rows-none': () => m.landscape_import_problem_rows_none(),
  'rows-too-many': (fill) => m.landscape_import_problem_rows_too_many(fill),
  'register-too-large': () => m.landscape_import_problem_register_too_large(),
  'register-unknown': () => m.landscape_import_problem_register_unknown(),
  'header-missing': () => m.landscape_import_problem_header_missing(),
  'not-written': () => m.landscape_import_problem_not_written(),
};

/** Why something was left out, in a sentence. */
export const reasonText = ({ reason, detail = '' }: Pick<Skip, 'reason' | 'detail'>): string =>
  reasons[reason]({ detail });

/** What is wrong with a file, in a sentence that says what to do. */
export const problemText = ({ code, detail = '' }: Pick<ImportProblem, 'code' | 'detail'>): string =>
  problems[code]({ detail });

/** Where it is wrong. */
export const placeText = ({ line, column }: Pick<ImportProblem, 'line' | 'column'>): string =>
  m.landscape_import_place({ line, column });

/** How to call the place of something that was left out: a row by its number, else as the file calls it. */
export const refText = (ref: string): string => (/^\d+$/.test(ref) ? m.landscape_import_row({ line: ref }) : ref);

/** Things that need each other in a circle; of a large circle only the first few by name. */
export function circleText(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  return m.landscape_import_circle({ names: names.length > 6 ? `${shown}, … (${names.length})` : shown });
}
