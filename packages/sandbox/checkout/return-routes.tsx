/** @jsxImportSource hono/jsx */
/** The ways back to the shop, and the one that never gets there. */
import { Hono } from 'hono';
import { makeCallback, outcomeOf } from '../callback/callback';
import { keepCallback, sendCallback } from '../callback/carry';
import { GAVE_UP } from '../domain/payment-errors';
import { pendingPayment } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { originsOf } from '../pages/respond';
import { WindowClosedPage } from './end-pages';
import { oneClick } from './one-click';
import { fail } from './payments';
import { ReturnPage } from './return-page';
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
    step((_c, { order, form, to }) =>
      to(oneClick(gateway, order, { outcome: form.outcome ?? '', method: form.method, code: form.code })),
    ),
  );

  app.get(
    '/checkout/:token/closed',
    step((_c, { view, show }) => show(<WindowClosedPage frameOrigin={view.frameOrigin} />)),
  );

  app.get(
    '/checkout/:token/return',
    step(async (c, { order, view, to, show }) => {
      const found = outcomeOf(order);
      const cancelled = c.req.query('cancelled') !== undefined && found.kind !== 'paid';
      const outcome = cancelled ? { kind: 'cancelled' as const } : found;
      const callback = makeCallback(gateway, order, outcome);
      if (callback.fault?.fault === 'none') {
        keepCallback(gateway, order, callback, { carrier: 'nobody' });
        return to('/closed');
      }
      // The browser can post it once; the other one comes from here.
      if (callback.fault?.fault === 'duplicate') await sendCallback(gateway, order, callback);
      keepCallback(gateway, order, callback, {
        carrier: view.frameOrigin === undefined ? 'browser' : 'frame',
      });
      const content = (
        <ReturnPage
          merchant={view.merchant}
          callback={callback}
          outcome={outcome.kind}
          frameOrigin={view.frameOrigin}
        />
      );
      return show(content, 200, { formAction: originsOf(callback.url) });
    }),
  );

  return app;
}
