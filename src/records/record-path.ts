import type { KindName } from './kind-name.ts';

interface Named {
  kind: KindName;
  slug: string;
}

/** The address of a record's page. */
export const recordPath = ({ kind, slug }: Named): string => `/${kind}/${slug}`;

/** The address at which a record is edited. */
export const editPath = (record: Named): string => `${recordPath(record)}/bewerken`;

/** The address of a record's history. */
export const historyPath = (record: Named): string => `${recordPath(record)}/geschiedenis`;

/** The address at which others confirm a text, and it is made the valid one. */
export const confirmPath = (record: Named): string => `${recordPath(record)}/bevestigen`;

/** The address at which somebody confirms that they read the valid text. */
export const readPath = (record: Named): string => `${recordPath(record)}/gelezen`;

/** The address at which a new record of a kind is made. */
export const newPath = (kind: KindName): string => `/nieuw/${kind}`;

/** The address of the list of a kind. */
export const listPath = (kind: KindName): string => `/lijst/${kind}`;

/** The part of an address that says where saving leads, else to the record that was made. */
export const returnParameter = 'terug';

/** Where saving leads, as an address says it; undefined unless it is a place in this house. */
export const returnPath = (given: string | null): string | undefined =>
  given !== null && /^\/(?![/\\])/.test(given) ? given : undefined;
