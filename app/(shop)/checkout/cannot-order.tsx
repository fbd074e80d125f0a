import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { checkout as t } from '@/shop/messages';
import { planRefusalText, type Refusal } from './refusal';

/** In place of the plans: they were asked for a cart that is another one now. */
export function CannotOrder({ refusal }: { refusal: Refusal }) {
  const { message, cart } = planRefusalText(refusal);
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
