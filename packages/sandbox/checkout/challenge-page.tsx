/** @jsxImportSource hono/jsx */
/** The second step, where the customer proves who they are: a one-time password, or a yes in an app or at a bank. */
import type { Payment } from '../domain/order';
import { ApprovalForm } from './approval-form';
import { Frame } from './frame';
import { OtpForm } from './otp-form';
import type { CheckoutView } from './view';

interface ChallengeProps {
  view: CheckoutView;
  payment: Payment;
  /** What has just come of the page: `resent`, `wrong`. */
  said: string | undefined;
}

/** Answered at the customer's own app or bank; everything else is confirmed with a password. */
const ANSWERED: readonly string[] = ['UPI', 'NETBANKING', 'WALLET'];

export function ChallengePage({ view, payment, said }: ChallengeProps) {
  return (
    <Frame view={view} title="Confirm" panel={false}>
      <section class="card" aria-labelledby="confirm">
        {ANSWERED.includes(payment.payment_method) ? (
          <ApprovalForm view={view} payment={payment} />
        ) : (
          <OtpForm view={view} payment={payment} said={said} />
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
