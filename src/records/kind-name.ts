/** Every kind of record there is, in the order in which lists and menus show them. */
export const kindNames = [
  'organisation',
  'service',
  'application',
  'infrastructure',
  'dependency',
  'fact-sheet',
  'plan',
  'procedure',
  'setting',
  'handling',
  'solution',
  'supplier',
  'contract',
  'person',
  'team',
  'role',
  'contact-point',
  'location',
  'asset',
  'internet-connection',
  'licence',
  'document',
  'risk',
  'scenario',
  'action-card',
  'plan-template',
  'interview',
  'walkthrough',
  'takeover-test',
  'programme',
  'term',
  'review-policy',
  'review-trigger',
  'spot-check',
  'copy-receipt',
] as const;

/** The name of a kind, as it stands in addresses, files and the database. */
export type KindName = (typeof kindNames)[number];

/** Says whether a word is the name of a kind. */
export const isKindName = (word: string): word is KindName => (kindNames as readonly string[]).includes(word);
