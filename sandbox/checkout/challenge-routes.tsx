/** @jsxImportSource hono/jsx */
/** The customer proves who they are, or does not. */
import { Hono } from 'hono';
import { bankDeclines } from '../domain/cards';
import type { ErrorOfPayment } from '../domain/order';
import { DECLINED, GAVE_UP, WRONG_OTP } from '../domain/payment-errors';
import { pendingPayment } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { page } from '../pages/respond';
import { ChallengePage } from './challenge-page';
import { RefusedPage } from './end-pages';
import { approve, beginAgain, fail } from './payments';
import { viewOf } from './view';
import { type Visit, visits } from './visit';

export function challengeRoutes(gateway: Gateway): Hono {
  const app = new Hono();
  const step = visits(gateway);

  const taken = ({ order, to }: Visit) => {
    approve(gateway, order.order_id);
    return to('/return');
  };
  const refused = ({ order, to }: Visit, error: ErrorOfPayment) => {
    fail(gateway, order.order_id, error);
    return to('/refused');
  };

  app.get(
    '/checkout/:token/confirm',
    step((c, { link, order, to }) => {
      const payment = pendingPayment(order);
      if (!payment) return to('');
      const resent = c.req.query('resent') !== undefined;
      return page(c, <ChallengePage view={viewOf(gateway, link, order)} payment={payment} resent={resent} />);
    }),
  );

  app.post(
    '/checkout/:token/otp',
    step((_c, visit) => {
      if (visit.form.otp?.trim() !== gateway.store.settings.all().otp) return refused(visit, WRONG_OTP);
      const declines = bankDeclines(pendingPayment(visit.order)?.payment_option);
      return declines ? refused(visit, DECLINED) : taken(visit);
    }),
  );

  app.post(
    '/checkout/:token/answer',
    step((_c, visit) => (visit.form.answer === 'approve' ? taken(visit) : refused(visit, DECLINED))),
  );

  app.post(
    '/checkout/:token/resend',
    step((_c, { to }) => to('/confirm?resent=1')),
  );

  app.post(
    '/checkout/:token/give-up',
    step((_c, visit) => refused(visit, GAVE_UP)),
  );

  app.post(
    '/checkout/:token/again',
    step((_c, { order, to }) => {
      beginAgain(gateway, order.order_id);
      return to('/confirm');
    }),
  );

  app.get(
    '/checkout/:token/refused',
    step((c, { link, order, to }) => {
      const error = order.payments.at(-1)?.error_detail;
      return error ? page(c, <RefusedPage view={viewOf(gateway, link, order)} error={error} />) : to('');
    }),
  );

  return app;
}
