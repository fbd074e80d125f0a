import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { checkout as t } from '@/shop/messages';

/**
 * In place of a form whose checkout is none any more: too old, of another cart, or its way to pay was switched off. Whether
 * an order came of it is not said: another browser, or a cart of later, may be asking.
 */
export function RunOut() {
  return (
    <EmptyState
      title={t.closedTitle}
      action={
        <Link href="/checkout" className={buttonClass('primary')}>
          {t.backToCheckout}
        </Link>
      }
    >
      {t.closedText}
    </EmptyState>
  );
}
