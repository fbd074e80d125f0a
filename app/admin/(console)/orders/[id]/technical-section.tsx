import type { ReactNode } from 'react';
import { technical as t } from '@/lib/console/messages';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { EarlierOrdersSection } from './earlier-orders-section';
import { MerchantDataSection } from './merchant-data-section';
import { OperationsSection } from './operations-section';
import { PaymentsSection } from './payments-section';
import { RefundsSection } from './refunds-section';

/** What shop and gateway said to each other, folded: a merchant needs it for a dispute, or when something went wrong. */
export function TechnicalSection({ order }: { order: OrderDetail }) {
  const { operations, earlier } = order;
  const needsLook = earlier.length > 0 || operations.some(({ state }) => state !== 'succeeded');
  return (
    <details data-technical open={needsLook} className="flex flex-col gap-6">
      <summary className="-my-2.5 py-2.5 text-17 font-semibold">{t.title}</summary>
      <p className="mt-1 max-w-prose text-13 text-muted">{t.note}</p>
      <div className="mt-4 flex flex-col gap-6">
        <Names order={order} />
        <PaymentsSection payments={order.payments} onlyFrom={order.onlyFrom} />
        <OperationsSection operations={operations} />
        <EarlierOrdersSection earlier={earlier} />
        <RefundsSection refunds={order.refunds} />
        <MerchantDataSection data={order.merchantData} />
      </div>
    </details>
  );
}

/** What the order is called there. */
function Names({ order: { gatewayReference, gatewayOrderId } }: { order: OrderDetail }) {
  if (!gatewayReference && !gatewayOrderId) return null;
  return (
    <dl className="grid gap-x-6 gap-y-1 text-13 sm:grid-cols-[auto_1fr]">
      {gatewayReference && <Name label={t.gatewayReference}>{gatewayReference}</Name>}
      {gatewayOrderId && <Name label={t.gatewayId}>{gatewayOrderId}</Name>}
    </dl>
  );
}

function Name({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{label}</dt>
      <dd className="break-all tabular-nums">{children}</dd>
    </div>
  );
}
