/** @jsxImportSource hono/jsx */
/** UPI: a request to the customer's address, or a code for their phone. */
import { toPay } from '../domain/money';
import { Field, type FormState } from './field';
import { PayButton } from './pay-button';
import type { CheckoutView } from './view';

export function UpiForm({ view, state }: { view: CheckoutView; state: FormState }) {
  return (
    <>
      <form method="post" action={`/checkout/${view.token}/upi`} class="method" novalidate>
        <Field
          state={state}
          name="upi_id"
          label="UPI ID"
          hint="You approve the request in your UPI app. Here, any ID will do, like name@upi."
          autocomplete="off"
          placeholder="name@upi"
        />
        <PayButton view={view} amount={toPay(view.order).value} />
      </form>
      <form method="post" action={`/checkout/${view.token}/upi`} class="or">
        <p class="quiet">or with your phone</p>
        <button type="submit" name="way" value="scan">
          Show a QR code
        </button>
      </form>
    </>
  );
}
