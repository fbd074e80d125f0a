/** Styles and scripts of the sandbox's pages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';

const ASSETS = [
  'pages.css',
  'checkout.css',
  'inspector.css',
  'checkout.js',
  'frame.js',
  'return.js',
  'inspector.js',
];

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export function assetRoutes(): Hono {
  const app = new Hono();
  for (const name of ASSETS) {
    const content = readFileSync(path.join(import.meta.dirname, 'assets', name), 'utf8');
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    app.get(`/_assets/${name}`, (c) =>
      c.newResponse(content, 200, { 'content-type': type, 'x-content-type-options': 'nosniff' }),
    );
  }
  return app;
}
