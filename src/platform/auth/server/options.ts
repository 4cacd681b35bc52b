import { passkey } from '@better-auth/passkey';
import type { BetterAuthOptions } from 'better-auth';
import { APIError, isAPIError } from 'better-auth/api';
import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { countAttempt } from './attempts.ts';
import type { Audit } from './audit.ts';
import { oneTimeLinks } from './link-plugin.ts';
import { signInHooks } from './sign-in-hooks.ts';

/** A header that only this server sets, with the address that a request came from. */
export const addressHeader = 'x-paraat-address';

/** The shortest password that is accepted. */
export const shortestPassword = 12;

const day = 24 * 3600;

/** What better-auth needs to know of this installation. */
export interface AuthSettings {
  pool: Pool;
  secret: string;
  /** Addresses or ranges of proxies whose word about the sender's address is believed. */
  trustedProxies: readonly string[];
  audit: Audit;
  report: (message: string) => void;
}

/** better-auth's settings for one origin: its cookies, passkeys and origin check all hang on that name. */
export const authOptions = (settings: AuthSettings, origin: string) =>
  ({
    appName: 'Paraat',
    baseURL: origin,
    basePath: '/api/auth',
    secret: settings.secret,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => settings.report(message) },
    onAPIError: { onError: (error) => (isAPIError(error) ? undefined : settings.report(String(error))) },
    database: {
      dialect: new PostgresDialect({ pool: settings.pool }),
      type: 'postgres',
      transaction: true,
      schemaName: 'auth',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 128,
    },
    // No cookie cache: a session that was ended must be over at the next request.
    session: { expiresIn: 30 * day, updateAge: day, freshAge: day, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/one-time-link': { window: 60, max: 20 },
        '/passkey/verify-authentication': { window: 60, max: 20 },
        '/change-password': { window: 60, max: 10 },
      },
      customStorage: { consume: (key, rule) => countAttempt(settings.pool, `address:${key}`, rule) },
    },
    advanced: {
      database: { generateId: () => uuidv7(), joins: true, validateSchema: false },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      trustedProxyHeaders: false,
      ipAddress: { ipAddressHeaders: [addressHeader], trustedProxies: [...settings.trustedProxies] },
      ...cookies(origin),
    },
    plugins: [passkeys(origin), oneTimeLinks(settings.audit)],
    hooks: signInHooks(settings.pool, settings.audit),
  }) satisfies BetterAuthOptions;

// The prefix __Host- makes browsers refuse the cookie from any other name; plain http cannot have it, and there
// the port is in the name because browsers share cookies between ports.
function cookies(origin: string) {
  const { protocol, port } = new URL(origin);
  const secure = protocol === 'https:';
  return {
    useSecureCookies: false,
    cookiePrefix: secure ? '__Host-paraat' : `paraat-${port || '80'}`,
    defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
  } as const;
}

function passkeys(origin: string) {
  return passkey({
    origin,
    rpID: new URL(origin).hostname,
    rpName: 'Paraat',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    registration: {
      afterVerification: ({ verification }) => {
        if (!verification.registrationInfo?.userVerified) throw unverified();
      },
    },
    // A passkey stands in for a password, so the device must have asked for a finger, a face or a code.
    authentication: {
      afterVerification: ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw unverified();
      },
    },
  });
}

const unverified = () => new APIError('UNAUTHORIZED', { code: 'PASSKEY_UNVERIFIED', message: 'PASSKEY_UNVERIFIED' });
