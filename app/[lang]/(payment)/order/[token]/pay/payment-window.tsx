'use client';

import clsx from 'clsx';
import { LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { localized } from '@/lib/language/localized';
import { payWindow as t } from '@/shop/messages';
import { openGatewayWindow } from './gateway-window';
import { handBack } from './hand-back';

interface PaymentWindowProps {
  /** The gateway's, for this order. */
  page: string;
  /** The gateway's script. */
  script: string;
  orderPage: string;
  /** `Pay ₹50 on Pine Labs’ own page`. */
  label: string;
}

type State = 'opening' | 'open' | 'ended' | 'blocked';

/** Opens the gateway's window as soon as the page is there. Whatever it says goes to our server, which asks the gateway. */
export function PaymentWindow({ page, script, orderPage, label }: PaymentWindowProps) {
  const [state, setState] = useState<State>();

  useEffect(() => {
    if (!hasOwnDocument()) return location.reload();
    setState('opening');
    const opening = new AbortController();
    openGatewayWindow({
      page,
      script,
      signal: opening.signal,
      onAnswer: (answer) => {
        setState('ended');
        handBack(answer, orderPage);
      },
    }).then(
      () => setState((now) => (now === 'opening' ? 'open' : now)),
      () => {
        if (!opening.signal.aborted) setState('blocked');
      },
    );
    return () => opening.abort();
  }, [page, script, orderPage]);

  return (
    <div className="flex flex-col gap-6">
      {state === 'blocked' && (
        <Notice tone="harm" role="alert" title={t.blockedTitle}>
          <p>{t.blockedText}</p>
        </Notice>
      )}
      <p
        role="status"
        className={clsx('min-h-6 items-center gap-2 text-muted', state === 'blocked' ? 'hidden' : 'flex')}
      >
        {state && state !== 'blocked' && (
          <>
            {state !== 'open' && <LoaderCircle aria-hidden className="size-5 animate-spin" />}
            <span>{t[state]}</span>
            {state === 'open' && (
              <a href={localized(`${orderPage}/pay`)} className="link">
                {t.again}
              </a>
            )}
          </>
        )}
      </p>
      {/* Plain links, which leave the gateway's script behind: see the layout. */}
      <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-center">
        <a href={page} className={buttonClass(state === 'blocked' ? 'buy' : 'quiet', 'large')}>
          {label}
        </a>
        <a href={localized(orderPage)} className="link">
          {t.back}
        </a>
      </div>
    </div>
  );
}

/**
 * A content policy belongs to the document it came with: brought here by the router, this page would have to live with
 * the one before, which lets no window in.
 */
function hasOwnDocument(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  if (!(loaded instanceof PerformanceNavigationTiming) || loaded.type === 'reload') return true;
  return new URL(loaded.name, location.href).pathname === location.pathname;
}
