import { m } from '#platform/language/generated/messages.js';

/** The labels of where a part came from. */
export const provenanceWords = {
  from: m.documents_provenance_from,
  part: m.documents_provenance_part,
  takenOn: m.documents_provenance_taken_on,
};
