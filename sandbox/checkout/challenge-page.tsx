/** @jsxImportSource hono/jsx */
/** The second step, where the customer proves who they are: a one-time password, or a yes in an app or at a bank. */
import type { Payment } from '../domain/order';
import { rupeesOf } from '../pages/money';
import { Field } from './field';
import { Frame } from './frame';
import type { CheckoutView } from './view';

interface ChallengeProps {
  view: CheckoutView;
  payment: Payment;
  resent: boolean;
}

export function ChallengePage({ view, payment, resent }: ChallengeProps) {
  return (
    <Frame view={view} title="Confirm" panel={false}>
      <section class="card" aria-labelledby="confirm">
        {payment.payment_method === 'CARD' ? (
          <OneTimePassword view={view} payment={payment} resent={resent} />
        ) : (
          <Approval view={view} payment={payment} />
        )}
      </section>
      <form method="post" action={`/checkout/${view.token}/give-up`} class="leave">
        <button type="submit" class="link">
          Give up this payment
        </button>
      </form>
    </Frame>
  );
}

function OneTimePassword({ view, payment, resent }: ChallengeProps) {
  const card = payment.payment_option?.card_data;
  return (
    <>
      <h1 id="confirm">Confirm that it is you</h1>
      <p>
        Your bank has sent a password of six digits for {rupeesOf(payment.payment_amount.value)} on the{' '}
        {card?.network_name} card that ends in {card?.last4_digit}.
      </p>
      {resent && (
        <p class="notice" role="status">
          The password was sent again.
        </p>
      )}
      <form method="post" action={`/checkout/${view.token}/otp`} class="method">
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

function Approval({ view, payment }: { view: CheckoutView; payment: Payment }) {
  const option = payment.payment_option;
  const where =
    option?.upi_data?.upi_id ??
    option?.netbanking_data?.bank_name ??
    option?.wallet_data?.wallet_name ??
    payment.payment_method;
  return (
    <>
      <h1 id="confirm">Approve the payment</h1>
      <p>
        A request for {rupeesOf(payment.payment_amount.value)} was sent to <strong>{where}</strong>. Answer it
        here, as you would in the app or at the bank.
      </p>
      <form method="post" action={`/checkout/${view.token}/answer`} class="answers">
        <button type="submit" class="primary" name="answer" value="approve">
          Approve
        </button>
        <button type="submit" class="plain" name="answer" value="decline">
          Decline
        </button>
      </form>
    </>
  );
}
