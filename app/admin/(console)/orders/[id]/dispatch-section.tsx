import { Truck } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { money, dispatch as t } from '@/lib/console/messages';
import { notBlocked } from '@/lib/console/order/devices-view';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { When } from '../../when';
import { ParcelForm } from './parcel-form';

/** The parcel: to be sent, or on its way. Nothing while it may not be sent. */
export function DispatchSection({ order, mayAct }: { order: OrderDetail; mayAct: boolean }) {
  const { dispatch, tracking } = order;
  if (dispatch.state === 'done') {
    return (
      <div className="flex flex-col gap-2">
        <p className="flex items-center gap-2">
          <Truck aria-hidden className="size-4 shrink-0 text-primary" />
          <span>
            <Sentence parts={t.doneAt(<When at={dispatch.at} />)} />
          </span>
        </p>
        {tracking && (
          <p className="flex flex-wrap gap-x-3 wrap-anywhere">
            <span>{tracking.courier}</span>
            <span className="tabular-nums">{tracking.number}</span>
            {tracking.link && (
              <a href={tracking.link} target="_blank" rel="noreferrer" className="link py-2.5">
                {t.track}
              </a>
            )}
          </p>
        )}
        {mayAct && (
          <details>
            <summary className="link inline-block py-3 text-13">{tracking ? t.correct : t.addParcel}</summary>
            <div className="mt-3">
              <ParcelForm
                orderId={order.id}
                courier={tracking?.courier}
                number={tracking?.number}
                sent
                label={t.save}
              />
            </div>
          </details>
        )}
      </div>
    );
  }
  if (!mayAct || dispatch.state !== 'allowed') return null;
  const unblocked = notBlocked(order.devices);
  return (
    <div className="flex flex-col gap-3">
      <ParcelForm
        orderId={order.id}
        variant={unblocked > 0 ? 'quiet' : 'primary'}
        label={
          <>
            <Truck aria-hidden className="size-4" />
            <span>{t.button}</span>
          </>
        }
      />
      {unblocked > 0 && (
        <Notice tone="harm" title={money.notBlockedTitle}>
          {money.notBlocked(unblocked)}
        </Notice>
      )}
    </div>
  );
}
