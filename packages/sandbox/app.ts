/** All routes of the sandbox: the gateway's own, the hosted page, the controls and the inspector. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { apiRoutes, refuse } from './api/routes';
import { keepRefused, noSuchEndpoint } from './api/unknown-endpoint';
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
  app.notFound(async (c) => {
    if (!c.req.path.startsWith('/api/')) {
      return refuse(c, new GatewayError(404, 'INVALID_REQUEST', 'There is no such address'));
    }
    const error = noSuchEndpoint();
    await keepRefused(gateway, c, error);
    return refuse(c, error);
  });
  app.onError((error, c) => {
    console.error(error);
    return refuse(c, new GatewayError(500, 'INTERNAL_ERROR', 'Something went wrong in the sandbox'));
  });
  return app;
}
