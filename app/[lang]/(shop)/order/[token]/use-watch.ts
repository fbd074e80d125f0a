'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 60_000;
/** Of a page that nobody has come back to. */
const GIVE_UP_MS = 2 * 60 * 60_000;

/**
 * A paid order changes by the shop's doing, hours later: its page asks for a mark, which costs the server one row, and is drawn
 * anew when that differs. Nothing is asked while nobody looks, and at once when somebody comes back.
 * @returns whether the page is watched.
 */
export function useWatch(watch: { href: string; stamp: string } | undefined): boolean {
  const router = useRouter();
  const [over, setOver] = useState(false);
  const { href, stamp } = watch ?? {};

  useEffect(() => {
    if (href === undefined) return;
    const giveUpAt = Date.now() + GIVE_UP_MS;
    const stop = new AbortController();
    let wait = FIRST_WAIT_MS;
    let timer = setTimeout(ask, wait);
    async function ask() {
      clearTimeout(timer);
      if (document.hidden) return;
      if (Date.now() > giveUpAt) return setOver(true);
      try {
        const answer = await fetch(href ?? '', { cache: 'no-store', signal: stop.signal });
        if (answer.status === 404) return setOver(true);
        if (answer.ok && (await answer.text()) !== stamp) router.refresh();
      } catch {
        // Without a connection: asked again later.
      }
      if (stop.signal.aborted) return;
      wait = Math.min(wait * 1.3, LONGEST_WAIT_MS);
      timer = setTimeout(ask, wait);
    }
    document.addEventListener('visibilitychange', ask);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [href, stamp, router]);

  return href !== undefined && !over;
}
