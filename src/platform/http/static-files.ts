import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** Serves the built web application; addresses of its own screens get index.html. */
export function staticFiles(folder: string): Hono {
  const files = new Hono();
  // Vite puts a hash of the content in the name of everything under assets.
  files.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  });
  files.use('*', async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-cache');
  });
  files.get('/assets/*', serveStatic({ root: folder, precompressed: true }));
  files.get('*', etag(), serveStatic({ root: folder, precompressed: true }));
  files.get('*', etag(), async (c) => {
    // A missing file must stay missing: a page instead of a script would break the page that asked for it.
    if (/\.\w+$/.test(c.req.path) || c.req.path.startsWith('/assets/')) return c.text('404', 404);
    return c.html(await readFile(join(folder, 'index.html'), 'utf8'));
  });
  return files;
}
