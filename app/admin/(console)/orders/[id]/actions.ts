'use server';

import { refresh } from 'next/cache';
import { type ActionResult, done, failed } from '@/lib/action';
import { refundAsksAgain } from '@/lib/auth/step-up';
import { adminAction } from '@/lib/console/action';
import { askGateway } from '@/lib/console/actions/ask-gateway';
import { markDispatched, markReviewed, withdrawLink } from '@/lib/console/actions/order-actions';
import {
  amountFields,
  cancelFields,
  deviceFields,
  orderField,
  reviewFields,
  settleFields,
} from '@/lib/console/actions/payment-action-fields';
import { readRestock } from '@/lib/console/actions/restock-fields';
import { common, customer, devices, dispatch, reviews } from '@/lib/console/messages';
import { type Told, toldOf } from '@/lib/console/order/outcome-text';
import { askAgain, blockDevices, unblockDevices } from '@/lib/methods/devices/ask-for-devices';
import { type DeviceFault, readEntries, tickedUnits } from '@/lib/methods/devices/rules/device-form';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { settleReview } from '@/lib/payments/operations/settle-review';
import type { OperationResult, UnitsBack } from '@/lib/payments/state/types';

export const captureAction = adminAction(
  'order.capture',
  'orders.capture',
  amountFields('capture'),
  async (input, user) => outcome(await captureOrder({ ...input, actor: user.email })),
);

export const cancelAction = adminAction(
  'order.cancel',
  'orders.cancel',
  cancelFields,
  async (input, user, typed) => {
    const read = readRestock(typed);
    if ('errors' in read) return failed(common.fieldsNeedAttention, read.errors, typed);
    return outcome(await cancelOrder({ ...input, ...given(read), actor: user.email }));
  },
);

export const refundAction = adminAction(
  'order.refund',
  'orders.refund',
  amountFields('refund'),
  async (input, user, typed) => {
    const read = readRestock(typed);
    if ('errors' in read) return failed(common.fieldsNeedAttention, read.errors, typed);
    const returns = tickedUnits('returns', typed);
    return outcome(await refundOrder({ ...input, ...given(read), actor: user.email, returns }));
  },
  ({ amount }) => refundAsksAgain(amount),
);

export const settleAction = adminAction(
  'order.settle',
  'reviews.settle',
  settleFields,
  async (input, user) => outcome(await settleReview({ ...input, actor: user.email })),
  // What it gives back is not in the form.
  ({ way }) => way === 'refunded',
);

export const deviceAction = adminAction(
  'order.devices',
  'orders.devices',
  deviceFields,
  async ({ step, ...form }, user, typed) => {
    const asked = { ...form, actor: user.email };
    const read = step === 'block' ? readEntries(typed) : { entries: [] };
    if ('errors' in read) return failed(devices.needAttention, faultTexts(read.errors), typed);
    const result = await {
      block: () => blockDevices({ ...asked, entries: read.entries }),
      unblock: () => unblockDevices({ ...asked, units: tickedUnits('unblock', typed) }),
      again: () => askAgain(asked),
    }[step]();
    refresh();
    if ('refused' in result) return failed(result.refused, { ...result.fields }, typed);
    return { ok: true, data: result };
  },
);

export const askGatewayAction = adminAction(
  'order.fetch',
  'orders.sync',
  orderField,
  async ({ orderId }, user) => {
    const { asked, message } = await askGateway(orderId, user.email);
    refresh();
    return asked ? done(message) : failed(message);
  },
);

export const dispatchAction = adminAction(
  'order.dispatch',
  'orders.dispatch',
  orderField,
  async ({ orderId }, user) => {
    const refusal = await markDispatched(orderId, user.email);
    refresh();
    return refusal ? failed(refusal) : done(dispatch.done);
  },
);

export const reviewAction = adminAction(
  'order.review',
  'reviews.settle',
  reviewFields,
  async ({ reviewId, note }, user) => {
    const first = await markReviewed({ id: reviewId, note }, user.email);
    refresh();
    return first ? done(reviews.closed) : failed(reviews.closedBefore);
  },
);

export const withdrawLinkAction = adminAction(
  'order.link',
  'messages.send',
  orderField,
  async ({ orderId }, user) => {
    const told = await withdrawLink(orderId, user.email);
    refresh();
    if (told === undefined) return failed(common.noSuchOrder);
    return done(told ? customer.withdrawn : customer.withdrawnNoMail);
  },
);

/** Without what was not said. */
function given({ restock }: { restock: UnitsBack[] | undefined }) {
  return restock ? { restock } : {};
}

function outcome(result: OperationResult): ActionResult<Told> {
  refresh();
  return { ok: true, data: toldOf(result) };
}

function faultTexts(faults: Record<string, DeviceFault>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [
      field,
      typeof fault === 'string' ? devices.faults[fault] : devices.faults.digits(fault.digits),
    ]),
  );
}
