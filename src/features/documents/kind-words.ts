import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { KindWords } from '#records/kind-words.ts';
import { documentTypeWords } from './document-words.ts';

const document: KindWords = {
  one: m.documents_document_one,
  many: m.documents_document_many,
  fields: {
    name: m.records_field_name,
    type: m.documents_document_type,
    state: m.documents_document_state,
    about: m.documents_document_about,
    address: m.documents_document_address,
    file: m.documents_document_file,
    fileName: m.documents_document_file_name,
    date: m.documents_document_date,
    owner: m.documents_document_owner,
    reason: m.documents_document_reason,
    secretsAt: m.documents_document_secrets,
    notes: m.records_field_notes,
  },
  hints: {
    reason: m.documents_document_hint_reason,
    secretsAt: m.documents_document_hint_secrets,
  },
  choices: {
    type: documentTypeWords,
    state: {
      found: m.documents_document_state_found,
      outdated: m.documents_document_state_outdated,
      missing: m.documents_document_state_missing,
      'not-applicable': m.documents_document_state_not_applicable,
    },
  },
};

/** The words for every kind of this room. */
export const documentsWords: ReadonlyArray<readonly [KindName, KindWords]> = [['document', document]];
