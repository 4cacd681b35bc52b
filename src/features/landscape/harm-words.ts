import { m } from '#platform/language/generated/messages.js';

/** Whom or what an outage hurts, in words. */
export const harmCategoryWords = {
  'residents-late': m.landscape_harm_residents_late,
  'documents-late': m.landscape_harm_documents_late,
  'legal-term': m.landscape_harm_legal_term,
  safety: m.landscape_harm_safety,
  finance: m.landscape_harm_finance,
  image: m.landscape_harm_image,
  'own-staff': m.landscape_harm_own_staff,
};

/** How much it hurts, in words. */
export const harmDegreeWords = {
  small: m.landscape_harm_small,
  noticeable: m.landscape_harm_noticeable,
  serious: m.landscape_harm_serious,
  disastrous: m.landscape_harm_disastrous,
};
