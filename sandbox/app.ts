/** All routes of the sandbox: the gateway's own, the hosted page, the controls and the inspector. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { apiRoutes, refuse } from './api/routes';
import { checkoutRoutes } from './checkout/routes';
import { controlRoutes } from './control/routes';
import { GatewayError } from './domain/errors';
import type { Gateway } from './gateway';
import { inspectorRoutes } from './inspector/routes';
import { loopbackOnly } from './loopback';
import { assetRoutes } from './pages/assets';
import { sdkRoutes } from './sdk/routes';

export function sandboxApp(gateway: Gateway): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('*', async (c, next) => {
    await next();
    // The sandbox's own time, so that a moved clock shows as skew, as a wrong machine's would.
    c.res.headers.set('date', new Date(gateway.clock.now()).toUTCString());
  });
  app.use('/_sandbox/*', loopbackOnly);
  app.use('/', loopbackOnly);
  app.use('/inspector/*', loopbackOnly);
  app.route('/', apiRoutes(gateway));
  app.route('/', checkoutRoutes(gateway));
  app.route('/_sandbox', controlRoutes(gateway));
  app.route('/', inspectorRoutes(gateway));
  app.route('/', assetRoutes());
  app.route('/', sdkRoutes());
  app.notFound((c) => refuse(c, new GatewayError(404, 'INVALID_REQUEST', 'There is no such address')));
  app.onError((error, c) => {
    console.error(error);
    return refuse(c, new GatewayError(500, 'INTERNAL_ERROR', 'Something went wrong in the sandbox'));
  });
  return app;
}
