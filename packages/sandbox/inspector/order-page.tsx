/** @jsxImportSource hono/jsx */
/** An order's page: where it stands, and all that was said about it and moved for it, in the order in which it happened. */
import { METHODS } from '../checkout/methods';
import { listWebhooks } from '../control/actions';
import { pay } from '../control/schemas';
import type { ChargeOrder } from '../domain/order';
import { PAYMENT_ERROR_CODES } from '../domain/payment-errors';
import { isPayable, payableMethods } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { rupeesOf } from '../pages/money';
import { balances } from '../store/movements';
import { Select } from './controls';
import { ExchangeList } from './exchange';
import { ofCallback, ofMovement, ofRequest, ofWebhook } from './exchanges';
import { TextField } from './fault-section';
import { Back, type Place } from './place';
import { Shell } from './shell';
import { Status } from './table';

interface OrderPageProps {
  gateway: Gateway;
  order: ChargeOrder;
  place: Place;
}

export function OrderPage({ gateway, order, place }: OrderPageProps) {
  const { requests, movements, callbacks } = gateway.store;
  const { order_id } = order;
  const exchanges = [
    ...requests.list({ orderIds: [order_id], reference: order.merchant_order_reference }).map(ofRequest),
    ...callbacks.list(order_id).map(ofCallback),
    ...listWebhooks(gateway, order_id).webhooks.map((webhook) => ofWebhook(webhook, place)),
    ...movements.list(order_id).map(ofMovement),
  ];
  return (
    <Shell gateway={gateway} place={place} title={`Order ${order.merchant_order_reference}`}>
      <Standing gateway={gateway} order={order} />
      {order.under_way && <UnderWayForm kind={order.under_way.kind} place={place} />}
      {isPayable(order) && <PayForm order={order} place={place} />}
      <ExchangeList
        id="story"
        title="What happened"
        empty="Nothing yet."
        exchanges={exchanges.toSorted((a, b) => a.at.localeCompare(b.at))}
      />
      <section class="card" aria-labelledby="object">
        <h2 id="object">As it is answered</h2>
        <details class="exchange" id="order-object">
          <summary>The order object</summary>
          <div id="object-json" data-live>
            <pre tabindex={0}>{JSON.stringify(order, null, 2)}</pre>
          </div>
        </details>
      </section>
    </Shell>
  );
}

/** The bank's part of what was begun. */
function UnderWayForm({ kind, place }: { kind: string; place: Place }) {
  return (
    <section class="card" aria-labelledby="under-way">
      <h2 id="under-way">A {kind} is under way</h2>
      <form method="post" action="/inspector/settlements" class="answers">
        <Back place={place} />
        <button type="submit" name="outcome" value="done">
          Done
        </button>
        <button type="submit" name="outcome" value="failed">
          Failed
        </button>
      </form>
    </section>
  );
}

/** Without a page, and so in ways that no page offers. */
function PayForm({ order, place }: { order: ChargeOrder; place: Place }) {
  const methods = payableMethods(order).filter((method) => method in METHODS);
  return (
    <section class="card" aria-labelledby="pay">
      <h2 id="pay">Pay without a page</h2>
      <form method="post" action="/inspector/pay" class="method">
        <Back place={place} />
        <div class="pair">
          <Select name="method" label="Method" options={methods} />
          <Select name="outcome" label="Outcome" options={pay.shape.outcome.unwrap().options} />
          <Select name="declined" label="Code of a decline" options={PAYMENT_ERROR_CODES} />
          <TextField name="amount" label="Another amount than the order’s, paise" value="" numeric />
          <TextField name="points" label="By points, paise" value="" numeric />
          <TextField name="convenience_fee" label="Convenience fee, per cent" value="" />
        </div>
        <button type="submit">Pay</button>
      </form>
    </section>
  );
}

function Standing({ gateway, order }: { gateway: Gateway; order: ChargeOrder }) {
  const { movements, orders } = gateway.store;
  const balance = balances(movements.list(order.order_id))[order.order_id];
  const link = orders.linkOf(order.order_id);
  const figures = [
    ['Amount', order.order_amount.value],
    ['Authorised', balance?.authorised ?? 0],
    ['Held', balance?.held ?? 0],
    ['Captured', balance?.captured ?? 0],
    ['Released', balance?.released ?? 0],
    ['Refunded', balance?.refunded ?? 0],
  ] as const;
  return (
    <section class="card" aria-labelledby="standing">
      <h2 id="standing">
        <code>{order.order_id}</code>
      </h2>
      <div id="figures" data-live>
        <p>
          <Status word={order.status} /> · {order.integration_mode}
          {order.pre_auth && ' · pre-authorised'} · {order.payment_retries_remaining} tries left
        </p>
        <dl class="sums">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{rupeesOf(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {link && (
        <p>
          <a href={`/checkout/${link.token}`}>Open its payment page</a>
        </p>
      )}
    </section>
  );
}
