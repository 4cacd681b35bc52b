/** What somebody may do in one organisation, from least to most; each may what the ones before it may. */
export const roles = ['reader', 'on-call', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Says whether one role may do what another may. */
export const atLeast = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

export type Country = 'NL' | 'BE';

/** Who is asking, in which organisation. */
export interface Session {
  userId: string;
  userName: string;
  /** The address of the account, which tells which person somebody is; left out where the server did not say. */
  email?: string | null | undefined;
  organisationId: string;
  organisationSlug: string;
  organisationName: string;
  /** Which terms people there use: piket or wachtdienst. */
  country: Country;
  role: Role;
}
