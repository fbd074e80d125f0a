import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Closed as ClosedCheckout } from '@/lib/methods/instalments/checkout';
import { checkout as t } from '@/shop/messages';
import { planRefusalText } from './refusal';

/**
 * In place of the plans: the checkout is too old, of another cart, or its way to pay was switched off; or the cart is another
 * one now. Whether an order came of it is not said: another browser, or a cart of later, may be asking.
 */
export function Closed({ closed }: { closed: Exclude<ClosedCheckout, { state: 'placed' }> }) {
  const { message, cart } =
    closed.state === 'gone'
      ? { message: t.closedTitle, cart: t.closedText }
      : planRefusalText(closed.refusal);
  return (
    <EmptyState
      title={message}
      action={
        <Link href="/checkout" className={buttonClass('primary')}>
          {t.backToCheckout}
        </Link>
      }
    >
      {cart}
    </EmptyState>
  );
}
