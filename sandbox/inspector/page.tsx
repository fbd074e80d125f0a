/** @jsxImportSource hono/jsx */
/** The inspector: orders, requests, webhooks and faults as they stand. */
import { listWebhooks } from '../control/actions';
import type { Gateway } from '../gateway';
import { Layout } from '../pages/layout';
import { FaultTable, OrderTable, RequestTable, WebhookTable } from './tables';

interface InspectorProps {
  gateway: Gateway;
  /** Shows this order's part only. */
  orderId: string | undefined;
  refresh: number | undefined;
}

export function InspectorPage({ gateway, orderId, refresh }: InspectorProps) {
  const { store, clock } = gateway;
  const order = orderId === undefined ? undefined : store.orders.findCharge(orderId);
  const orders = order ? [order] : store.orders.recent(30);
  const requests = store.requests.list({ orderIds: order ? [order.order_id] : [], limit: 60 });
  return (
    <Layout title="Sandbox inspector" wide>
      <header class="inspector-head">
        <div>
          <h1>Gateway sandbox</h1>
          <p class="quiet">
            Clock {clock.iso()}
            {clock.offset() !== 0 && ` (moved by ${Math.round(clock.offset() / 1_000)} s)`} · webhooks to{' '}
            {gateway.webhookUrl ?? 'nobody'}
          </p>
        </div>
        <p class="answers">
          {order && <a href={refresh === undefined ? '/' : '/?live'}>All orders</a>}
          <a class="button" href={address(orderId, refresh === undefined)}>
            {refresh === undefined ? 'Follow live' : 'Stop following'}
          </a>
        </p>
      </header>
      <OrderTable orders={orders} />
      <RequestTable requests={requests.reverse()} />
      <WebhookTable list={listWebhooks(gateway, order?.order_id)} />
      <FaultTable faults={store.faults.list()} />
    </Layout>
  );
}

function address(orderId: string | undefined, live: boolean): string {
  const query = new URLSearchParams({ ...(orderId && { order_id: orderId }), ...(live && { live: '1' }) });
  return query.size > 0 ? `/?${query}` : '/';
}
