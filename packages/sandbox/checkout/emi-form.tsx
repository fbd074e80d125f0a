/** @jsxImportSource hono/jsx */
/** Instalments: the bank, for how long, and a card of that bank. Every figure stands in the table before anybody pays. */
import { CardFields } from './card-fields';
import { Field, type FormState } from './field';
import { METHODS } from './methods';
import { PlanTable } from './plan-table';
import { type EmiMethod, plansOf } from './plans';
import type { CheckoutView } from './view';

interface EmiProps {
  view: CheckoutView;
  method: EmiMethod;
  state: FormState;
}

export function EmiForm({ view, method, state }: EmiProps) {
  const issuers = plansOf(view.order, method);
  const issuer = issuers.find(({ id }) => id === state.values.issuer) ?? issuers[0];
  if (!issuer) return null;
  return (
    <>
      <nav class="banks" aria-label="Banks">
        {issuers.map((one) => (
          <a
            key={one.id}
            href={`/checkout/${view.token}?method=${method}&issuer=${one.id}`}
            aria-current={one === issuer ? 'true' : undefined}
          >
            {one.display_name}
          </a>
        ))}
      </nav>
      <form
        method="post"
        action={`/checkout/${view.token}/${METHODS[method].slug}`}
        class="method"
        novalidate
      >
        <input type="hidden" name="issuer" value={issuer.id} />
        <PlanTable issuer={issuer} state={state} />
        <CardFields state={state} />
        {method === 'DEBIT_EMI' && (
          <Field
            state={state}
            name="mobile"
            label="Mobile number at the bank"
            hint="The bank sends the password there."
            autocomplete="tel-national"
            inputmode="numeric"
            maxlength={12}
          />
        )}
        <button type="submit" class="primary">
          Pay in instalments
        </button>
      </form>
    </>
  );
}
