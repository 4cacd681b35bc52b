/** Something about members or signing in that an organisation must be able to prove later. */
export interface AuthEvent {
  actor: { id: string | null; name: string };
  /** Past-tense words joined by hyphens: `signed-in`, `member-invited`. */
  action: string;
  /** Whom it happened to, by name. */
  subject: string;
  detail: Record<string, unknown>;
}

/** Puts an event in the audit trail of one organisation; given by the entry, which knows where that trail is. */
export type Audit = (organisationId: string, event: AuthEvent) => Promise<void>;
