import Link from 'next/link';

/** Where a cart that cannot be ordered as the plans were asked for is looked at again. */
export function BackToCheckout({ why }: { why: string }) {
  return (
    <p>
      <span>{why}</span>{' '}
      <Link href="/checkout" className="link">
        Back to the checkout
      </Link>
    </p>
  );
}
