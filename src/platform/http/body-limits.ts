import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { m } from '#platform/language/generated/messages.js';
import { problem } from './problem.ts';

const usual = 2_000_000;
/** Where files are sent, and nothing beside or below: what is said about a file is a form like any other. */
const takesFiles =
  /^\/api\/(aanleveren\/files|organisations\/[^/]+\/((runbooks\/)?imports|attachments|document-proposals|plans\/[^/]+\/word(\/apply)?))$/;

/** Refuses bodies that are larger than any form can be; routes that take files count for themselves. */
export function bodyLimits(): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: usual,
    onError: (c) => problem(c, 413, m.platform_http_too_large, m.platform_http_too_large_detail),
  });
  return (c, next) => (takesFiles.test(c.req.path) ? next() : limit(c, next));
}
