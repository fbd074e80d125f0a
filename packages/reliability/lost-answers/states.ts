/** The same four calls about orders that the gateway treats in one of its further ways. */
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import type { OperationResult } from '@/lib/payments/state/types';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, all, charged, held, placed } from '@/tests/support/money-orders';
import { BY_PLAN, paidByPlan, payPlan, placedByPlan } from '../lib/by-plan';
import { heldWithCoupon, payWithCoupon, placedWithCoupon, WITH_COUPON } from '../lib/with-coupon';
import { asked, type Kind, PART } from './kinds';

const FEE = { convenience_fee: 2 };
/** 2 % of ₹1,499, and 18 % tax on it. */
const WITH_FEE = paise(all + 3_538);
/** Paid for an order of ₹1,499. */
const SHORT = { amount: 140_000 };

const capture = (amount: number) =>
  asked(({ id }) => captureOrder({ orderId: id, actor, amount: paise(amount) }));
const cancel = asked(({ id }) => cancelOrder({ orderId: id, actor }));
const refund = (amount: number) =>
  asked(({ id }) => refundOrder({ orderId: id, actor, amount: paise(amount) }));
const giveAllBack = asked(settleByGivingBack);

const fee: readonly Kind[] = [
  {
    name: 'create',
    ask: async (world) => ({ order: await placed(world, false) }),
    ends: 'CREATED',
    paid: { amount: WITH_FEE, pay: payWithFee },
  },
  {
    name: 'capture',
    ready: (world) => held(world, FEE),
    ask: capture(WITH_FEE),
    ends: 'PROCESSED',
    moves: { kind: 'captured', amount: WITH_FEE },
  },
  {
    name: 'cancel',
    ready: (world) => held(world, FEE),
    ask: cancel,
    ends: 'CANCELLED',
    moves: { kind: 'released', amount: WITH_FEE },
  },
  {
    name: 'refund',
    ready: (world) => charged(world, FEE),
    // The goods alone.
    ask: refund(all),
    ends: 'PARTIALLY_REFUNDED',
    moves: { kind: 'refunded', amount: all },
  },
];

const later: readonly Kind[] = [
  {
    name: 'create',
    endpoint: 'create-order',
    ask: async (world) => ({ order: await placedByPlan(world, false) }),
    ends: 'CREATED',
    paid: { amount: BY_PLAN, pay: payPlan },
  },
  {
    name: 'capture',
    ready: (world) => paidByPlan(world, true),
    ask: capture(BY_PLAN),
    ends: 'PROCESSED',
    moves: { kind: 'captured', amount: BY_PLAN },
  },
  {
    name: 'cancel',
    ready: (world) => paidByPlan(world, true),
    ask: cancel,
    ends: 'CANCELLED',
    moves: { kind: 'released', amount: BY_PLAN },
  },
  {
    name: 'refund',
    ready: (world) => paidByPlan(world, false),
    ask: refund(PART),
    ends: 'PARTIALLY_REFUNDED',
    moves: { kind: 'refunded', amount: PART },
  },
];

const coupon: readonly Kind[] = [
  {
    name: 'create',
    ask: async (world) => ({ order: await placedWithCoupon(world, false) }),
    ends: 'CREATED',
    paid: { amount: WITH_COUPON, pay: payWithCoupon },
  },
  {
    name: 'capture',
    ready: heldWithCoupon,
    ask: capture(WITH_COUPON),
    ends: 'PROCESSED',
    moves: { kind: 'captured', amount: WITH_COUPON },
  },
];

const settled: readonly Kind[] = [
  {
    name: 'refund',
    fetches: 2,
    ready: (world) => charged(world, SHORT),
    ask: giveAllBack,
    ends: 'FULLY_REFUNDED',
    moves: { kind: 'refunded', amount: SHORT.amount },
  },
  {
    name: 'cancel',
    fetches: 2,
    ready: (world) => held(world, SHORT),
    ask: giveAllBack,
    ends: 'CANCELLED',
    moves: { kind: 'released', amount: SHORT.amount },
  },
];

const broken: readonly Kind[] = [
  {
    name: 'capture',
    state: 'that fails',
    work: 'capture-fails',
    ready: held,
    ask: capture(all),
    ends: 'FAILED',
    moves: { kind: 'released', amount: all },
    reviews: ['capture_failed'],
  },
  {
    name: 'capture',
    state: 'that waits',
    work: 'under-way',
    ready: held,
    ask: capture(all),
    ends: 'PROCESSED',
    moves: { kind: 'captured', amount: all },
  },
  {
    name: 'cancel',
    state: 'that waits',
    work: 'under-way',
    ready: held,
    ask: cancel,
    ends: 'CANCELLED',
    moves: { kind: 'released', amount: all },
  },
];

const named = (kinds: readonly Kind[], state: string) => kinds.map((kind) => ({ ...kind, state }));

export const KINDS_BY_STATE: readonly Kind[] = [
  ...named(fee, 'with a fee'),
  ...named(later, 'with a discount paid later'),
  ...named(coupon, 'with a coupon'),
  ...named(settled, 'that settles'),
  ...broken,
];

async function payWithFee(world: Parameters<typeof held>[0], { reference }: OrderRow): Promise<void> {
  await world.sandbox.pay({ reference, ...FEE });
  await syncOrder(reference, 'page');
}

async function settleByGivingBack({ id }: OrderRow): Promise<OperationResult> {
  const view = await previewSettlement(id, actor);
  if ('refused' in view) throw new Error(JSON.stringify(view.refused));
  return settleReview({ orderId: id, actor, reason: 'as the bank says', way: 'refunded', seen: view.seen });
}
