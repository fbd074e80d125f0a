/** @jsxImportSource hono/jsx */
/** The one button that begins a payment: it says how much. */
import { rupeesOf } from '../pages/money';
import type { CheckoutView } from './view';

/** @param amount paise. */
export function PayButton({ view, amount }: { view: CheckoutView; amount: number }) {
  return (
    <button type="submit" class="primary">
      {view.order.pre_auth ? 'Hold' : 'Pay'} {rupeesOf(amount)}
    </button>
  );
}
