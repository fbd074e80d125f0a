/** @jsxImportSource hono/jsx */
/** The way out that every step before the payment has. */
import type { CheckoutView } from './view';

export function LeaveForm({ view }: { view: CheckoutView }) {
  return (
    <form method="post" action={`/checkout/${view.token}/cancel`} class="leave">
      <button type="submit" class="link">
        Cancel and return to {view.merchant}
      </button>
    </form>
  );
}
