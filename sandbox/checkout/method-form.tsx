/** @jsxImportSource hono/jsx */
/** The form of each way to pay. */
import { rupeesOf } from '../pages/money';
import { Choice, Field, type FormState } from './field';
import { BANKS, METHODS, type Method, WALLETS } from './methods';
import type { CheckoutView } from './view';

export function MethodForm({
  view,
  method,
  state,
}: {
  view: CheckoutView;
  method: Method;
  state: FormState;
}) {
  const verb = view.order.pre_auth ? 'Hold' : 'Pay';
  return (
    <form method="post" action={`/checkout/${view.token}/${METHODS[method].slug}`} class="method" novalidate>
      <Fields method={method} state={state} />
      <button type="submit" class="primary">
        {verb} {rupeesOf(view.order.order_amount.value)}
      </button>
    </form>
  );
}

function Fields({ method, state }: { method: Method; state: FormState }) {
  switch (method) {
    case 'CARD':
      return <CardFields state={state} />;
    case 'UPI':
      return (
        <Field
          state={state}
          name="upi_id"
          label="UPI ID"
          hint="You approve the request in your UPI app. Here, any ID will do, like name@upi."
          autocomplete="off"
          placeholder="name@upi"
        />
      );
    case 'NETBANKING':
      return <Choice state={state} name="bank" legend="Your bank" options={BANKS} />;
    case 'WALLET':
      return <Choice state={state} name="wallet" legend="Your wallet" options={WALLETS} />;
  }
}

function CardFields({ state }: { state: FormState }) {
  return (
    <>
      <Field
        state={state}
        name="card_number"
        label="Card number"
        autocomplete="cc-number"
        inputmode="numeric"
        maxlength={23}
      />
      <div class="pair">
        <Field
          state={state}
          name="expiry"
          label="Expiry"
          hint="Month and year, like 09/30"
          autocomplete="cc-exp"
          inputmode="numeric"
          maxlength={7}
        />
        <Field
          state={state}
          name="cvv"
          label="CVV"
          hint="3 digits on the back"
          autocomplete="cc-csc"
          inputmode="numeric"
          maxlength={4}
          secret
        />
      </div>
      <Field state={state} name="card_name" label="Name on card" autocomplete="cc-name" maxlength={60} />
    </>
  );
}
