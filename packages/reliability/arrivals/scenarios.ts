/** Lives of a payment, and the news of each that may reach the shop. */
import { transaction } from '@/db/client';
import { checkSoon, type OrderRow } from '@/db/queries/orders';
import { env } from '@/lib/env';
import { orderToken } from '@/lib/orders/order-token';
import { syncForWatcher } from '@/lib/orders/page/order-view';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { handleCallback } from '@/lib/payments/sync/inbound/callback';
import { signCallback } from '@/lib/pinelabs';
import { camelCased } from '@/packages/sandbox/webhooks/message';
import { now } from '@/tests/support/money-orders';
import type { World } from '@/tests/support/payments-world';
import { cancelThere, captureThere, decline, pay, refundThere, type Step } from '../lib/gateway-steps';
import { deliver, workOff } from './deliver';

export interface Scenario {
  readonly name: string;
  readonly preAuth: boolean;
  /** What happens at the gateway, in this order. */
  readonly steps: readonly Step[];
  /** What the customer's return says. */
  readonly returns: string;
  /** As the gateway tells what points have a part in; this shop takes none, so real bodies are respelt. */
  readonly camelCase?: true;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'declined, held, captured, refunded in part',
    preAuth: true,
    steps: [decline, pay(), captureThere('all'), refundThere('part')],
    returns: 'AUTHORIZED',
  },
  {
    // The customer may try again, so the return says more than the order will ever show.
    name: 'left waiting, then declined',
    preAuth: false,
    steps: [pay({ method: 'UPI', outcome: 'pending' }), decline],
    returns: 'FAILED',
  },
  { name: 'held and cancelled', preAuth: true, steps: [pay(), cancelThere], returns: 'AUTHORIZED' },
  {
    name: 'paid and refunded in full, told in camelCase',
    preAuth: false,
    steps: [pay(), refundThere('all')],
    returns: 'PROCESSED',
    camelCase: true,
  },
];

/** One piece of news; it can be brought to any order, whether it is true of that order yet or not. */
export interface News {
  readonly name: string;
  arrive(order: OrderRow): Promise<void>;
}

/** All the news of an order that has lived through its scenario. */
export async function newsOf(world: World, scenario: Scenario, lived: OrderRow): Promise<News[]> {
  const { gatewayOrderId, reference } = await now(lived);
  if (gatewayOrderId === null) throw new Error('the order never reached the gateway');
  const webhooks = await world.sandbox.webhooksOf(gatewayOrderId);
  return [
    ...webhooks.map(({ event_type, body }) => {
      const told = JSON.stringify(scenario.camelCase ? camelCased(body) : body);
      return webhook(event_type, (order) =>
        told.replaceAll(gatewayOrderId, order.gatewayOrderId ?? '').replaceAll(reference, order.reference),
      );
    }),
    { name: `return ${scenario.returns}`, arrive: (order) => customerReturns(order, scenario.returns) },
    { name: 'watched page', arrive: ({ id }) => syncForWatcher(orderToken(id)) },
    { name: 'timer', arrive: timer },
  ];
}

function webhook(name: string, bodyFor: (order: OrderRow) => string): News {
  return {
    name,
    arrive: async (order) => {
      const { status } = await deliver(bodyFor(order));
      if (status !== 200) throw new Error(`a webhook was answered ${status}`);
      await workOff();
    },
  };
}

async function customerReturns({ id, gatewayOrderId }: OrderRow, status: string): Promise<void> {
  const fields = { order_id: gatewayOrderId ?? '', status };
  const signature = signCallback(fields, env().PINELABS_SECRET_KEY);
  const led = await handleCallback(Object.entries({ ...fields, signature }));
  if (led !== id) throw new Error('a good return did not lead to its order');
}

/** The order's turn has come. */
async function timer({ id }: OrderRow): Promise<void> {
  await transaction('test', (tx) => checkSoon(tx, id, Date.now() - 1));
  await reconcileOnce();
}
