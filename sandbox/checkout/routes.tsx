/** @jsxImportSource hono/jsx */
/** The hosted page, step by step. Every POST ends in a redirect, so that a reload never pays twice. */
import { type Context, Hono } from 'hono';
import { outcomeOf } from '../callback/callback';
import { isPayable, pendingPayment } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { page } from '../pages/respond';
import { challengeRoutes } from './challenge-routes';
import { ChoosePage } from './choose-page';
import { ClosedPage, NoWayPage } from './end-pages';
import { isMethod, METHODS, type Method } from './methods';
import { begin } from './payments';
import { readChoice } from './read-form';
import { returnRoutes } from './return-routes';
import { viewOf } from './view';
import { type Visit, visits } from './visit';

export function checkoutRoutes(gateway: Gateway): Hono {
  const app = new Hono();
  const step = visits(gateway);

  const toCheckout = (path: string) => (c: Context) =>
    c.redirect(`/checkout/${encodeURIComponent(c.req.query('token') ?? '')}${path}`, 302);
  app.get('/api/v3/checkout-bff/redirect/checkout', toCheckout(''));
  app.get('/web/auth/landing/', toCheckout('/confirm'));

  app.get(
    '/checkout/:token',
    step((c, { link, order, to }) => {
      const view = viewOf(gateway, link, order);
      if (outcomeOf(order).kind === 'paid') return to('/return');
      const asked = c.req.query('method');
      const choosing = asked !== undefined || c.req.query('choose') !== undefined;
      if (pendingPayment(order) && !choosing) return to('/confirm');
      if (!isPayable(order)) return page(c, <ClosedPage view={view} />, {}, 410);
      const method = view.methods.find((one) => one === asked) ?? view.methods[0];
      if (!method) return page(c, <NoWayPage view={view} />);
      return page(c, <ChoosePage view={view} method={method} state={{ values: {}, errors: {} }} />);
    }),
  );

  for (const method of Object.keys(METHODS).filter(isMethod)) {
    app.post(
      `/checkout/:token/${METHODS[method].slug}`,
      step((c, visit) => choose(gateway, c, visit, method)),
    );
  }

  app.route('/', challengeRoutes(gateway));
  app.route('/', returnRoutes(gateway));
  return app;
}

function choose(gateway: Gateway, c: Context, visit: Visit, method: Method): Response | Promise<Response> {
  const { link, order, form, to } = visit;
  const reading = readChoice(method, form, new Date(gateway.clock.now()));
  if ('errors' in reading) {
    const state = { values: form, errors: reading.errors };
    return page(c, <ChoosePage view={viewOf(gateway, link, order)} method={method} state={state} />, {}, 422);
  }
  begin(gateway, order.order_id, { method, option: reading.option });
  return to('/confirm');
}
