/** @jsxImportSource hono/jsx */
/** Express checkout's first step: who buys, and where it goes. */
import { Alert, Field, type FormState } from './field';
import { Frame } from './frame';
import { LeaveForm } from './leave-form';
import type { CheckoutView } from './view';

export function AddressPage({ view, state }: { view: CheckoutView; state: FormState }) {
  return (
    <Frame view={view} title="Your address">
      <section class="card" aria-labelledby="address">
        <h1 id="address">Where should it go?</h1>
        <p>{view.merchant} gets these details with your order.</p>
        <Alert state={state} />
        <form method="post" action={`/checkout/${view.token}/address`} class="method" novalidate>
          <Field state={state} name="full_name" label="Full name" autocomplete="name" maxlength={100} />
          <div class="pair">
            <Field
              state={state}
              name="country_code"
              label="Country code"
              hint="91 for India, 44 for the United Kingdom"
              autocomplete="tel-country-code"
              inputmode="numeric"
              maxlength={5}
            />
            <Field
              state={state}
              name="mobile"
              label="Mobile number"
              hint="9 to 20 digits; in India 10"
              autocomplete="tel-national"
              inputmode="numeric"
            />
          </div>
          <Field
            state={state}
            name="email"
            label="E-mail"
            autocomplete="email"
            inputmode="email"
            maxlength={50}
          />
          <Field
            state={state}
            name="address1"
            label="House and street"
            autocomplete="address-line1"
            maxlength={100}
          />
          <Field
            state={state}
            name="address2"
            label="Area, landmark (optional)"
            autocomplete="address-line2"
            maxlength={100}
            optional
          />
          <Field
            state={state}
            name="address3"
            label="Third line (optional)"
            autocomplete="address-line3"
            maxlength={100}
            optional
          />
          <div class="pair">
            <Field
              state={state}
              name="pincode"
              label="PIN or postcode"
              autocomplete="postal-code"
              maxlength={10}
            />
            <Field
              state={state}
              name="city"
              label="Town or city"
              autocomplete="address-level2"
              maxlength={50}
            />
          </div>
          <div class="pair">
            <Field
              state={state}
              name="state"
              label="State"
              autocomplete="address-level1"
              maxlength={50}
              optional
            />
            <Field state={state} name="country" label="Country" autocomplete="country-name" maxlength={50} />
          </div>
          <button type="submit" class="primary">
            Continue to payment
          </button>
        </form>
      </section>
      <LeaveForm view={view} />
    </Frame>
  );
}
