'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 10_000;
/** After this long nobody is waiting at the screen any more; the order comes right without them. */
const GIVE_UP_MS = 5 * 60_000;

interface LiveUpdatesProps {
  live: boolean;
  /** Read out when it changes. */
  headline: string;
}

/** Asks the server for the page again, slower and slower, while something can still change. */
export function LiveUpdates({ live, headline }: LiveUpdatesProps) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  const [stopped, setStopped] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round begins the waiting afresh
  useEffect(() => {
    if (!live) return;
    const giveUpAt = Date.now() + GIVE_UP_MS;
    let wait = FIRST_WAIT_MS;
    let timer = setTimeout(look, wait);
    function look() {
      if (Date.now() > giveUpAt) return setStopped(true);
      if (!document.hidden) router.refresh();
      wait = Math.min(wait * 1.3, LONGEST_WAIT_MS);
      timer = setTimeout(look, wait);
    }
    // Back from the bank's app: there is probably news.
    const onReturn = () => {
      if (!document.hidden) router.refresh();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [live, round, router]);

  function lookAgain() {
    setStopped(false);
    setRound(round + 1);
    router.refresh();
  }

  return (
    <>
      <p role="status" className="sr-only">
        {headline}
      </p>
      {live && !stopped && <p className="text-13 text-muted">This page looks for news by itself.</p>}
      {live && stopped && (
        <Button variant="quiet" size="small" onClick={lookAgain} className="self-start">
          Look for news
        </Button>
      )}
    </>
  );
}
