import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** In place of a form whose checkout is none any more: too old, or its way to pay was switched off. */
export function RunOut() {
  return (
    <EmptyState
      title="This checkout has run out"
      action={
        <Link href="/checkout" className={buttonClass('primary')}>
          Back to the checkout
        </Link>
      }
    >
      It is kept for an hour, as long as the shop offers this way to pay. Nothing was ordered and nothing was
      charged; your cart is as you left it.
    </EmptyState>
  );
}
