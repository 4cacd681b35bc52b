import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { m } from '#platform/language/generated/messages.js';
import { extractLocaleFromHeader, isLocale } from '#platform/language/generated/runtime.js';
import { codeOf } from '../database/start-problem.ts';
import type { Log } from './log.ts';

type Say = (inputs: Record<string, never>, options: { locale: 'nl' | 'en' }) => string;

/** Answers with application/problem+json, in the language that the request asks for. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: Say,
  detail: Say,
  more: object = {},
): Response {
  const asked = extractLocaleFromHeader(c.req.raw);
  const options = { locale: isLocale(asked) ? asked : ('nl' as const) };
  const body = { status, title: title({}, options), detail: detail({}, options), ...more };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}

/** What PostgreSQL and the system say while a database stops, starts or is out of reach. */
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '53300']);

/** What PostgreSQL says of a sign that no text can hold, wherever in a request it stood: the zero, half a character. */
const unkeepableCodes = new Set(['22021', '22P05']);

/** Answers an error that no route expected: the log gets the cause, the asker only a number to mention. */
export const answerError =
  (log: Log) =>
  (error: Error, c: Context): Response => {
    if (error instanceof HTTPException && error.status < 500) {
      return problem(c, error.status, m.platform_http_refused, m.platform_http_refused_detail);
    }
    if (unkeepableCodes.has(codeOf(error) ?? '')) {
      return problem(c, 400, m.platform_http_refused, m.platform_http_refused_detail);
    }
    if (awayCodes.has(codeOf(error) ?? '')) {
      log.error({ method: c.req.method, path: c.req.path, error: { message: error.message } });
      c.header('retry-after', '5');
      return problem(c, 503, m.platform_http_database_away, m.platform_http_database_away_detail);
    }
    const reference = randomUUID().slice(0, 8);
    log.error({
      reference,
      method: c.req.method,
      path: c.req.path,
      error: { message: error.message, stack: error.stack },
    });
    return problem(c, 500, m.platform_http_failed, m.platform_http_failed_detail, { reference });
  };

/** Answers for an address below /api that does not exist. */
export const answerNotFound = (c: Context): Response =>
  problem(c, 404, m.platform_http_not_found, m.platform_http_not_found_detail);
