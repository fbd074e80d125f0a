/** @jsxImportSource hono/jsx */
/** Instalments: the bank, for how long, and a card of that bank. Every figure stands in the table before anybody pays. */
import type { IssuerOffers, Tenure } from '../emi/wire';
import { moneyOf, rupeesOf } from '../pages/money';
import { CardFields } from './card-fields';
import { Field, type FormState } from './field';
import { METHODS } from './methods';
import { comesBack, type EmiMethod, plansOf, totalCost } from './plans';
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

function PlanTable({ issuer, state }: { issuer: IssuerOffers; state: FormState }) {
  const error = state.errors.tenure;
  // In months, while the gateway lists them by their ids as text.
  const tenures = issuer.tenures.toSorted((a, b) => a.tenure_value - b.tenure_value);
  return (
    <fieldset class="plans" aria-describedby={error ? 'tenure-error' : undefined}>
      <legend>For how long, with {issuer.display_name}</legend>
      <p class="quiet">Interest is {issuer.tenures[0]?.interest_rate_percentage} % a year.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Months</th>
            <th scope="col" class="number">
              A month
            </th>
            <th scope="col" class="number">
              Interest
            </th>
            <th scope="col" class="number">
              In all
            </th>
          </tr>
        </thead>
        <tbody>
          {tenures.map((tenure) => (
            <PlanRow
              key={tenure.tenure_id}
              tenure={tenure}
              chosen={state.values.tenure === tenure.tenure_id}
            />
          ))}
        </tbody>
      </table>
      {error && (
        <p id="tenure-error" class="error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function PlanRow({ tenure, chosen }: { tenure: Tenure; chosen: boolean }) {
  const notes = notesOf(tenure);
  return (
    <tr>
      <th scope="row">
        <label>
          <input type="radio" name="tenure" value={tenure.tenure_id} required checked={chosen || undefined} />{' '}
          {tenure.tenure_value} months
        </label>
        {notes.length > 0 && <span class="quiet">{notes.join(' · ')}</span>}
      </th>
      <td class="number">{moneyOf(tenure.monthly_emi_amount)}</td>
      <td class="number">{moneyOf(tenure.interest_amount)}</td>
      <td class="number">{rupeesOf(totalCost(tenure))}</td>
    </tr>
  );
}

const KINDS = { NO_COST: 'No-cost EMI', LOW_COST: 'Low-cost EMI', STANDARD: undefined } as const;

/** What makes a plan cheaper or dearer than its row of figures says. */
function notesOf(tenure: Tenure): string[] {
  const fee = tenure.processing_fee_details?.amount;
  return [
    KINDS[tenure.emi_type],
    tenure.total_discount_amount && `${moneyOf(tenure.total_discount_amount)} off`,
    tenure.total_subvention_amount &&
      `${moneyOf(tenure.total_subvention_amount)} of interest ${comesBack(tenure) ? 'comes back to you' : 'paid for you'}`,
    fee && `with ${moneyOf(fee)} bank fee`,
  ].filter((note) => note !== undefined);
}
