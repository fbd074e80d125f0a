'use client';

import { useEffect } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';

/**
 * A page out of the back-forward cache is asked for anew: it is as it was left, before the order of its cart.
 * @param texts for `document.cookie`.
 */
export function KeepSigns({ texts }: { texts: readonly string[] }) {
  const all = texts.join('\n');
  useEffect(() => {
    for (const text of all.split('\n')) {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is no part of older browsers, nor of http
      document.cookie = text;
    }
    window.dispatchEvent(new Event(CART_CHANGED));
  }, [all]);
  useEffect(() => {
    const again = ({ persisted }: PageTransitionEvent) => persisted && window.location.reload();
    window.addEventListener('pageshow', again);
    return () => window.removeEventListener('pageshow', again);
  }, []);
  return null;
}
