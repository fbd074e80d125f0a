/** @jsxImportSource hono/jsx */
/** The ways back to the shop, and the one that never gets there. */
import { Hono } from 'hono';
import { makeCallback, outcomeOf } from '../callback/callback';
import { randomToken } from '../domain/ids';
import { GAVE_UP } from '../domain/payment-errors';
import { pendingPayment } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { originsOf, page } from '../pages/respond';
import { WindowClosedPage } from './end-pages';
import { oneClick } from './one-click';
import { fail } from './payments';
import { ReturnPage } from './return-page';
import { sendCallback } from './send-callback';
import { visits } from './visit';

export function returnRoutes(gateway: Gateway): Hono {
  const app = new Hono();
  const step = visits(gateway);

  app.post(
    '/checkout/:token/cancel',
    step((_c, { order, to }) => {
      if (pendingPayment(order)) fail(gateway, order.order_id, GAVE_UP);
      return to('/return?cancelled=1');
    }),
  );

  app.post(
    '/checkout/:token/outcome',
    step((_c, { order, form, to }) => to(oneClick(gateway, order, form.outcome ?? ''))),
  );

  app.get(
    '/checkout/:token/closed',
    step((c) => page(c, <WindowClosedPage />)),
  );

  app.get(
    '/checkout/:token/return',
    step(async (c, { order, to }) => {
      const found = outcomeOf(order);
      const cancelled = c.req.query('cancelled') !== undefined && found.kind !== 'paid';
      const outcome = cancelled ? { kind: 'cancelled' as const } : found;
      const callback = makeCallback(gateway, order, outcome);
      if (callback.fault?.fault === 'none') return to('/closed');
      // The browser can post it once; the other one comes from here.
      if (callback.fault?.fault === 'duplicate') await sendCallback(callback);
      const nonce = randomToken(16);
      const { merchant_name: merchant } = gateway.store.settings.all();
      const paid = outcome.kind === 'paid';
      const content = <ReturnPage merchant={merchant} callback={callback} paid={paid} nonce={nonce} />;
      return page(c, content, { nonce, formAction: originsOf(callback.url) });
    }),
  );

  return app;
}
