/** @jsxImportSource hono/jsx */
/** `/` and an order's page: both sides of every call, live. */
import { type Context, Hono } from 'hono';
import type { Gateway } from '../gateway';
import { type PageStatus, page } from '../pages/respond';
import { type Acted, inspectorActions } from './actions';
import { HomePage } from './home-page';
import { OrderPage } from './order-page';

export function inspectorRoutes(gateway: Gateway): Hono {
  const app = new Hono();

  const show = (c: Context, orderId: string | undefined, acted: Acted = {}) => {
    const order = orderId === undefined ? undefined : gateway.store.orders.findCharge(orderId);
    const { problem } = acted;
    const status: PageStatus = problem === undefined ? 200 : 400;
    if (!order) return page(c, <HomePage gateway={gateway} place={{ problem }} />, { fetches: true }, status);
    const place = { orderId: order.order_id, reference: order.merchant_order_reference, problem };
    return page(c, <OrderPage gateway={gateway} order={order} place={place} />, { fetches: true }, status);
  };

  app.get('/', (c) => show(c, undefined));
  app.get('/inspector/orders/:order_id', async (c) => {
    const orderId = c.req.param('order_id');
    return gateway.store.orders.findCharge(orderId) ? show(c, orderId) : c.redirect('/', 303);
  });
  app.route('/inspector', inspectorActions(gateway, show));
  return app;
}
