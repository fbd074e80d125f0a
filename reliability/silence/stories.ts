/** What may become of an order while nobody tells the shop. */
import type { OrderRow } from '@/db/queries/orders';
import type { OrderStatus } from '@/db/types';
import { paise } from '@/lib/money';
import { gateway } from '@/lib/payments/gateway';
import { refundOrder } from '@/lib/payments/money-operations';
import { newReference } from '@/lib/payments/operations';
import type { SandboxControl } from '@/scripts/lib/sandbox-control';
import { actor } from '@/tests/support/money-orders';
import type { Random } from '../lib/random';

/** What the gateway is like while a story is played. */
export const PHASES = ['links-end', 'create-answer-lost', 'refunds-wait', 'fair'] as const;
type Phase = (typeof PHASES)[number];

export interface Played {
  readonly order: OrderRow;
  readonly sandbox: SandboxControl;
  readonly random: Random;
}

export interface Story {
  readonly name: string;
  readonly phase: Phase;
  readonly preAuth: boolean;
  /** What the shop must know in the end. */
  readonly ends: OrderStatus;
  play(played: Played): Promise<void>;
}

type Step = (played: Played) => Promise<unknown>;

function story(name: string, ends: OrderStatus, steps: readonly Step[], changes: Partial<Story> = {}): Story {
  const play = async (played: Played) => {
    for (const step of steps) await step(played);
  };
  return { name, ends, phase: 'fair', preAuth: false, play, ...changes };
}

type Payment = Omit<Parameters<SandboxControl['pay']>[0], 'reference'>;
const pay =
  (payment: Payment = {}): Step =>
  ({ sandbox, order }) =>
    sandbox.pay({ reference: order.reference, ...payment });

/** In the gateway's own dashboard: the shop hears nothing of it. */
const capture = (part: boolean): Step =>
  dashboard((id, amount) =>
    gateway().capture(id, { reference: newReference('dash'), amount: paise(part ? amount : TOTAL) }),
  );
const refund = (part: boolean): Step =>
  dashboard((id, amount) =>
    gateway().refund(id, { reference: newReference('dash'), amount: paise(part ? amount : TOTAL) }),
  );
const cancel: Step = dashboard((id) => gateway().cancel(id));

/** A kurta. */
const TOTAL = 149_900;

function dashboard(work: (gatewayId: string, part: number) => Promise<unknown>): Step {
  return async ({ order, random }) => {
    const { orderId } = await gateway().getOrderByReference(order.reference);
    await work(orderId, random.int(100, TOTAL - 100));
  };
}

const refundHere: Step = ({ order, random }) =>
  refundOrder({ orderId: order.id, actor, amount: paise(random.int(100, TOTAL - 100)) });

const held = { preAuth: true } as const;

export const STORIES: readonly Story[] = [
  story('never paid', 'CREATED', []),
  story('never paid, and its link has run out', 'FAILED', [], { phase: 'links-end' }),
  story('waits for the bank', 'PENDING', [pay({ method: 'UPI', outcome: 'pending' })]),
  story('declined', 'ATTEMPTED', [pay({ outcome: 'decline' })]),
  story('declined, and its link has run out', 'FAILED', [pay({ outcome: 'decline' })], {
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
  story('held and declined first', 'AUTHORIZED', [pay({ outcome: 'decline' }), pay()], held),
  story('captured in the dashboard', 'PROCESSED', [pay(), capture(false)], held),
  story('captured in part in the dashboard', 'PROCESSED', [pay(), capture(true)], held),
  story('cancelled in the dashboard', 'CANCELLED', [pay(), cancel], held),
  story('refunded in part in the dashboard', 'PARTIALLY_REFUNDED', [pay(), refund(true)]),
  story('refunded in the dashboard', 'FULLY_REFUNDED', [pay(), refund(false)]),
  story(
    'captured and refunded in the dashboard',
    'FULLY_REFUNDED',
    [pay(), capture(false), refund(false)],
    held,
  ),
  story('refunded in the dashboard, and the bank takes its time', 'PROCESSED', [pay(), refund(true)], {
    phase: 'refunds-wait',
  }),
  story('refunded here', 'PARTIALLY_REFUNDED', [pay(), refundHere]),
];
