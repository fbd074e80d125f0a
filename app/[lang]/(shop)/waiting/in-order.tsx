'use client';

import { useEffect, useState } from 'react';
import { CART_CHANGED, isInOrder } from '@/components/cart-count-cookie';
import { localized } from '@/lib/language/localized';
import { waiting as t } from '@/shop/messages';

/**
 * On the page of a product: the last unit of it may be in this browser's own order, which waits for its payment. The page is
 * the same for everybody, so that a cookie tells; the cart's page knows.
 */
export function InOrder({ variantId }: { variantId: string }) {
  const [mine, setMine] = useState(false);
  useEffect(() => {
    const look = () => setMine(isInOrder(document.cookie, variantId));
    look();
    const events = [CART_CHANGED, 'pageshow', 'focus'];
    for (const event of events) window.addEventListener(event, look);
    return () => {
      for (const event of events) window.removeEventListener(event, look);
    };
  }, [variantId]);
  if (!mine) return null;
  return (
    <p role="status">
      <span>{t.inOrder}</span> {/* A full load: the cart’s content policy belongs to its own document. */}
      <a href={localized('/cart')} className="link whitespace-nowrap">
        {t.inOrderLink}
      </a>
    </p>
  );
}
