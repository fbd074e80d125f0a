import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** Whether an order came of it is not said here: another browser, or a cart of later, may be asking. */
export const CLOSED =
  'This page takes no payment any more. If you have ordered, your order’s own page says how it stands; otherwise please go back to your cart.';

/** In place of a form whose checkout is none any more: too old, of another cart, or its way to pay was switched off. */
export function RunOut() {
  return (
    <EmptyState
      title="This page takes no payment any more"
      action={
        <Link href="/checkout" className={buttonClass('primary')}>
          Back to the checkout
        </Link>
      }
    >
      It does so for an hour, as long as the shop offers this way to pay. If you have ordered, your order’s
      own page says how it stands; otherwise go through the checkout again.
    </EmptyState>
  );
}
