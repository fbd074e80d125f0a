'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionResult, done, failed } from '@/lib/action';
import { refundAsksAgain } from '@/lib/auth/step-up';
import { adminAction } from '@/lib/console/action';
import { askGateway } from '@/lib/console/actions/ask-gateway';
import { addNote, markDispatched, markReviewed, withdrawLink } from '@/lib/console/actions/order-actions';
import { changeParcel, mendAddress } from '@/lib/console/actions/parcel/parcel';
import { addressFields, dispatchFields, parcelFields } from '@/lib/console/actions/parcel/parcel-fields';
import {
  amountFields,
  cancelFields,
  deviceFields,
  noteFields,
  orderField,
  reviewFields,
  settleFields,
} from '@/lib/console/actions/payment-action-fields';
import { readRestock } from '@/lib/console/actions/restock-fields';
import { withBack } from '@/lib/console/bulk/address';
import { messageField, sendAgain } from '@/lib/console/customer-messages';
import {
  common,
  customer,
  customerMessages,
  devices,
  dispatch,
  notes,
  orderReturns,
  reviews,
} from '@/lib/console/messages';
import { type Told, toldOf } from '@/lib/console/order/outcome-text';
import { answerFields, answerReturn } from '@/lib/console/returns/answer';
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
    const { unitsBack, ...asked } = input;
    // Of items that come back the form says so itself.
    const read = unitsBack === undefined ? readRestock(typed) : { restock: unitsBack };
    if ('errors' in read) return failed(common.fieldsNeedAttention, read.errors, typed);
    const returns = tickedUnits('returns', typed);
    return outcome(await refundOrder({ ...asked, ...given(read), actor: user.email, returns }));
  },
  ({ amount }) => refundAsksAgain(amount),
);

export const settleAction = adminAction(
  'order.settle',
  'reviews.settle',
  settleFields,
  async (input, user) => outcome(await settleReview({ ...input, actor: user.email })),
  // What it gives back is not in the form; what is read of the dashboard marks an order as paid.
  (input) => input.way === 'refunded' || 'reading' in input,
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
  dispatchFields,
  async ({ orderId, parcel }, user, typed) => {
    const refusal = await markDispatched(orderId, user.email, Date.now(), parcel);
    refresh();
    return refusal ? failed(refusal, {}, typed) : done(dispatch.done);
  },
);

export const parcelAction = adminAction(
  'order.parcel',
  'orders.dispatch',
  parcelFields,
  async (input, user, typed) => {
    const refusal = await changeParcel(input, user.email);
    refresh();
    if (refusal) return failed(refusal, {}, typed);
    return done(input.tell ? dispatch.savedAndTold : dispatch.saved);
  },
);

/** Leads back to the order, whose history says what was changed. */
export const addressAction = adminAction(
  'order.address',
  'orders.address',
  addressFields,
  async (input, user, typed) => {
    const refusal = await mendAddress(input, user.email);
    if (refusal) return failed(refusal, {}, typed);
    redirect(withBack(`/admin/orders/${input.orderId}` as const, typed.back));
  },
);

export const noteAction = adminAction(
  'order.note',
  'orders.note',
  noteFields,
  async ({ orderId, note }, user) => {
    const refused = await addNote(orderId, note, user.email);
    refresh();
    return refused === undefined ? done(notes.added) : failed(refused);
  },
);

export const sendAgainAction = adminAction(
  'message.resend',
  'messages.send',
  messageField,
  async ({ messageId }, user) => {
    const again = await sendAgain(messageId, user.email, { sentToo: true });
    refresh();
    return again ? done(customerMessages.goesOutAgain) : failed(customerMessages.waitsAlready);
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

/** An acceptance leads to the refund, with the items of the return chosen. */
export const returnAction = adminAction(
  'order.return',
  'orders.refund',
  answerFields,
  async (input, user) => {
    const first = await answerReturn(input, user.email);
    refresh();
    if (!first) return failed(orderReturns.answeredBefore);
    if (input.state === 'declined') return done(orderReturns.declined);
    redirect(`/admin/orders/${input.orderId}/refund?return=${input.returnId}`);
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
