/** The least that answers like the sandbox: the same server and router, one JSON of an order's size, no state. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const answer = JSON.parse(process.env.BARE_ANSWER ?? '{}');
const app = new Hono();
app.get('/', (c) => c.text('ready'));
app.all('*', (c) => c.json(answer));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) });
