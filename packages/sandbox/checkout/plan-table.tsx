/** @jsxImportSource hono/jsx */
/** A bank's plans, one of which is to be chosen: how long, how much a month, at what interest, for how much in all. */
import type { IssuerOffers, Tenure } from '../emi/wire';
import { moneyOf, rupeesOf } from '../pages/money';
import type { FormState } from './field';
import { comesBack, interestOf, totalCost } from './plans';

export function PlanTable({ issuer, state }: { issuer: IssuerOffers; state: FormState }) {
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
            <th scope="col" class="number wide-only">
              Interest
            </th>
            <th scope="col" class="number">
              In all
            </th>
          </tr>
        </thead>
        <tbody>
          {tenures.map((tenure, index) => (
            <PlanRow
              key={tenure.tenure_id}
              tenure={tenure}
              chosen={state.values.tenure === tenure.tenure_id}
              focused={error !== undefined && index === 0}
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

interface RowProps {
  tenure: Tenure;
  chosen: boolean;
  /** The first thing to mend on a form that came back. */
  focused: boolean;
}

function PlanRow({ tenure, chosen, focused }: RowProps) {
  const notes = notesOf(tenure);
  return (
    <tr>
      <th scope="row">
        <label>
          <input
            type="radio"
            name="tenure"
            value={tenure.tenure_id}
            required
            checked={chosen || undefined}
            autofocus={focused || undefined}
          />{' '}
          {tenure.tenure_value} months
        </label>
        <span class="quiet narrow-only">{moneyOf(interestOf(tenure))} interest</span>
        {notes.length > 0 && <span class="quiet">{notes.join(' · ')}</span>}
      </th>
      <td class="number">{moneyOf(tenure.monthly_emi_amount)}</td>
      <td class="number wide-only">{moneyOf(interestOf(tenure))}</td>
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
