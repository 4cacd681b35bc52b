import type { Role } from '../../role.ts';

/** A member, or somebody invited, as the server tells. */
export interface MemberView {
  userId: string;
  name: string;
  email: string | null;
  role: Role;
  since: string | null;
  invitedUntil: string | null;
  hasPassword: boolean;
  passkeys: number;
  sessions: number;
}

/** A link that the administrator hands over, and to whom. */
export interface HandedLink {
  name: string;
  url: string;
}
