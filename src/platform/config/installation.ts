import { hostname, networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { m } from '#platform/language/generated/messages.js';
import type { DatabasePlace } from '../database/source.ts';
import { StartProblem } from '../database/start-problem.ts';
import { type MailSettings, readMail } from './mail.ts';

/** Everything that differs between one installation and the next; from flags, then the environment, then what is usual. */
export interface Installation {
  dataDir: string;
  place: DatabasePlace;
  port: number;
  host: string;
  /** The public address, where somebody set one; behind a proxy it differs from where we listen. */
  origin: string | undefined;
  /** Names and numbers of this machine under which people may reach us. */
  ownHosts: string[];
  trustedProxies: string[];
  /** The file that the log goes to; `-` is standard output. */
  logPath: string;
  /** How mail leaves; undefined: it waits. */
  mail: MailSettings | undefined;
}

export type Environment = Record<string, string | undefined>;

/** Reads the settings; a flag wins from the environment, also `--data` from DATABASE_URL. */
export function readInstallation(
  flags: { data?: string | undefined; port?: string | undefined; host?: string | undefined },
  environment: Environment = process.env,
): Installation {
  const dataDir = resolve(flags.data ?? (environment.PARAAT_DATA || 'data'));
  const url = flags.data === undefined ? environment.DATABASE_URL || undefined : undefined;
  const host = flags.host ?? (environment.HOST || '127.0.0.1');
  return {
    dataDir,
    place: url === undefined ? { dataDir } : { url, appUrl: environment.PARAAT_APP_URL || undefined },
    port: portNumber(flags.port ?? (environment.PORT || '4180')),
    host,
    origin: originOf(environment.PARAAT_ORIGIN || undefined),
    ownHosts: ownHosts(host),
    trustedProxies: (environment.PARAAT_PROXIES ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    logPath: environment.PARAAT_LOG || join(dataDir, 'paraat.log'),
    mail: readMail(environment),
  };
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartProblem(m.platform_port_invalid({ port: text }), m.platform_port_invalid_advice());
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/') return url.origin;
  throw new StartProblem(m.platform_origin_invalid({ origin: text }), m.platform_origin_invalid_advice());
}

/** Who listens on one address goes by that name; who listens on all goes by every name of the machine. */
function ownHosts(host: string): string[] {
  if (['127.0.0.1', '::1', 'localhost'].includes(host)) return [];
  if (host !== '0.0.0.0' && host !== '::') return [bracketed(host)];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? []);
  return [hostname().toLowerCase(), ...addresses.map(bracketed)];
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host.replace(/%.*$/, '')}]` : host.toLowerCase();
}

/** The address to type into a browser. */
export function addressToOpen({ origin, host }: Installation, port: number): string {
  if (origin !== undefined) return origin;
  const everywhere = host === '0.0.0.0' || host === '::';
  const local = ['127.0.0.1', '::1'].includes(host);
  return `http://${local ? 'localhost' : everywhere ? hostname().toLowerCase() : bracketed(host)}:${port}`;
}
