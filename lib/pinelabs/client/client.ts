/** The calls of the gateway that the shop makes, all of them sent by one requester. */
import { setTimeout as wait } from 'node:timers/promises';
import { createRequester } from '../http/requester';
import type { CallEvent } from '../http/send-request';
import { nodeTransport, type Timeouts, type Transport } from '../http/transport';
import { captureReference, orderIdPart, referencePart } from '../ids';
import { affordabilityCalls } from '../offers/affordability-calls';
import { refundProducts } from '../offers/imei';
import { checkoutAnswer, checkoutBody, orderBody } from '../orders/checkout-request';
import { fetchedOrderAnswer, orderAnswer, refundAnswer } from '../orders/order-answer';
import { paymentBody } from '../orders/payment-request';
import { settlementCalls } from '../settlements/settlement-calls';
import type { PineLabs } from '../types';
import { inr } from '../wire/wire-out';

export interface PineLabsConfig {
  /** `https://api.pluralpay.in`, without a path. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For each try, in milliseconds. */
  readonly timeouts?: Timeouts;
  /** UTC milliseconds. */
  readonly now?: () => number;
  /** From 0 up to 1. */
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly transport?: Transport;
  /** Told of every try, tokens included. What it throws is ignored. */
  readonly onCall?: (event: CallEvent) => void;
}

const TIMEOUTS: Timeouts = { connectMs: 4_000, totalMs: 15_000 };

/**
 * One client serves a process: it keeps the token and the connections.
 * @throws TypeError when `baseUrl` is not an http(s) origin.
 */
export function createPineLabs(config: PineLabsConfig): PineLabs {
  assertOrigin(config.baseUrl);
  const send = createRequester({
    baseUrl: config.baseUrl,
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    timeouts: config.timeouts ?? TIMEOUTS,
    now: config.now ?? Date.now,
    random: config.random ?? Math.random,
    sleep: config.sleep ?? ((milliseconds) => wait(milliseconds)),
    transport: config.transport ?? nodeTransport(),
    onCall: config.onCall ?? (() => undefined),
  });
  const orderPath = (orderId: string) => `/api/pay/v1/orders/${orderIdPart(orderId)}`;
  return {
    createCheckout: async (input) =>
      send({
        endpoint: 'create-checkout',
        method: 'POST',
        path: '/api/checkout/v1/orders',
        body: checkoutBody(input),
        answer: checkoutAnswer,
        money: true,
      }),
    createOrder: async (input) =>
      send({
        endpoint: 'create-order',
        method: 'POST',
        path: '/api/pay/v1/orders',
        body: orderBody(input),
        answer: orderAnswer,
        money: true,
      }),
    createPayment: async (orderId, payment) =>
      send({
        endpoint: 'create-payment',
        method: 'POST',
        path: `${orderPath(orderId)}/payments`,
        body: paymentBody(payment),
        answer: orderAnswer,
        money: true,
      }),
    getOrder: async (orderId) =>
      send({
        endpoint: 'get-order',
        method: 'GET',
        path: orderPath(orderId),
        answer: fetchedOrderAnswer,
        money: false,
      }),
    getOrderByReference: async (reference) =>
      send({
        endpoint: 'get-order-by-reference',
        method: 'GET',
        path: `/api/pay/v1/orders/reference/${referencePart(reference)}`,
        answer: fetchedOrderAnswer,
        money: false,
      }),
    capture: async (orderId, { reference, amount }) =>
      send({
        endpoint: 'capture',
        method: 'PUT',
        path: `${orderPath(orderId)}/capture`,
        body: { merchant_capture_reference: captureReference(reference), capture_amount: inr(amount) },
        answer: orderAnswer,
        money: true,
      }),
    cancel: async (orderId) =>
      send({
        endpoint: 'cancel',
        method: 'PUT',
        path: `${orderPath(orderId)}/cancel`,
        answer: orderAnswer,
        money: true,
      }),
    refund: async (orderId, { reference, amount, products }) =>
      send({
        endpoint: 'refund',
        method: 'POST',
        path: `/api/pay/v1/refunds/${orderIdPart(orderId)}`,
        // `order_amount`: an amount under any other name is not read, and the whole order is refunded.
        body: {
          merchant_order_reference: referencePart(reference),
          order_amount: inr(amount),
          products: refundProducts(products),
        },
        answer: refundAnswer,
        money: true,
      }),
    ...affordabilityCalls(send),
    ...settlementCalls(send),
  };
}

function assertOrigin(baseUrl: string): void {
  const url = URL.parse(baseUrl);
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== baseUrl.replace(/\/$/, '')) {
    throw new TypeError('baseUrl must be an http(s) address without a path');
  }
}
