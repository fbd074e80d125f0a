/** @jsxImportSource hono/jsx */
/** The four fields of a card, wherever one is asked for. */
import { Field, type FormState } from './field';

export function CardFields({ state }: { state: FormState }) {
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
