import { createHash } from 'node:crypto';
import { canonical } from '../canonical.ts';

/** SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash to which a review is bound: equal contents have equal hashes, whatever the order of their fields. */
export const contentHash = (content: unknown): string => sha256(canonical(content));
