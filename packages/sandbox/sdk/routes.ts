/** `/v3/web-sdk-checkout.js`: the script that a merchant's page loads to show the checkout in a frame. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';

export function sdkRoutes(): Hono {
  const app = new Hono();
  const script = readFileSync(path.join(import.meta.dirname, 'web-sdk-checkout.js'), 'utf8');
  app.get('/v3/web-sdk-checkout.js', (c) =>
    c.newResponse(script, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      // Any merchant's page may load it, one that isolates itself from other origins, too.
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-cache',
    }),
  );
  return app;
}
