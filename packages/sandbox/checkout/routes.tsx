/** @jsxImportSource hono/jsx */
/** The hosted page, step by step. Every POST ends in a redirect, so that a reload never pays twice. */
import { type Context, Hono } from 'hono';
import { outcomeOf } from '../callback/callback';
import { isPayable, pendingPayment } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { addressRoutes } from './address-routes';
import { challengeRoutes, stepAfterBegin } from './challenge-routes';
import { ChoosePage } from './choose-page';
import { ClosedPage, NoWayPage } from './end-pages';
import { mustAskAddress } from './express';
import type { Form } from './form';
import { isMethod, METHODS, type Method } from './methods';
import { begin } from './payments';
import { readChoice } from './read-form';
import { returnRoutes } from './return-routes';
import { isSeamless } from './view';
import { type Visit, visits } from './visit';

export function checkoutRoutes(gateway: Gateway): Hono {
  const app = new Hono();
  const step = visits(gateway);

  const toCheckout = (path: string) => (c: Context) =>
    c.redirect(`/checkout/${encodeURIComponent(c.req.query('token') ?? '')}${path}`, 302);
  app.get('/api/v3/checkout-bff/redirect/checkout', toCheckout(''));
  app.get('/web/auth/landing/', toCheckout('/confirm'));

  app.get('/checkout/:token', step(start));

  for (const method of Object.keys(METHODS).filter(isMethod)) {
    app.post(
      `/checkout/:token/${METHODS[method].slug}`,
      step((_c, visit) => choose(gateway, visit, method)),
    );
  }

  app.route('/', addressRoutes(gateway));
  app.route('/', challengeRoutes(gateway));
  app.route('/', returnRoutes(gateway));
  return app;
}

/** Where the order stands. Also where a step leads that the order does not allow any more. */
function start(c: Context, { order, view, to, show }: Visit): Response | Promise<Response> {
  if (outcomeOf(order).kind === 'paid') return to('/return');
  const asked = c.req.query('method');
  const choosing = asked !== undefined || c.req.query('choose') !== undefined;
  if (pendingPayment(order) && (!choosing || isSeamless(order))) return to('/confirm');
  if (!isPayable(order)) return show(<ClosedPage view={view} />, 410);
  // Such an order chooses its method by the API: nothing is left to do here but to go back.
  if (isSeamless(order)) return to(order.payments.length > 0 ? '/refused' : '/return');
  if (mustAskAddress(order)) return to('/address');
  const method = view.methods.find((one) => one === asked) ?? view.methods[0];
  if (!method) return show(<NoWayPage view={view} />);
  return show(<ChoosePage view={view} method={method} state={{ values: chosen(c), errors: {} }} />);
}

/** The parts of a form that are chosen by a link, or sent by a GET. */
function chosen(c: Context): Form {
  const names = ['issuer', 'points'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = c.req.query(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function choose(gateway: Gateway, visit: Visit, method: Method): Response | Promise<Response> {
  const { order, view, form, to, show } = visit;
  if (isSeamless(order) || mustAskAddress(order) || !view.methods.includes(method)) return to('');
  const reading = readChoice(method, form, order, new Date(gateway.clock.now()));
  if ('errors' in reading) {
    const state = { values: form, errors: reading.errors };
    return show(<ChoosePage view={view} method={method} state={state} />, 422);
  }
  return to(stepAfterBegin(begin(gateway, order.order_id, reading.choice)));
}
