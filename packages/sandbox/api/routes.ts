/** Puts the declared endpoints on the wire; other methods and paths are refused in the gateway's shape. */
import { gzipSync } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { GatewayError } from '../domain/errors';
import type { Outgoing } from '../faults/call-faults';
import type { Gateway } from '../gateway';
import { readBody } from '../read-body';
import { ENDPOINTS } from './endpoints';
import { answerCall } from './pipeline';
import { keepRefused } from './unknown-endpoint';

const BODY_LIMIT = 1_024 * 1_024;

type App = { Bindings: HttpBindings };

export function apiRoutes(gateway: Gateway): Hono<App> {
  const app = new Hono<App>();
  for (const endpoint of ENDPOINTS) {
    app.on(endpoint.method, endpoint.path, async (c) => {
      const raw = await readBody(c.req.raw, BODY_LIMIT);
      if (!raw) return refuse(c, new GatewayError(413, 'INVALID_REQUEST', 'The body is too large'));
      const answer = await answerCall(gateway, endpoint, {
        method: c.req.method,
        path: c.req.path,
        params: c.req.param(),
        query: c.req.query(),
        headers: c.req.raw.headers,
        raw,
      });
      return send(c, answer);
    });
  }
  for (const path of new Set(ENDPOINTS.map((endpoint) => endpoint.path))) {
    app.all(path, async (c) => {
      const error = new GatewayError(405, 'OPERATION_NOT_ALLOWED', 'Method not allowed');
      await keepRefused(gateway, c, error);
      return refuse(c, error);
    });
  }
  return app;
}

export function refuse(c: Context, error: GatewayError): Response {
  return c.newResponse(JSON.stringify(error.body), error.status, { 'content-type': 'application/json' });
}

function send(c: Context<App>, answer: Outgoing): Response {
  if (answer.kind === 'cut') {
    c.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const [type, text] =
    answer.kind === 'json' ? ['application/json', JSON.stringify(answer.body)] : [answer.type, answer.text];
  const zipped = wantsGzip(c);
  return new Response(zipped ? new Uint8Array(gzipSync(text)) : text, {
    status: answer.status,
    headers: {
      'content-type': type,
      ...(zipped && { 'content-encoding': 'gzip' }),
      ...(answer.status === 429 && { 'retry-after': '1' }),
    },
  });
}

/** The pages ask for it on the affordability calls alone. */
function wantsGzip(c: Context): boolean {
  return (
    c.req.path.startsWith('/api/affordability/') && /\bgzip\b/i.test(c.req.header('accept-encoding') ?? '')
  );
}
