/** What may become of an order while nobody tells the shop. */
import type { OrderRow } from '@/db/queries/orders';
import type { OrderStatus } from '@/db/types';
import { paise } from '@/lib/money';
import { refundOrder } from '@/lib/payments/operations/money-operations';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import type { SettlementWay } from '@/lib/payments/state/types';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, all } from '@/tests/support/money-orders';
import type { World } from '@/tests/support/payments-world';
import { payPlanUnseen, placedByPlan } from '../lib/by-plan';
import {
  broken,
  cancelThere,
  captureThere,
  decline,
  pay,
  refundThere,
  type Step,
} from '../lib/gateway-steps';

/** What the gateway is like while a story is played. */
export const PHASES = ['links-end', 'create-answer-lost', 'refunds-wait', 'fees', 'fair'] as const;
type Phase = (typeof PHASES)[number];

export interface Story {
  readonly name: string;
  readonly phase: Phase;
  readonly preAuth: boolean;
  /** What the shop must know in the end. */
  readonly ends: OrderStatus;
  readonly steps: readonly Step[];
  /** Of an order that is not placed for the gateway's page. */
  readonly place?: (world: World, preAuth: boolean) => Promise<OrderRow>;
  /** A person gives all of it back: nothing was sold. */
  readonly givenBack?: true;
  /** Reviews that are right to be open in the end. */
  readonly reviews?: number;
}

function story(name: string, ends: OrderStatus, steps: readonly Step[], changes: Partial<Story> = {}): Story {
  return { name, ends, steps, phase: 'fair', preAuth: false, ...changes };
}

const refundHere: Step = ({ order, random }) =>
  refundOrder({ orderId: order.id, actor, amount: paise(random.int(100, all - 100)) });

/** An earlier round of reconcile has seen it. */
const seen: Step = ({ order }) => syncOrder(order.reference, 'reconcile');

/** A person takes over what the gateway shows, or gives it all back. */
const settled =
  (way: SettlementWay): Step =>
  async ({ order }) => {
    const view = await previewSettlement(order.id, actor);
    if ('refused' in view) throw new Error(JSON.stringify(view.refused));
    const { seen } = view;
    await settleReview({ orderId: order.id, actor, reason: 'as the bank says', way, seen });
  };

const held = { preAuth: true } as const;
const payByPlanUnseen: Step = ({ order, sandbox }) => payPlanUnseen({ sandbox }, order);
const byPlan = { place: placedByPlan } as const;
/** Paid for an order of more. */
const SHORT = paise(140_000);

export const STORIES: readonly Story[] = [
  story('never paid', 'CREATED', []),
  story('never paid, and its link has run out', 'FAILED', [], { phase: 'links-end' }),
  story('waits for the bank', 'PENDING', [pay({ method: 'UPI', outcome: 'pending' })]),
  story('declined', 'ATTEMPTED', [decline]),
  story('declined, and its link has run out', 'FAILED', [decline], {
    phase: 'links-end',
  }),
  story('wrong password, then paid', 'PROCESSED', [pay({ outcome: 'wrong-otp' }), pay()]),
  story('paid by card', 'PROCESSED', [pay()]),
  story('paid by UPI', 'PROCESSED', [pay({ method: 'UPI' })]),
  story('paid by net banking', 'PROCESSED', [pay({ method: 'NETBANKING' })]),
  story('paid by wallet', 'PROCESSED', [pay({ method: 'WALLET' })]),
  story('paid, though the answer to its creation was lost', 'PROCESSED', [pay()], {
    phase: 'create-answer-lost',
  }),
  story('held', 'AUTHORIZED', [pay()], held),
  story('held, though the answer to its creation was lost', 'AUTHORIZED', [pay()], {
    ...held,
    phase: 'create-answer-lost',
  }),
  story('held and declined first', 'AUTHORIZED', [decline, pay()], held),
  story('captured in the dashboard', 'PROCESSED', [pay(), captureThere('all')], held),
  story('captured in part in the dashboard', 'PROCESSED', [pay(), captureThere('part')], held),
  story('cancelled in the dashboard', 'CANCELLED', [pay(), cancelThere], held),
  story('refunded in part in the dashboard', 'PARTIALLY_REFUNDED', [pay(), refundThere('part')]),
  story('refunded in the dashboard', 'FULLY_REFUNDED', [pay(), refundThere('all')]),
  story(
    'captured and refunded in the dashboard',
    'FULLY_REFUNDED',
    [pay(), captureThere('all'), refundThere('all')],
    held,
  ),
  story('refunded in the dashboard, and the bank takes its time', 'PROCESSED', [pay(), refundThere('part')], {
    phase: 'refunds-wait',
  }),
  story('confirmed, and on its way to the shop', 'PENDING', [pay({ outcome: 'in-progress' })]),
  story('being captured in the dashboard', 'AUTHORIZED', [pay(), seen, broken('capture', 'under-way')], held),
  story('being cancelled in the dashboard', 'AUTHORIZED', [pay(), seen, broken('cancel', 'under-way')], held),
  story('captured in the dashboard in vain', 'FAILED', [pay(), seen, broken('capture', 'capture-fails')], {
    ...held,
    reviews: 1,
  }),
  story('paid with a fee', 'PROCESSED', [pay()], { phase: 'fees' }),
  story(
    'paid with a fee, the goods refunded in the dashboard',
    'PARTIALLY_REFUNDED',
    [pay(), refundThere('all')],
    {
      phase: 'fees',
    },
  ),
  story('paid by a plan whose discount comes later', 'PROCESSED', [payByPlanUnseen], byPlan),
  story('held by a plan whose discount comes later', 'AUTHORIZED', [payByPlanUnseen], { ...byPlan, ...held }),
  story('paid another amount that a person accepted, then refunded in the dashboard', 'FULLY_REFUNDED', [
    pay({ amount: SHORT }),
    seen,
    settled('accepted'),
    refundThere(SHORT),
  ]),
  story(
    'paid another amount that a person gave back',
    'FULLY_REFUNDED',
    [pay({ amount: SHORT }), seen, settled('refunded')],
    { givenBack: true },
  ),
  story(
    'held for another amount that a person gave back',
    'CANCELLED',
    [pay({ amount: SHORT }), seen, settled('refunded')],
    { ...held, givenBack: true },
  ),
  story('refunded here', 'PARTIALLY_REFUNDED', [pay(), refundHere]),
];
