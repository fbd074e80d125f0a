/** @jsxImportSource hono/jsx */
/** A yes or no, as the customer's app or bank would ask for it. */
import type { Payment } from '../domain/order';
import { moneyOf } from '../pages/money';
import { QrCode } from '../pages/qr';
import { namedAccount } from './account';
import { Field } from './field';
import type { CheckoutView } from './view';

interface ApprovalProps {
  view: CheckoutView;
  payment: Payment;
}

export function ApprovalForm({ view, payment }: ApprovalProps) {
  const account = namedAccount(view.order);
  return (
    <>
      <h1 id="confirm">{isScanned(payment) ? 'Scan to pay' : 'Approve the payment'}</h1>
      <Request view={view} payment={payment} />
      <form method="post" action={`/checkout/${view.token}/answer`} class="method" novalidate>
        {account && (
          <Field
            state={{ values: {}, errors: {} }}
            name="account"
            label="Account number"
            hint={`The account that you pay from. The order names ${account.number}; any other is refused.`}
            autocomplete="off"
            inputmode="numeric"
            maxlength={34}
          />
        )}
        <div class="answers">
          <button type="submit" class="primary" name="answer" value="approve">
            Approve
          </button>
          <button type="submit" class="plain" name="answer" value="decline">
            Decline
          </button>
        </div>
      </form>
    </>
  );
}

function isScanned({ payment_option }: Payment): boolean {
  return payment_option?.upi_data?.txn_mode === 'INTENT';
}

function Request({ view, payment }: ApprovalProps) {
  const amount = moneyOf(payment.payment_amount);
  if (isScanned(payment)) {
    return (
      <>
        <QrCode text={codeText(view, amount)} title={`QR code for ${amount} to ${view.merchant}`} />
        <p>
          {amount} to {view.merchant}. The code says so and can be paid by no app: answer here, as you would
          on the phone.
        </p>
      </>
    );
  }
  const { upi_data, netbanking_data, wallet_data } = payment.payment_option ?? {};
  const where = upi_data?.upi_id ?? netbanking_data?.bank_name ?? wallet_data?.wallet_name;
  return (
    <p>
      A request for {amount} was sent to <strong>{where ?? 'your UPI app'}</strong>. Answer it here, as you
      would in the app or at the bank.
    </p>
  );
}

/** Words, never an address that an app could pay to: somebody may own any UPI address that we would make up. */
function codeText({ merchant, order }: CheckoutView, amount: string): string {
  return `Sandbox: no money moves. ${amount} to ${merchant}, order ${order.merchant_order_reference}`;
}
