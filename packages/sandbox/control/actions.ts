/** What the control endpoints do beyond reading. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { makeCallback, type Outcome, outcomeOf, type Said } from '../callback/callback';
import { sendCallback } from '../callback/carry';
import { approve, begin, fail, settle, startCharge, wrongPassword } from '../checkout/payments';
import { sampleChoice } from '../checkout/sample-choice';
import { change } from '../domain/change';
import { GatewayError, notAllowed, orderNotFound } from '../domain/errors';
import { paymentId } from '../domain/ids';
import { inr } from '../domain/inr';
import type { ChargeOrder, Order } from '../domain/order';
import { declinedWith } from '../domain/payment-errors';
import { pendingPayment } from '../domain/payment-rules';
import { splitPoints } from '../domain/points';
import { settleRefund } from '../domain/refund-rules';
import { expireDueLinks } from '../expiry';
import type { Gateway } from '../gateway';
import { record } from '../record';
import { enqueueOther } from '../webhooks/queue';
import type * as schemas from './schemas';

type Named = { order_id?: string | undefined; reference?: string | undefined };

/** @throws GatewayError 404. */
function named(gateway: Gateway, { order_id, reference }: Named): Order {
  const { orders } = gateway.store;
  const order = order_id === undefined ? orders.findByReference(reference ?? '') : orders.find(order_id);
  if (!order) throw orderNotFound();
  return order;
}

/** Pays without a page; says what the browser would have carried back. */
export async function pay(
  gateway: Gateway,
  request: z.infer<typeof schemas.pay>,
): Promise<Record<string, unknown>> {
  const found = named(gateway, request);
  if (found.type !== 'CHARGE') throw orderNotFound();
  const { order_id } = found;
  let order: ChargeOrder = begin(gateway, order_id, {
    ...sampleChoice(found, request.method),
    feePercent: request.convenience_fee,
  });
  if (request.amount !== undefined) order = payOther(gateway, order, request.amount);
  if (request.points !== undefined) payInParts(gateway, order, request.points);
  if (request.outcome === 'success') order = approve(gateway, order_id);
  if (request.outcome === 'decline') order = fail(gateway, order_id, declinedWith(request.code));
  if (request.outcome === 'wrong-otp') order = wrongPassword(gateway, order_id);
  if (request.outcome === 'in-progress') order = startCharge(gateway, order_id);
  if (order.under_way || pendingPayment(order)) return { order };
  return { order, ...(await carry(gateway, order, outcomeOf(order), request.return)) };
}

/** The payment under way is of another amount than the order's. */
function payOther(gateway: Gateway, order: ChargeOrder, value: number): ChargeOrder {
  const payments = order.payments.map((payment) =>
    payment.status === 'PENDING'
      ? { ...payment, payment_amount: { ...payment.payment_amount, value } }
      : payment,
  );
  const after = { ...order, payments };
  record(gateway, change(after), { cause: 'other amount' });
  return after;
}

/** Points take a part of the payment under way: the two stand or fall together. */
function payInParts(gateway: Gateway, order: ChargeOrder, points: number): void {
  const pending = pendingPayment(order);
  if (!pending) throw notAllowed('PAYMENT', 'the order has no payment under way');
  const { payment_option: _, ...common } = pending;
  const { rest = inr(0) } = splitPoints(pending.payment_amount, points);
  const parts = [
    { ...pending, payment_amount: rest },
    {
      ...common,
      id: paymentId(order.order_id, 'POINTS', order.payments.length),
      merchant_payment_reference: randomUUID(),
      payment_method: 'POINTS',
      payment_amount: inr(points),
    },
  ];
  const payments = order.payments.flatMap((payment) => (payment === pending ? parts : [payment]));
  record(gateway, change({ ...order, payments, part_payment: true }), { cause: 'points' });
}

/** The customer's return says this, whatever the order is: as one of the gateway's samples has AUTHORIZED beside an error. */
export async function say(
  gateway: Gateway,
  request: z.infer<typeof schemas.callback>,
): Promise<Record<string, unknown>> {
  const order = named(gateway, request);
  if (order.type !== 'CHARGE') throw orderNotFound();
  const { status, error_code: code, error_message: message = '' } = request;
  const error = code === undefined ? undefined : { code, message };
  return carry(gateway, order, { kind: 'said', status, error }, request.return);
}

async function carry(
  gateway: Gateway,
  order: ChargeOrder,
  outcome: Outcome | Said,
  by: z.infer<typeof schemas.pay>['return'],
): Promise<Record<string, unknown>> {
  const callback = makeCallback(gateway, order, outcome);
  const returned = by === 'callback' ? { returned: await sendCallback(gateway, order, callback) } : {};
  return {
    callback: { url: callback.url ?? null, fields: Object.fromEntries(callback.fields) },
    ...returned,
  };
}

export function endSettlement(
  gateway: Gateway,
  request: z.infer<typeof schemas.settlements>,
): Record<string, unknown> {
  return { order: settle(gateway, named(gateway, request).order_id, request.outcome) };
}

/** Settles the refunds that were left open: one, those of an order, or all. */
export function releaseRefunds(
  gateway: Gateway,
  request: z.infer<typeof schemas.refunds>,
): Record<string, unknown> {
  const only = request.order_id ?? request.reference;
  const target = only === undefined ? undefined : named(gateway, request).order_id;
  const settled = gateway.store.transaction(() =>
    gateway.store.orders.openRefunds().flatMap((refund) => {
      if (refund.type !== 'REFUND') return [];
      if (target !== undefined && refund.order_id !== target && refund.parent_order_id !== target) return [];
      const parent = gateway.store.orders.findCharge(refund.parent_order_id);
      if (!parent) return [];
      const change = settleRefund(parent, refund.order_id, request.outcome, gateway.clock.iso());
      record(gateway, change, { cause: `refund ${refund.merchant_order_reference}` });
      return [change.refund];
    }),
  );
  return { refunds: settled };
}

export function moveClock(gateway: Gateway, request: z.infer<typeof schemas.clock>): Record<string, unknown> {
  const { clock } = gateway;
  if ('advance_seconds' in request) clock.move(clock.offset() + Math.round(request.advance_seconds * 1_000));
  else if ('now' in request) clock.move(Date.parse(request.now) - Date.now());
  else clock.move(0);
  expireDueLinks(gateway);
  gateway.wakeDispatcher();
  return readClock(gateway);
}

export function readClock({ clock }: Gateway): Record<string, unknown> {
  return { now: clock.iso(), offset_seconds: clock.offset() / 1_000 };
}

export function steerWebhooks(gateway: Gateway, request: z.infer<typeof schemas.webhooks>): WebhookList {
  const { webhooks, settings } = gateway.store;
  switch (request.action) {
    case 'hold':
    case 'release':
      settings.change({ webhooks_held: request.action === 'hold' });
      break;
    case 'redeliver':
      if (request.body !== undefined) webhooks.rewrite(request.id, JSON.stringify(request.body));
      again(gateway, request.id, 0);
      break;
    case 'reorder':
      request.ids.forEach((id, index) => {
        again(gateway, id, index * 300);
      });
      break;
    case 'send':
      enqueueOther(gateway, request.event_type, request.data);
  }
  gateway.wakeDispatcher();
  return listWebhooks(gateway);
}

function again(gateway: Gateway, id: string, delayMs: number): void {
  if (!gateway.store.webhooks.requeue(id, gateway.clock.now() + delayMs)) {
    throw new GatewayError(404, 'INVALID_REQUEST', `There is no webhook ${id}`);
  }
}

export type WebhookList = ReturnType<typeof listWebhooks>;

export function listWebhooks(gateway: Gateway, orderId?: string) {
  const { webhooks, settings } = gateway.store;
  return {
    url: gateway.webhookUrl ?? null,
    held: settings.all().webhooks_held,
    webhooks: webhooks.list(orderId).map((webhook) => ({
      id: webhook.id,
      event_type: webhook.event_type,
      order_id: webhook.order_id,
      state: webhook.state,
      fault: webhook.fault,
      created_at: new Date(webhook.created_at).toISOString(),
      due_at: new Date(webhook.due_at).toISOString(),
      body: JSON.parse(webhook.body),
      attempts: webhooks.attempts(webhook.id).map(({ at, status, error, fault, duration_ms }) => ({
        at: new Date(at).toISOString(),
        status,
        error,
        fault,
        duration_ms,
      })),
    })),
  };
}
