import { reference } from '#records/reference.ts';

/**
 * Who answers for a thing that can fail. The deputy is a person who stands in
 * (back-upverantwoordelijke), never a data backup, and never the owner.
 */
export const responsibility = {
  owner: reference('person').optional(),
  deputy: reference('person').optional(),
};

/** The rule that owner and deputy are two persons. */
export const deputyIsAnother = (content: Record<string, unknown>) =>
  content.owner !== undefined && content.owner === content.deputy
    ? [{ field: 'deputy', message: 'deputy-is-owner' }]
    : [];
