/** @jsxImportSource hono/jsx */
/** A chosen plan, figure by figure. */
import type { OfferData } from '../emi/wire';
import { moneyOf, rupeesOf } from '../pages/money';
import { comesBack, interestOf, totalCost } from './plans';

export function PlanFigures({ offer: { offer_details } }: { offer: OfferData }) {
  const { tenure } = offer_details;
  const fee = tenure.processing_fee_amount ?? tenure.processing_fee_details?.amount;
  const rows = [
    ['Instalments', `${tenure.tenure_value} × ${moneyOf(tenure.monthly_emi_amount)}`],
    ['Loan', moneyOf(tenure.loan_amount)],
    ['Discount', tenure.total_discount_amount && moneyOf(tenure.total_discount_amount)],
    [`Interest, ${tenure.interest_rate_percentage} % a year`, moneyOf(interestOf(tenure))],
    [
      comesBack(tenure) ? 'Interest that comes back' : 'Interest paid for you',
      tenure.total_subvention_amount && moneyOf(tenure.total_subvention_amount),
    ],
    ['Bank fee', fee && moneyOf(fee)],
    ['In all', rupeesOf(totalCost(tenure))],
  ] as const;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{offer_details.name}</h2>
      <dl class="figures">
        {rows.map(
          ([name, figure]) =>
            figure !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{figure}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
