/** @jsxImportSource hono/jsx */
/** `/`: both sides of every call, live. */
import { Hono } from 'hono';
import type { Gateway } from '../gateway';
import { page } from '../pages/respond';
import { InspectorPage } from './page';

const REFRESH_SECONDS = 3;

export function inspectorRoutes(gateway: Gateway): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const live = c.req.query('live') !== undefined;
    const orderId = c.req.query('order_id');
    return page(
      c,
      <InspectorPage gateway={gateway} orderId={orderId} refresh={live ? REFRESH_SECONDS : undefined} />,
    );
  });
  return app;
}
