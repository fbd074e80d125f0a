/** @jsxImportSource hono/jsx */
/** A password of six digits, with all that it agrees to above it: parts, plan, currency. */
import type { Payment } from '../domain/order';
import { pointsFor } from '../domain/points';
import { countOf, moneyOf } from '../pages/money';
import { quoteFor } from './currency';
import { Field } from './field';
import { lenderOf } from './lender';
import { PlanFigures } from './plan-figures';
import { PlanTable } from './plan-table';
import type { CheckoutView } from './view';

interface OtpProps {
  view: CheckoutView;
  payment: Payment;
  said: string | undefined;
}

export function OtpForm({ view, payment, said }: OtpProps) {
  const lender = lenderOf(view.order);
  return (
    <>
      <h1 id="confirm">Confirm that it is you</h1>
      <p>{sentence(payment)}</p>
      <Parts view={view} />
      {payment.offer_data && <PlanFigures offer={payment.offer_data} />}
      <CurrencyLine view={view} payment={payment} />
      {said === 'wrong' && (
        <p class="alert" role="alert">
          That password was wrong. Type it again, or have it sent once more.
        </p>
      )}
      {said === 'resent' && (
        <p class="notice" role="status">
          The password was sent again.
        </p>
      )}
      <form method="post" action={`/checkout/${view.token}/otp`} class="method">
        {lender && (
          <PlanTable
            issuer={lender}
            state={{ values: { tenure: lender.tenures[0].tenure_id }, errors: {} }}
          />
        )}
        <Field
          state={{ values: {}, errors: {} }}
          name="otp"
          label="One-time password"
          hint={`In the sandbox it is ${view.otp}. Any other is wrong.`}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxlength={6}
        />
        <button type="submit" class="primary">
          Confirm payment
        </button>
      </form>
      <form method="post" action={`/checkout/${view.token}/resend`} class="again">
        <button type="submit" class="plain">
          Send the password again
        </button>
      </form>
    </>
  );
}

function sentence({ payment_amount, payment_method, payment_option, offer_data }: Payment): string {
  const amount = moneyOf(payment_amount);
  if (payment_method === 'POINTS') {
    return `A password of six digits was sent to your phone, for ${countOf(pointsFor(payment_amount.value))} points worth ${amount}.`;
  }
  if (payment_method === 'CARDLESS_EMI') {
    const lender = offer_data?.offer_details.name ?? 'The lender';
    return `${lender} has sent a password of six digits to your registered mobile number. With it you take a loan of ${amount} on the terms below.`;
  }
  const card = payment_option?.card_data;
  const which = card ? `the ${card.network_name} card that ends in ${card.last4_digit}` : 'your card';
  return `Your bank has sent a password of six digits for ${amount} on ${which}.`;
}

/** Named when more than one part is paid at once. */
function Parts({ view }: { view: CheckoutView }) {
  const pending = view.order.payments.filter(({ status }) => status === 'PENDING');
  if (pending.length < 2) return null;
  return (
    <dl class="figures">
      {pending.map((part) => (
        <div key={part.id}>
          <dt>
            {part.payment_method === 'POINTS'
              ? `By ${countOf(pointsFor(part.payment_amount.value))} points`
              : 'By card'}
          </dt>
          <dd>{moneyOf(part.payment_amount)}</dd>
        </div>
      ))}
    </dl>
  );
}

function CurrencyLine({ view, payment }: { view: CheckoutView; payment: Payment }) {
  if (!quoteFor(payment)) return null;
  return (
    <p class="quiet">
      {payment.base_amount
        ? `${moneyOf(payment.base_amount)} at ${payment.conversion_rate} ${payment.payment_amount.currency} for ₹1.`
        : 'Charged in rupees; your bank converts.'}{' '}
      <a href={`/checkout/${view.token}/currency`}>Change the currency</a>
    </p>
  );
}
