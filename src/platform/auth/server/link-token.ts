import { createHash, randomBytes } from 'node:crypto';

/** Why somebody may come in by a link: nobody can sign in yet, a colleague was invited, or lost every way in. */
export type LinkPurpose = 'first-administrator' | 'invitation' | 'recovery';

/** A token for one link; only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database knows of a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
