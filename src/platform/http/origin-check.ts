import type { MiddlewareHandler } from 'hono';
import { m } from '#platform/language/generated/messages.js';
import { problem } from './problem.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a write through only when the browser says that our own page sent it. */
export function originCheck(originOf: (request: Request) => string | null): MiddlewareHandler {
  return async (c, next) => {
    if (readingMethods.has(c.req.method) || comesFromUs(c.req.raw, originOf)) return next();
    return problem(c, 403, m.platform_http_foreign, m.platform_http_foreign_detail);
  };
}

function comesFromUs(request: Request, originOf: (request: Request) => string | null): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === originOf(request);
  return request.headers.get('sec-fetch-site') === 'same-origin' && originOf(request) !== null;
}
