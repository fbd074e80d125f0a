'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { orderForm as t } from '@/shop/messages';
import { useWatch } from './use-watch';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 10_000;
/** After this long nobody is waiting at the screen any more; the order comes right without them. */
const GIVE_UP_MS = 5 * 60_000;
/** By then another page has opened, or somebody has stopped it. */
const LEAVING_MS = 30_000;

/** When this document was last about to give way to another: it outlives the component, which a redirect mounts anew. */
let leftAt = Number.NEGATIVE_INFINITY;

interface LiveUpdatesProps {
  live: boolean;
  /** Of a paid order: where to ask for news, and the mark of what the page shows. */
  watch: { href: string; stamp: string } | undefined;
  /** Read out when it changes. */
  headline: string;
}

/** Asks the server for the page again, slower and slower, while something can still change. */
export function LiveUpdates({ live, watch, headline }: LiveUpdatesProps) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  const [stopped, setStopped] = useState(false);
  const watching = useWatch(live ? undefined : watch);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round begins the waiting afresh
  useEffect(() => {
    if (!live) return;
    const giveUpAt = Date.now() + GIVE_UP_MS;
    let wait = FIRST_WAIT_MS;
    let timer = setTimeout(look, wait);
    // On the way to the gateway's page the router already takes that page's address for its own: it would
    // ask the gateway for news.
    const leaving = () => Date.now() - leftAt < LEAVING_MS;
    const onLeave = () => {
      leftAt = Date.now();
    };
    function look() {
      if (Date.now() > giveUpAt) return setStopped(true);
      if (!document.hidden && !leaving()) router.refresh();
      wait = Math.min(wait * 1.3, LONGEST_WAIT_MS);
      timer = setTimeout(look, wait);
    }
    // Back from the bank's app: there is probably news.
    const onReturn = () => {
      if (!document.hidden && !leaving()) router.refresh();
    };
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('beforeunload', onLeave);
    // A form may lead to the gateway's page, and its address is taken over before the document is left.
    document.addEventListener('submit', onLeave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('beforeunload', onLeave);
      document.removeEventListener('submit', onLeave);
    };
  }, [live, round, router]);

  function lookAgain() {
    setStopped(false);
    setRound(round + 1);
    router.refresh();
  }

  return (
    <>
      <p role="status" className="sr-only print:hidden">
        {headline}
      </p>
      {((live && !stopped) || watching) && <p className="text-13 text-muted print:hidden">{t.live}</p>}
      {live && stopped && (
        <Button variant="quiet" size="small" onClick={lookAgain} className="self-start">
          {t.refresh}
        </Button>
      )}
    </>
  );
}
