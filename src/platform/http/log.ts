import { existsSync, renameSync, statSync } from 'node:fs';
import type { MiddlewareHandler } from 'hono';
import pino from 'pino';

export type Log = pino.Logger;

const largestLog = 20_000_000;

/** Opens the log: one JSON object a line, in a file that only this user can read, or on standard output. */
export function openLog(path: string): Log {
  if (path === '-') return pino({ base: null });
  if (existsSync(path) && statSync(path).size > largestLog) renameSync(path, `${path}.1`);
  return pino({ base: null }, pino.destination({ dest: path, mode: 0o600, mkdir: true, sync: true }));
}

/** A log that keeps nothing, for tests. */
export const noLog = (): Log => pino({ enabled: false });

/** Notes each request of a program: no query, no headers, no body, for those may hold secrets or persons. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const begin = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - begin);
    const level = c.res.status >= 500 ? 'error' : c.res.status >= 400 ? 'warn' : 'info';
    log[level]({ method: c.req.method, path: c.req.path, status: c.res.status, milliseconds });
  };
}
