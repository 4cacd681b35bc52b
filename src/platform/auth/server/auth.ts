import { betterAuth } from 'better-auth';
import type { Pool } from 'pg';
import type { Database } from '#platform/database/database.ts';
import type { Audit } from './audit.ts';
import { type AuthSettings, addressHeader, authOptions } from './options.ts';
import { type Addresses, requestOrigin } from './origin.ts';
import { Refusal } from './problem.ts';

/** Who sent a request, and the cookies that the answer must carry on. */
export interface Identity {
  user: { id: string; name: string; email: string };
  sessionId: string;
  cookies: string[];
}

/** Signing in, for all origins under which this server is known. */
export interface Auth {
  pool: Pool;
  audit: Audit;
  /** The origin a request was sent to, or null when this server does not go by that name. */
  originOf(request: Request): string | null;
  /** Lets better-auth answer a request below /api/auth; `address` is where the connection comes from. */
  handle(request: Request, address: string): Promise<Response>;
  /** Who is signed in. Asks the database each time, so a session that was ended is over at once. */
  identify(request: Request): Promise<Identity | null>;
  /** Sets the first password, or changes it and ends the user's other sessions. */
  setPassword(request: Request, change: { newPassword: string; currentPassword: string | null }): Promise<Headers>;
}

/** Opens signing in on a database whose migrations have run. */
export function openAuth(given: {
  database: Pick<Database, 'authPool'>;
  secret: string;
  addresses: Addresses;
  audit: Audit;
  trustedProxies?: readonly string[];
  report?: (message: string) => void;
}): Auth {
  const { database, secret, addresses, audit, trustedProxies = [], report = () => undefined } = given;
  const pool = database.authPool;
  const instances = instancesPerOrigin({ pool, secret, audit, trustedProxies, report });
  const known = (request: Request) => {
    const origin = requestOrigin(request, addresses);
    if (origin === null) throw new Refusal('unknown_address');
    return instances(origin);
  };
  return {
    pool,
    audit,
    originOf: (request) => requestOrigin(request, addresses),
    handle: (request, address) => known(request).handler(withAddress(request, address, trustedProxies)),
    async identify(request) {
      const { headers, response } = await known(request).api.getSession({
        headers: request.headers,
        returnHeaders: true,
      });
      if (response === null) return null;
      const { user, session } = response;
      return {
        user: { id: user.id, name: user.name, email: user.email },
        sessionId: session.id,
        cookies: headers.getSetCookie(),
      };
    },
    async setPassword(request, { newPassword, currentPassword }) {
      const { api } = known(request);
      if (currentPassword === null) {
        await api.setPassword({ body: { newPassword }, headers: request.headers });
        return new Headers();
      }
      const body = { newPassword, currentPassword, revokeOtherSessions: true };
      return (await api.changePassword({ body, headers: request.headers, returnHeaders: true })).headers;
    },
  };
}

type Instance = ReturnType<typeof newInstance>;

const newInstance = (settings: AuthSettings, origin: string) => betterAuth(authOptions(settings, origin));

// Whoever sends made-up ports makes us forget instances, not run out of memory.
const mostInstances = 20;

function instancesPerOrigin(settings: AuthSettings): (origin: string) => Instance {
  const instances = new Map<string, Instance>();
  return (origin) => {
    const instance = instances.get(origin) ?? newInstance(settings, origin);
    instances.delete(origin);
    instances.set(origin, instance);
    const [oldest] = instances.keys();
    if (instances.size > mostInstances && oldest !== undefined) instances.delete(oldest);
    return instance;
  };
}

// What the sender says about its own address counts only behind a proxy that we were told to trust.
function withAddress(request: Request, address: string, trustedProxies: readonly string[]): Request {
  const headers = new Headers(request.headers);
  const told = trustedProxies.length > 0 ? headers.get('x-forwarded-for') : null;
  headers.set(addressHeader, told === null ? address : `${told}, ${address}`);
  return new Request(request, { headers });
}
