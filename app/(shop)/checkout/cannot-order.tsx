import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { planRefusalWords, type Refusal } from './refusal';

/** In place of the plans: they were asked for a cart that is another one now. */
export function CannotOrder({ refusal }: { refusal: Refusal }) {
  const { message, cart } = planRefusalWords(refusal);
  return (
    <EmptyState
      title={message}
      action={
        <Link href="/checkout" className={buttonClass('primary')}>
          Back to the checkout
        </Link>
      }
    >
      {cart}
    </EmptyState>
  );
}
