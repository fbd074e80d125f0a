/** Style and script of the sandbox's pages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';

const ASSETS = {
  'pages.css': 'text/css; charset=utf-8',
  'checkout.js': 'text/javascript; charset=utf-8',
} as const;

export function assetRoutes(): Hono {
  const app = new Hono();
  for (const [name, type] of Object.entries(ASSETS)) {
    const content = readFileSync(path.join(import.meta.dirname, 'assets', name), 'utf8');
    app.get(`/_assets/${name}`, (c) =>
      c.newResponse(content, 200, { 'content-type': type, 'x-content-type-options': 'nosniff' }),
    );
  }
  return app;
}
