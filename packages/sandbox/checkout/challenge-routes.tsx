/** @jsxImportSource hono/jsx */
/** The customer proves who they are, or does not. Also where a `challenge_url` leads. */
import { Hono } from 'hono';
import { bankDeclines } from '../domain/cards';
import type { ErrorOfPayment } from '../domain/order';
import { DECLINED, GAVE_UP } from '../domain/payment-errors';
import { pendingPayment } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { isSameAccount, namedAccount, OTHER_ACCOUNT } from './account';
import { ChallengePage } from './challenge-page';
import { quoteFor } from './currency';
import { CurrencyPage } from './currency-page';
import { RefusedPage } from './end-pages';
import { lenderOf, lenderRefuses } from './lender';
import { approve, beginAgain, chooseCurrency, fail, settlePlan, wrongPassword } from './payments';
import { type Visit, visits } from './visit';

/** A foreign card is asked for its currency before its owner is asked who they are. */
export function stepAfterBegin({ payments }: Visit['order']): '/currency' | '/confirm' {
  const pending = payments.find(({ status }) => status === 'PENDING');
  return quoteFor(pending) ? '/currency' : '/confirm';
}

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
    step((c, { order, view, to, show }) => {
      const payment = pendingPayment(order);
      if (!payment) return to('');
      const said = ['resent', 'wrong'].find((name) => c.req.query(name) !== undefined);
      return show(<ChallengePage view={view} payment={payment} said={said} />);
    }),
  );

  app.get(
    '/checkout/:token/currency',
    step((_c, { order, view, to, show }) => {
      const quote = quoteFor(pendingPayment(order));
      return quote ? show(<CurrencyPage view={view} quote={quote} />) : to('');
    }),
  );

  app.post(
    '/checkout/:token/currency',
    step((_c, { order, form, to }) => {
      chooseCurrency(gateway, order.order_id, form.currency ?? '');
      return to('/confirm');
    }),
  );

  app.post(
    '/checkout/:token/otp',
    step((_c, visit) => {
      if (visit.form.otp?.trim() !== gateway.store.settings.all().otp) {
        const after = wrongPassword(gateway, visit.order.order_id);
        return visit.to(pendingPayment(after) ? '/confirm?wrong=1' : '/refused');
      }
      const option = pendingPayment(visit.order)?.payment_option;
      if (bankDeclines(option) || lenderRefuses(option?.cardless_data)) return refused(visit, DECLINED);
      if (lenderOf(visit.order)) settlePlan(gateway, visit.order.order_id, visit.form.tenure);
      return taken(visit);
    }),
  );

  app.post(
    '/checkout/:token/answer',
    step((_c, visit) => {
      if (visit.form.answer !== 'approve') return refused(visit, DECLINED);
      const account = namedAccount(visit.order);
      const other = account && !isSameAccount(account, visit.form.account ?? '');
      return other ? refused(visit, OTHER_ACCOUNT) : taken(visit);
    }),
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
    step((_c, { order, view, to, show }) => {
      const error = order.payments.findLast(({ error_detail }) => error_detail)?.error_detail;
      return error && !pendingPayment(order) ? show(<RefusedPage view={view} error={error} />) : to('');
    }),
  );

  return app;
}
