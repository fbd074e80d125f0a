import { RefreshCw } from 'lucide-react';
import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { Sentence } from '@/components/ui/sentence';
import { listAddress } from '@/lib/console/bulk/address';
import { common, orderPage as t } from '@/lib/console/messages';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { StatusChip } from '../../status-chip';
import { When } from '../../when';
import { askGatewayAction } from './actions';

interface OrderHeadingProps {
  order: OrderDetail;
  maySync: boolean;
  /** The list that somebody came from, as its address's query. */
  back: string | undefined;
}

export function OrderHeading({ order, maySync, back }: OrderHeadingProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="flex flex-col gap-1">
        <Link href={listAddress(back)} className="link-line print:hidden">
          {common.allOrders}
        </Link>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-28 tabular-nums">{order.reference}</h1>
          <StatusChip status={order.status} />
        </div>
        <p className="text-13 text-muted">
          <Sentence parts={t.placed(<When at={order.placedAt} />)} />
          <span>{` · ${order.preAuth ? t.chargedOnDispatch : t.paidAtOnce}`}</span>
        </p>
      </div>
      <div className="flex flex-col gap-1 lg:items-end">
        {maySync && (
          <ActionForm
            action={askGatewayAction}
            fields={{ orderId: order.id }}
            size="small"
            pending={t.asking}
            label={
              <>
                <RefreshCw aria-hidden className="size-4" />
                <span>{t.askGateway}</span>
              </>
            }
          />
        )}
        <p className="text-13 text-muted">
          {order.lastFetchAt ? (
            <Sentence parts={t.lastFetched(<When at={order.lastFetchAt} />)} />
          ) : (
            <span>{t.neverFetched}</span>
          )}
          {order.nextFetchAt && <Sentence parts={t.nextFetch(<When at={order.nextFetchAt} />)} />}
        </p>
      </div>
    </div>
  );
}
