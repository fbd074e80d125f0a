/** @jsxImportSource hono/jsx */
/** The inspector's start: orders, calls and webhooks as they come. */
import { listWebhooks } from '../control/actions';
import type { Gateway } from '../gateway';
import { ExchangeList } from './exchange';
import { ofRequest, ofWebhook } from './exchanges';
import { OrderTable } from './order-table';
import type { Place } from './place';
import { Shell } from './shell';

export function HomePage({ gateway, place }: { gateway: Gateway; place: Place }) {
  const { orders, requests } = gateway.store;
  const { webhooks } = listWebhooks(gateway);
  return (
    <Shell gateway={gateway} place={place} title="Gateway sandbox">
      <OrderTable orders={orders.recent(30)} />
      <ExchangeList
        id="calls"
        title="Requests"
        empty="Nobody has called yet."
        exchanges={requests.list({ limit: 40 }).toReversed().map(ofRequest)}
        linked
      />
      <ExchangeList
        id="webhooks"
        title="Webhooks"
        empty="No event yet."
        exchanges={webhooks
          .toReversed()
          .slice(0, 40)
          .map((webhook) => ofWebhook(webhook, place))}
        linked
      />
    </Shell>
  );
}
