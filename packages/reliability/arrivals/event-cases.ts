/** Every event that the gateway's pages name, with what brings it about. */
import type { OrderRow } from '@/db/queries/orders';
import { camelCased } from '@/packages/sandbox/webhooks/message';
import type { World } from '@/tests/support/payments-world';
import { cancelThere, captureThere, decline, pay, refundThere, type Step } from '../lib/gateway-steps';

export interface EventCase {
  readonly name: string;
  readonly preAuth: boolean;
  readonly steps: readonly Step[];
  /** The body as the gateway has it for this order. */
  bodyFor(world: World, order: OrderRow): Promise<string>;
}

const refundsWait =
  (outcome: 'PENDING' | 'immediate'): Step =>
  ({ sandbox }) =>
    sandbox.settings({ refunds: outcome });
const bankRefuses: Step = ({ sandbox }) => sandbox.settleRefunds('FAILED');
/** As many as the gateway allows. */
const tenDeclines: Step[] = Array.from({ length: 10 }, () => decline);

export const EVENT_CASES: readonly EventCase[] = [
  event('ORDER_AUTHORIZED', '', true, [pay()]),
  event('ORDER_PROCESSED', '', false, [pay()]),
  event('ORDER_PROCESSED', ' in camelCase', false, [pay()], camelCased),
  event('ORDER_PROCESSED', ' of a part', true, [pay(), captureThere('part')]),
  event('ORDER_CANCELLED', '', true, [pay(), cancelThere]),
  event('PAYMENT_FAILED', '', false, [decline]),
  event('PAYMENT_FAILED', ' for the last time', false, tenDeclines),
  event('ORDER_FAILED', '', false, tenDeclines),
  event('REFUND_PROCESSED', ' of a part', false, [pay(), refundThere('part')]),
  event('REFUND_PROCESSED', ' of everything', false, [pay(), refundThere('all')]),
  event('REFUND_FAILED', '', false, [
    pay(),
    refundsWait('PENDING'),
    refundThere('part'),
    bankRefuses,
    refundsWait('immediate'),
  ]),
  {
    name: 'an event of tomorrow about an order',
    preAuth: false,
    steps: [pay()],
    bodyFor: async (_world, { gatewayOrderId, reference }) =>
      JSON.stringify({
        event_type: 'ORDER_SETTLED',
        data: { order_id: gatewayOrderId, merchant_order_reference: reference, status: 'SETTLED' },
      }),
  },
];

/** About no order of ours. */
export const STRANGERS: readonly string[] = [
  JSON.stringify({ event_type: 'CUSTOMER_UPDATED', data: { customer_id: 'cust-1' } }),
  JSON.stringify({ event_type: 'TOKEN_CREATED', data: { token_id: 'tok-1', status: 'ACTIVE' } }),
  JSON.stringify({ eventType: 'SUBSCRIPTION_ACTIVATED', data: { subscriptionId: 'sub-1' } }),
  JSON.stringify({ hello: ['world'] }),
  'not JSON at all',
];

function event(
  type: string,
  what: string,
  preAuth: boolean,
  steps: readonly Step[],
  spelt: (body: unknown) => unknown = (body) => body,
): EventCase {
  return {
    name: `${type}${what}`,
    preAuth,
    steps,
    bodyFor: async ({ sandbox }, { gatewayOrderId }) => {
      const sent = await sandbox.webhooksOf(gatewayOrderId ?? '');
      const found = sent.findLast(({ event_type }) => event_type === type);
      if (!found) throw new Error(`the gateway sent no ${type}`);
      return JSON.stringify(spelt(found.body));
    },
  };
}
