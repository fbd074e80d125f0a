'use client';

import Link from 'next/link';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog';
import type { Returnable } from '@/lib/admin/devices-view';
import type { Paise } from '@/lib/money';
import type { MoneyActions, OperationResult } from '@/lib/payments/state/types';
import { MoveForm } from './move-form';
import { allowedAmount, goodsOf, MOVE_WORDS, MOVES, type Move } from './moves';
import { OutcomeNotice } from './outcome-notice';

interface MoneyDeskProps {
  orderId: string;
  reference: string;
  actions: MoneyActions;
  /** What to know before a refund, such as in which money it is made. */
  refundNote: string | undefined;
  /** Devices that may come back with a refund. */
  devices: Returnable;
  /** A fresh one with every look at the order. */
  formToken: string;
  /** What else can be done now; stands first. */
  children?: ReactNode;
}

/**
 * The buttons that move money. Each is a link to a page with the same form; with scripts it opens as a
 * dialog instead. This part stays while the order changes below it, so that the outcome is not lost
 * together with a button that is no longer allowed.
 */
export function MoneyDesk(props: MoneyDeskProps) {
  const { orderId, reference, actions, refundNote, devices, formToken, children } = props;
  const [open, setOpen] = useState<{ move: Move; max: Paise; goods: Paise | undefined; formToken: string }>();
  const [outcome, setOutcome] = useState<OperationResult>();
  const banner = useRef<HTMLDivElement>(null);

  const finish = useCallback((result: OperationResult) => {
    setOpen(undefined);
    setOutcome(result);
  }, []);
  useEffect(() => {
    if (!outcome) return;
    // After the dialog has given the focus back: its button may be gone, and the news is here.
    const timer = setTimeout(() => banner.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, [outcome]);

  const allowed = MOVES.flatMap((move) => {
    const max = allowedAmount(actions, move);
    return max === undefined ? [] : [{ move, max }];
  });
  return (
    <div className="flex flex-col gap-3">
      {outcome && (
        <div ref={banner} tabIndex={-1}>
          <OutcomeNotice result={outcome} />
        </div>
      )}
      <div className="flex flex-wrap gap-3 empty:hidden">
        <div className="contents">{children}</div>
        {allowed.map(({ move, max }) => (
          <Link
            key={move}
            href={`/admin/orders/${orderId}/${move}`}
            prefetch={false}
            className={buttonClass(MOVE_WORDS[move].variant)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              setOpen({ move, max, goods: goodsOf(actions, move), formToken });
            }}
          >
            {MOVE_WORDS[move].open}
          </Link>
        ))}
      </div>
      <Dialog open={open !== undefined} onOpenChange={(stays) => !stays && setOpen(undefined)}>
        {open && (
          <DialogContent
            title={MOVE_WORDS[open.move].title}
            description={[
              MOVE_WORDS[open.move].says(open.max, reference),
              open.move === 'refund' && refundNote,
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <MoveForm
              {...open}
              orderId={orderId}
              devices={devices}
              onOutcome={finish}
              wayOut={
                <DialogClose asChild>
                  <Button variant="quiet">Leave as it is</Button>
                </DialogClose>
              }
            />
          </DialogContent>
        )}
      </Dialog>
    </div>
  );
}
