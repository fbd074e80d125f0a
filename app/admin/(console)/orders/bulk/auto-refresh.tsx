'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { drawAnew } from '../../draw-anew';

/** Draws the page anew every so often while it is looked at. Without scripts a link loads it again. */
export function AutoRefresh({ everyMs }: { everyMs: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) drawAnew(router);
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return null;
}
