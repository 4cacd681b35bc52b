import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const pack = promisify(gzip);
/** In bytes; what is smaller fits in a few packets and gains nothing. */
const worthwhile = 50_000;

/**
 * Sends large answers as gzip to who takes it: a first copy is a sixth of its size, on a phone seconds sooner. Lightly, so
 * that the time it takes is not felt where the line is quick. For routes whose answers repeat nothing that was asked.
 */
export const compressLargeAnswers: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  if (!res.ok || res.headers.has('content-encoding')) return;
  const body = Buffer.from(await res.arrayBuffer());
  const headers = new Headers(res.headers);
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  // Setting it twice keeps the headers of the first one, so that one goes first.
  context.res = undefined;
  if (body.length < worthwhile || !takesGzip(context.req.header('accept-encoding'))) {
    context.res = new Response(body, { status: res.status, headers });
    return;
  }
  headers.set('content-encoding', 'gzip');
  const packed = await pack(body, { level: constants.Z_BEST_SPEED });
  context.res = new Response(packed, { status: res.status, headers });
};

/** Whether a list of encodings names gzip, and not with a weight of nothing. */
const takesGzip = (accepted = ''): boolean => /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/i.test(accepted);
