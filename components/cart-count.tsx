'use client';

import { useSyncExternalStore } from 'react';
import { cartCount as t } from '@/shop/messages';
import { CART_CHANGED, cartCountIn } from './cart-count-cookie';

/**
 * Reads the count from a cookie in the browser, so that the header does not make prerendered pages dynamic. It comes late, so
 * it takes no room: at the corner of the bag, within the link. A shop's name that has less room beside it wraps, and moves the page.
 */
export function CartCount() {
  const count = useSyncExternalStore(subscribe, () => cartCountIn(document.cookie), nothing);
  if (count === 0) return <CountWithoutScripts />;
  return (
    <span className="absolute top-1 right-[calc(100%-1.875rem)] inline-flex h-5 min-w-5 items-center justify-center rounded-chip bg-accent px-1 text-13 font-semibold text-on-accent tabular-nums">
      <span className="sr-only">, </span>
      <span>{count}</span>
      <span className="sr-only"> {t.items(count)}</span>
    </span>
  );
}

/** A page that is the same for everybody shows it by a picture of its own. */
function CountWithoutScripts() {
  return (
    <noscript>
      {/* biome-ignore lint/performance/noImgElement: nothing of it can be made smaller */}
      <img src="/cart/count" alt="" width={24} height={20} className="ml-2 inline" />
    </noscript>
  );
}

/** Other tabs change the cookie too: look again when this one is shown. */
const EVENTS = [CART_CHANGED, 'pageshow', 'focus'];

function subscribe(notify: () => void): () => void {
  for (const event of EVENTS) window.addEventListener(event, notify);
  return () => {
    for (const event of EVENTS) window.removeEventListener(event, notify);
  };
}

function nothing(): number {
  return 0;
}
