import { isAPIError } from 'better-auth/api';
import type { Context } from 'hono';
import { m } from '#platform/language/generated/messages.js';
import { problem as answerProblem } from '../../http/problem.ts';

type Say = (inputs: Record<string, never>, options: { locale: 'nl' | 'en' }) => string;
type Status = 400 | 401 | 403 | 404 | 409 | 421 | 429;

const table = {
  not_signed_in: [401, m.platform_auth_not_signed_in, m.platform_auth_not_signed_in_detail],
  not_a_member: [403, m.platform_auth_refused, m.platform_auth_not_a_member_detail],
  role_too_low: [403, m.platform_auth_refused, m.platform_auth_role_too_low_detail],
  foreign_origin: [403, m.platform_auth_refused, m.platform_auth_foreign_origin_detail],
  unknown_address: [421, m.platform_auth_unknown_address, m.platform_auth_unknown_address_detail],
  no_such_page: [404, m.platform_auth_not_found, m.platform_auth_not_found_detail],
  wrong_credentials: [401, m.platform_auth_sign_in_failed, m.platform_auth_wrong_credentials_detail],
  passkey_failed: [401, m.platform_auth_sign_in_failed, m.platform_auth_passkey_failed_detail],
  passkey_not_added: [400, m.platform_auth_passkey_not_added, m.platform_auth_passkey_not_added_detail],
  not_fresh: [403, m.platform_auth_not_fresh, m.platform_auth_not_fresh_detail],
  too_many_attempts: [429, m.platform_auth_too_many, m.platform_auth_too_many_detail],
  link_unknown: [400, m.platform_auth_link_failed, m.platform_auth_link_unknown_detail],
  link_used: [400, m.platform_auth_link_failed, m.platform_auth_link_used_detail],
  link_expired: [400, m.platform_auth_link_failed, m.platform_auth_link_expired_detail],
  link_needs_sign_in: [409, m.platform_auth_link_needs_sign_in, m.platform_auth_link_needs_sign_in_detail],
  password_too_short: [400, m.platform_auth_password_failed, m.platform_auth_password_too_short_detail],
  password_too_long: [400, m.platform_auth_password_failed, m.platform_auth_password_too_long_detail],
  wrong_password: [400, m.platform_auth_password_failed, m.platform_auth_wrong_password_detail],
  last_way_in: [409, m.platform_auth_refused, m.platform_auth_last_way_in_detail],
  email_taken: [409, m.platform_auth_profile_failed, m.platform_auth_email_taken_detail],
  email_fixed: [409, m.platform_auth_profile_failed, m.platform_auth_email_fixed_detail],
  last_administrator: [409, m.platform_auth_refused, m.platform_auth_last_administrator_detail],
  no_such_member: [404, m.platform_auth_refused, m.platform_auth_no_such_member_detail],
  member_elsewhere: [409, m.platform_auth_refused, m.platform_auth_member_elsewhere_detail],
  already_member: [409, m.platform_auth_refused, m.platform_auth_already_member_detail],
  invalid: [400, m.platform_auth_invalid, m.platform_auth_invalid_detail],
} as const satisfies Record<string, readonly [Status, Say, Say]>;

export type ProblemCode = keyof typeof table;

/** What went wrong, as application/problem+json with a code that the screens know. */
export function problem(c: Context, code: ProblemCode, more: { field?: string; retryAfter?: number } = {}): Response {
  const [status, title, detail] = table[code];
  if (more.retryAfter !== undefined) c.header('retry-after', String(more.retryAfter));
  return answerProblem(c, status, title, detail, more.field === undefined ? { code } : { code, field: more.field });
}

// better-auth's own codes, where a user can meet them.
const codes: Record<string, ProblemCode> = {
  INVALID_EMAIL: 'wrong_credentials',
  INVALID_EMAIL_OR_PASSWORD: 'wrong_credentials',
  INVALID_PASSWORD: 'wrong_password',
  PASSWORD_TOO_SHORT: 'password_too_short',
  PASSWORD_TOO_LONG: 'password_too_long',
  PASSWORD_ALREADY_SET: 'wrong_password',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'wrong_password',
  SESSION_NOT_FRESH: 'not_fresh',
  SESSION_REQUIRED: 'not_signed_in',
  UNAUTHORIZED: 'not_signed_in',
  TOO_MANY_ATTEMPTS: 'too_many_attempts',
  LINK_UNKNOWN: 'link_unknown',
  LINK_USED: 'link_used',
  LINK_EXPIRED: 'link_expired',
  LINK_NEEDS_SIGN_IN: 'link_needs_sign_in',
  INVALID_ORIGIN: 'foreign_origin',
  MISSING_OR_NULL_ORIGIN: 'foreign_origin',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'foreign_origin',
  AUTHENTICATION_FAILED: 'passkey_failed',
  PASSKEY_NOT_FOUND: 'passkey_failed',
  PASSKEY_UNVERIFIED: 'passkey_failed',
  CHALLENGE_NOT_FOUND: 'passkey_failed',
  FAILED_TO_VERIFY_REGISTRATION: 'passkey_not_added',
};

/** Our word for what better-auth refused. */
export function codeOf(status: number, body: unknown): ProblemCode {
  if (status === 429) return 'too_many_attempts';
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  const known = typeof code === 'string' ? codes[code] : undefined;
  return known ?? (status === 401 ? 'not_signed_in' : status === 404 ? 'no_such_page' : 'invalid');
}

/** Something that the rules of this room forbid; thrown by what knows, answered by `answerRefusal`. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly field: string | undefined;
  constructor(code: ProblemCode, field?: string) {
    super(code);
    this.code = code;
    this.field = field;
  }
}

/** Turns a refusal into an answer; any other error goes on to whoever mounted the routes. */
export function answerRefusal(error: Error, c: Context): Response {
  if (error instanceof Refusal) return problem(c, error.code, error.field === undefined ? {} : { field: error.field });
  if (isAPIError(error)) return problem(c, codeOf(error.statusCode, error.body));
  throw error;
}

/** Answers input that a route's schema refuses, with the first field that is wrong. */
export function answerInvalid(
  result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } },
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  const field = result.error?.issues[0]?.path.join('.');
  return problem(c, 'invalid', field === undefined || field === '' ? {} : { field });
}
