import { RefreshCw } from 'lucide-react';
import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import type { OrderDetail } from '@/lib/console/order-detail';
import { StatusChip } from '../../status-chip';
import { When } from '../../when';
import { askGatewayAction } from './actions';

export function OrderHeading({ order, mayAct }: { order: OrderDetail; mayAct: boolean }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="flex flex-col gap-1">
        <Link href="/admin" className="link self-start text-13">
          All orders
        </Link>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-28 tabular-nums">{order.reference}</h1>
          <StatusChip status={order.status} />
        </div>
        <p className="text-13 text-muted">
          Placed <When at={order.placedAt} /> ·{' '}
          <span>{order.preAuth ? 'charged on dispatch' : 'paid at once'}</span>
          {order.gatewayReference && (
            <span>
              {' '}
              · at the gateway <span className="break-all">{order.gatewayReference}</span>
            </span>
          )}
          {order.gatewayOrderId && (
            <span>
              {' '}
              · gateway id <span className="break-all">{order.gatewayOrderId}</span>
            </span>
          )}
        </p>
      </div>
      <div className="flex flex-col gap-1 lg:items-end">
        {mayAct && (
          <ActionForm
            action={askGatewayAction}
            fields={{ orderId: order.id }}
            size="small"
            pending="Asking…"
            label={
              <>
                <RefreshCw aria-hidden className="size-4" />
                <span>Ask the gateway now</span>
              </>
            }
          />
        )}
        <p className="text-13 text-muted">
          {order.lastLookAt ? (
            <span>
              Last looked <When at={order.lastLookAt} />
            </span>
          ) : (
            <span>The gateway was not asked yet</span>
          )}
          {order.nextLookAt && (
            <span>
              {' '}
              · next look <When at={order.nextLookAt} />
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
