import type { MiddlewareHandler } from 'hono';

/** What a page may do: nothing but run, show and fetch what this very server gives. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Record<string, string> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** What a program answers is kept by no browser, unless the answer says so itself: who comes next at this device is another. */
export const keepNothing: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};

/** Sets the headers that keep foreign code and foreign pages out, on every answer. */
export function securityHeaders(isSecure: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      // A file that somebody handed in comes with a stricter policy of its own.
      if (!c.res.headers.get(name)?.startsWith('sandbox')) c.res.headers.set(name, value);
    }
    if (isSecure) c.res.headers.set('strict-transport-security', 'max-age=31536000');
  };
}
