/** @jsxImportSource hono/jsx */
/** A foreign card's choice: rupees, or its own currency at a rate and mark-up that stand on the page. */
import type { DccQuote } from '../domain/dcc';
import { moneyOf } from '../pages/money';
import { Frame } from './frame';
import { LeaveForm } from './leave-form';
import type { CheckoutView } from './view';

export function CurrencyPage({ view, quote }: { view: CheckoutView; quote: DccQuote }) {
  const { payment_amount, base_amount, conversion_rate, market_rate, markup_percentage } = quote;
  const { currency } = payment_amount;
  return (
    <Frame view={view} title="Your currency" panel={false}>
      <section class="card" aria-labelledby="currency">
        <h1 id="currency">In which currency?</h1>
        <p>Your card was issued abroad. You may pay in rupees or in your card’s own currency.</p>
        <form method="post" action={`/checkout/${view.token}/currency`} class="currencies">
          <button type="submit" name="currency" value={currency}>
            <strong>{moneyOf(payment_amount)}</strong>
            <span>
              {conversion_rate} {currency} for ₹1, fixed now. That is {market_rate} {currency} and a mark-up
              of {markup_percentage} %.
            </span>
          </button>
          <button type="submit" name="currency" value={base_amount.currency}>
            <strong>{moneyOf(base_amount)}</strong>
            <span>Your bank converts later, at its own rate and with its own charges.</span>
          </button>
        </form>
      </section>
      <LeaveForm view={view} />
    </Frame>
  );
}
