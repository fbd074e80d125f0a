import Link from '@/components/link';
import { emiForm } from '@/shop/messages';

/** Where a cart that cannot be ordered as the plans were asked for is looked at again. */
export function BackToCheckout({ why }: { why: string }) {
  return (
    <p>
      <span>{why}</span>{' '}
      <Link href="/checkout" className="link">
        {emiForm.backToCheckout}
      </Link>
    </p>
  );
}
