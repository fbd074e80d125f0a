/** @jsxImportSource hono/jsx */
/** The hosted page, step by step. Every POST ends in a redirect, so that a reload never pays twice. */
import { type Context, Hono } from 'hono';
import { makeCallback, outcomeOf } from '../callback/callback';
import { bankDeclines } from '../domain/cards';
import { GatewayError } from '../domain/errors';
import { randomToken } from '../domain/ids';
import type { ChargeOrder } from '../domain/order';
import { DECLINED, GAVE_UP, WRONG_OTP } from '../domain/payment-errors';
import { isPayable, pendingPayment } from '../domain/payment-rules';
import { expireIfDue } from '../expiry';
import type { Gateway } from '../gateway';
import { originsOf, page } from '../pages/respond';
import type { Link } from '../store/orders';
import { ChallengePage } from './challenge-page';
import { ChoosePage } from './choose-page';
import { ClosedPage, NoWayPage, RefusedPage, UnknownLinkPage, WindowClosedPage } from './end-pages';
import { isMethod, METHODS, type Method } from './methods';
import { oneClick } from './one-click';
import { approve, begin, beginAgain, fail } from './payments';
import { readForm } from './post-form';
import { readChoice } from './read-form';
import { ReturnPage } from './return-page';
import { sendCallback } from './send-callback';
import { viewOf } from './view';

interface Visit {
  readonly link: Link;
  readonly order: ChargeOrder;
}

type Step = (c: Context, visit: Visit) => Response | Promise<Response>;

export function checkoutRoutes(gateway: Gateway): Hono {
  const app = new Hono();
  /** Finds the order behind a link; a payment that is refused in mid-step leads back to the start. */
  const step = (work: Step) => async (c: Context) => {
    const link = gateway.store.orders.linkByToken(c.req.param('token') ?? '');
    if (link) expireIfDue(gateway, link.orderId);
    const order = link && gateway.store.orders.findCharge(link.orderId);
    if (!link || !order) return page(c, <UnknownLinkPage />, {}, 404);
    try {
      return await work(c, { link, order });
    } catch (error) {
      if (error instanceof GatewayError) return c.redirect(`/checkout/${link.token}`, 303);
      throw error;
    }
  };

  app.get('/api/v3/checkout-bff/redirect/checkout', (c) =>
    c.redirect(`/checkout/${encodeURIComponent(c.req.query('token') ?? '')}`, 302),
  );

  app.get(
    '/checkout/:token',
    step((c, { link, order }) => {
      const view = viewOf(gateway, link, order);
      if (outcomeOf(order).kind === 'paid') return c.redirect(`/checkout/${link.token}/return`, 303);
      if (!isPayable(order)) return page(c, <ClosedPage view={view} />, {}, 410);
      const asked = c.req.query('method');
      const last = order.payments.at(-1);
      if (asked === undefined && c.req.query('choose') === undefined) {
        if (last?.status === 'PENDING') return c.redirect(`/checkout/${link.token}/confirm`, 303);
      }
      const method = view.methods.find((one) => one === asked) ?? view.methods[0];
      if (!method) return page(c, <NoWayPage view={view} />);
      return page(c, <ChoosePage view={view} method={method} state={{ values: {}, errors: {} }} />);
    }),
  );

  for (const method of Object.keys(METHODS).filter(isMethod)) {
    app.post(
      `/checkout/:token/${METHODS[method].slug}`,
      step((c, visit) => choose(c, visit, method)),
    );
  }

  async function choose(c: Context, { link, order }: Visit, method: Method): Promise<Response> {
    const form = await readForm(c);
    const reading = readChoice(method, form, new Date(gateway.clock.now()));
    if ('errors' in reading) {
      const state = { values: form, errors: reading.errors };
      return page(
        c,
        <ChoosePage view={viewOf(gateway, link, order)} method={method} state={state} />,
        {},
        422,
      );
    }
    begin(gateway, order.order_id, { method, option: reading.option });
    return c.redirect(`/checkout/${link.token}/confirm`, 303);
  }

  app.get(
    '/checkout/:token/confirm',
    step((c, { link, order }) => {
      const payment = pendingPayment(order);
      if (!payment) return c.redirect(`/checkout/${link.token}`, 303);
      const resent = c.req.query('resent') !== undefined;
      return page(c, <ChallengePage view={viewOf(gateway, link, order)} payment={payment} resent={resent} />);
    }),
  );

  app.post(
    '/checkout/:token/otp',
    step(async (c, { link, order }) => {
      const { otp = '' } = await readForm(c);
      if (otp.trim() !== gateway.store.settings.all().otp) return refused(c, link, order, WRONG_OTP);
      if (bankDeclines(pendingPayment(order)?.payment_option)) return refused(c, link, order, DECLINED);
      approve(gateway, order.order_id);
      return c.redirect(`/checkout/${link.token}/return`, 303);
    }),
  );

  app.post(
    '/checkout/:token/resend',
    step((c, { link }) => c.redirect(`/checkout/${link.token}/confirm?resent=1`, 303)),
  );

  app.post(
    '/checkout/:token/answer',
    step(async (c, { link, order }) => {
      const { answer } = await readForm(c);
      if (answer !== 'approve') return refused(c, link, order, DECLINED);
      approve(gateway, order.order_id);
      return c.redirect(`/checkout/${link.token}/return`, 303);
    }),
  );

  app.post(
    '/checkout/:token/give-up',
    step((c, { link, order }) => refused(c, link, order, GAVE_UP)),
  );

  app.post(
    '/checkout/:token/again',
    step((c, { link, order }) => {
      beginAgain(gateway, order.order_id);
      return c.redirect(`/checkout/${link.token}/confirm`, 303);
    }),
  );

  function refused(c: Context, link: Link, order: ChargeOrder, error: typeof DECLINED): Response {
    fail(gateway, order.order_id, error);
    return c.redirect(`/checkout/${link.token}/refused`, 303);
  }

  app.get(
    '/checkout/:token/refused',
    step((c, { link, order }) => {
      const error = order.payments.at(-1)?.error_detail;
      if (!error) return c.redirect(`/checkout/${link.token}`, 303);
      return page(c, <RefusedPage view={viewOf(gateway, link, order)} error={error} />);
    }),
  );

  app.post(
    '/checkout/:token/cancel',
    step((c, { link, order }) => {
      if (pendingPayment(order)) fail(gateway, order.order_id, GAVE_UP);
      return c.redirect(`/checkout/${link.token}/return?cancelled=1`, 303);
    }),
  );

  app.post(
    '/checkout/:token/outcome',
    step(async (c, { link, order }) => {
      const { outcome = '' } = await readForm(c);
      return c.redirect(`/checkout/${link.token}${oneClick(gateway, order, outcome)}`, 303);
    }),
  );

  app.get(
    '/checkout/:token/closed',
    step((c) => page(c, <WindowClosedPage />)),
  );

  app.get(
    '/checkout/:token/return',
    step((c, { link, order }) => {
      const found = outcomeOf(order);
      const cancelled = c.req.query('cancelled') !== undefined && found.kind !== 'paid';
      const outcome = cancelled ? { kind: 'cancelled' as const } : found;
      const callback = makeCallback(gateway, order, outcome);
      if (callback.fault?.fault === 'none') return c.redirect(`/checkout/${link.token}/closed`, 303);
      if (callback.fault?.fault === 'duplicate') {
        void sendCallback(callback);
      }
      const nonce = randomToken(16);
      const { merchant_name: merchant } = gateway.store.settings.all();
      const content = (
        <ReturnPage merchant={merchant} callback={callback} paid={outcome.kind === 'paid'} nonce={nonce} />
      );
      return page(c, content, { nonce, formAction: originsOf(callback.url) });
    }),
  );

  return app;
}
