'use client';

import Link from 'next/link';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog';
import type { RefundLine } from '@/lib/console/actions/line-amounts';
import type { RestockLine } from '@/lib/console/actions/restock-fields';
import { common, paymentActions as t } from '@/lib/console/messages';
import type { Returnable } from '@/lib/console/order/devices-view';
import type { Told } from '@/lib/console/order/outcome-text';
import type { Paise } from '@/lib/money';
import type { MoneyActions } from '@/lib/payments/state/types';
import { OutcomeNotice } from './outcome-notice';
import { PaymentActionForm } from './payment-action-form';
import { actionSays, allowedAmount, goodsOf, type PaymentAction, VARIANTS } from './payment-actions';

interface PaymentActionButtonsProps {
  orderId: string;
  reference: string;
  /** What this person may do. */
  offered: readonly PaymentAction[];
  actions: MoneyActions;
  /** What to know before a refund, such as in which money it is made. */
  refundNote: string | undefined;
  /** Devices that may come back with a refund. */
  devices: Returnable;
  /** Lines of which units can go back on the shelf. */
  restock: readonly RestockLine[];
  /** What was paid for each line. */
  lines: readonly RefundLine[];
  dispatched: boolean;
  /** A new one each time the page is rendered. */
  formToken: string;
}

/**
 * The buttons that move money. Each is a link to a page with the same form; with scripts it opens as a
 * dialog instead. This part stays while the order changes below it, so that the outcome is not lost
 * together with a button that is no longer allowed.
 */
export function PaymentActionButtons(props: PaymentActionButtonsProps) {
  const { orderId, reference, offered, actions, refundNote, devices, formToken } = props;
  const { restock, lines, dispatched } = props;
  const [open, setOpen] = useState<{
    action: PaymentAction;
    max: Paise;
    goods: Paise | undefined;
    formToken: string;
  }>();
  const [outcome, setOutcome] = useState<Told>();
  const banner = useRef<HTMLDivElement>(null);

  const finish = useCallback((result: Told) => {
    setOpen(undefined);
    setOutcome(result);
  }, []);
  useEffect(() => {
    if (!outcome) return;
    // After the dialog has returned the focus: its button may be gone, and the outcome stands here.
    const timer = setTimeout(() => banner.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, [outcome]);

  const allowed = offered.flatMap((action) => {
    const max = allowedAmount(actions, action);
    return max === undefined ? [] : [{ action, max }];
  });
  return (
    <div className="flex flex-col gap-3">
      {outcome && (
        <div ref={banner} tabIndex={-1}>
          <OutcomeNotice result={outcome} />
        </div>
      )}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {allowed.map(({ action, max }) => (
          <Link
            key={action}
            href={`/admin/orders/${orderId}/${action}`}
            prefetch={false}
            className={buttonClass(VARIANTS[action])}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              setOpen({ action, max, goods: goodsOf(actions, action), formToken });
            }}
          >
            {t[action].open}
          </Link>
        ))}
      </div>
      <Dialog open={open !== undefined} onOpenChange={(stays) => !stays && setOpen(undefined)}>
        {open && (
          <DialogContent
            title={t[open.action].title}
            description={[
              actionSays(open.action, open.max, reference),
              open.action === 'refund' && refundNote,
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <PaymentActionForm
              {...open}
              orderId={orderId}
              devices={devices}
              restock={restock}
              lines={lines}
              dispatched={dispatched}
              onOutcome={finish}
              wayOut={
                <DialogClose asChild>
                  <Button variant="quiet">{common.leave}</Button>
                </DialogClose>
              }
            />
          </DialogContent>
        )}
      </Dialog>
    </div>
  );
}
