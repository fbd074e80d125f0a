'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { keepsCookies } from '@/components/cart-count-cookie';
import { cookies } from '@/shop/messages';

interface CookiesBlockedProps {
  /** The server has seen it: what was put in did not come back. */
  blocked: boolean;
  /** What to say where cookies are kept. */
  children: ReactNode;
}

/** Why a cart stays empty; with scripts the browser itself is asked, too. */
export function CookiesBlocked({ blocked, children }: CookiesBlockedProps) {
  const [refused, setRefused] = useState(blocked);
  useEffect(() => setRefused(blocked || !keepsCookies()), [blocked]);
  return refused ? <p role="alert">{cookies.blocked}</p> : <p>{children}</p>;
}
