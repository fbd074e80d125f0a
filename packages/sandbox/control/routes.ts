/** `/_sandbox/*`: for tests, demos and the inspector. Loopback only, JSON only, so that no web page can reach it. */
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { parseJson } from '../api/request-checks';
import { refuse } from '../api/routes';
import { GatewayError, invalid } from '../domain/errors';
import type { Gateway } from '../gateway';
import { readBody } from '../read-body';
import {
  endSettlement,
  listWebhooks,
  moveClock,
  pay,
  readClock,
  releaseRefunds,
  say,
  steerWebhooks,
} from './actions';
import { ledger } from './ledger';
import * as schemas from './schemas';

const BODY_LIMIT = 256 * 1_024;

export function controlRoutes(gateway: Gateway): Hono {
  const app = new Hono();
  const { store } = gateway;

  app.onError((error, c) => {
    if (error instanceof GatewayError) return refuse(c, error);
    console.error(error);
    return refuse(c, new GatewayError(500, 'INTERNAL_ERROR', 'Something went wrong in the sandbox'));
  });

  app.get('/ledger', (c) =>
    c.json(
      ledger(gateway, {
        orderId: c.req.query('order_id'),
        reference: c.req.query('reference'),
        endpoint: c.req.query('endpoint'),
        since: wholeNumber(c, 'since'),
        limit: wholeNumber(c, 'limit'),
      }),
    ),
  );

  app.post('/reset', async (c) => {
    const { tokens } = await body(c, schemas.reset);
    store.reset();
    if (tokens) store.tokens.revokeAll();
    gateway.clock.reload();
    return c.json({ reset: true });
  });

  const listFaults = () => ({
    faults: store.faults.list().map(({ id, rule, drawn, fired }) => ({ id, ...rule, drawn, fired })),
  });
  app.get('/faults', (c) => c.json(listFaults()));
  app.post('/faults', async (c) => {
    for (const rule of await body(c, schemas.faults)) store.faults.add(rule);
    return c.json(listFaults(), 201);
  });
  app.delete('/faults', (c) => {
    store.faults.clear();
    return c.json(listFaults());
  });
  app.delete('/faults/:id', (c) => {
    if (!store.faults.remove(Number(c.req.param('id')))) {
      throw new GatewayError(404, 'INVALID_REQUEST', 'There is no such fault rule');
    }
    return c.json(listFaults());
  });

  app.get('/clock', (c) => c.json(readClock(gateway)));
  app.post('/clock', async (c) => c.json(moveClock(gateway, await body(c, schemas.clock))));

  app.get('/webhooks', (c) => c.json(listWebhooks(gateway, c.req.query('order_id'))));
  app.post('/webhooks', async (c) => c.json(steerWebhooks(gateway, await body(c, schemas.webhooks))));

  app.get('/settings', (c) => c.json(store.settings.all()));
  app.post('/settings', async (c) => {
    const changed = store.settings.change(await body(c, schemas.settings));
    gateway.wakeDispatcher();
    return c.json(changed);
  });

  app.post('/pay', async (c) => c.json(await pay(gateway, await body(c, schemas.pay))));
  app.post('/callback', async (c) => c.json(await say(gateway, await body(c, schemas.callback))));
  app.post('/refunds', async (c) => c.json(releaseRefunds(gateway, await body(c, schemas.refunds))));

  app.post('/settlements', async (c) => c.json(endSettlement(gateway, await body(c, schemas.settlements))));

  app.all('*', (c) => refuse(c, new GatewayError(404, 'INVALID_REQUEST', 'There is no such control')));
  return app;
}

/** @throws GatewayError 400 that names the field. An empty body is an empty object. */
async function body<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.output<Schema>> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    throw invalid('Content-Type', 'must be application/json');
  }
  const raw = await readBody(c.req.raw, BODY_LIMIT);
  if (!raw) throw new GatewayError(413, 'INVALID_REQUEST', 'The body is too large');
  const result = schema.safeParse(raw.length === 0 ? {} : parseJson(raw));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid(issue?.path.map(String).join('.') || 'body', issue?.message ?? 'is not as documented');
}

function wholeNumber(c: Context, name: string): number | undefined {
  const text = c.req.query(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw invalid(name, 'must be a whole number');
  return Number(text);
}
