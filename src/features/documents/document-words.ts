import { m } from '#platform/language/generated/messages.js';
import type { DocumentType } from './document.ts';

/** What each type of document is called. */
export const documentTypeWords: Record<
  DocumentType,
  (inputs?: Record<string, never>, options?: { locale?: 'nl' | 'en' }) => string
> = {
  architecture: m.documents_document_type_architecture,
  contract: m.documents_document_type_contract,
  sla: m.documents_document_type_sla,
  manual: m.documents_document_type_manual,
  'recovery-procedure': m.documents_document_type_recovery_procedure,
  'contact-list': m.documents_document_type_contact_list,
  backup: m.documents_document_type_backup,
  'test-report': m.documents_document_type_test_report,
  other: m.documents_document_type_other,
};

/** What a type of document is called, in the language of the user or in this one. */
export const typeText = (type: DocumentType, locale?: 'nl' | 'en'): string =>
  documentTypeWords[type]({}, locale === undefined ? {} : { locale });
