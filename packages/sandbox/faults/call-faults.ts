/** What a fault makes of an API call: cut, refused, garbled, or falsified. Pure. */
import { GatewayError } from '../domain/errors';
import { type CallFault, REFUSALS } from './rule';

type Json = Readonly<Record<string, unknown>>;

export type Outgoing =
  | { readonly kind: 'json'; readonly status: number; readonly body: Json }
  | { readonly kind: 'text'; readonly status: number; readonly type: string; readonly text: string }
  | { readonly kind: 'cut'; readonly status: 0 };

export type Broken = Outgoing & { readonly loggedBody: Json };

/** The answer of a fault that keeps the gateway from doing anything; undefined when the work is to be done. */
export function breakBefore(fault: CallFault): Broken | undefined {
  switch (fault.fault) {
    case 'drop-before':
      return { kind: 'cut', status: 0, loggedBody: {} };
    case '500-before':
      return refused(internalError(fault.status));
    case '429': {
      const { body } = new GatewayError(429, 'API_RATE_LIMIT', 'Too many requests');
      return refused({ kind: 'json', status: 429, body });
    }
    case 'refuse': {
      const body = { code: fault.code, message: 'Refused by a fault rule' };
      return refused({ kind: 'json', status: REFUSALS[fault.code], body });
    }
    case 'firewall':
      return { kind: 'text', status: 403, type: 'text/html', text: FIREWALL_PAGE, loggedBody: {} };
    default:
      return undefined;
  }
}

/** The answer of a fault that strikes after the work is done. */
export function breakAnswer(fault: CallFault, whole: Outgoing & { kind: 'json' }): Outgoing {
  switch (fault.fault) {
    case 'drop-after':
      return { kind: 'cut', status: 0 };
    case '500-after':
      return internalError(fault.status);
    case 'malformed': {
      const text = JSON.stringify(whole.body);
      return {
        kind: 'text',
        status: whole.status,
        type: 'application/json',
        text: text.slice(0, text.length / 2),
      };
    }
    case 'wrong-field':
      return { ...whole, body: falsified(whole.body, fault.field) };
    default:
      return whole;
  }
}

const FIREWALL_PAGE =
  '<html><head><title>Access denied</title></head><body><h1>Access denied</h1></body></html>';

function refused(answer: Outgoing & { kind: 'json' }): Broken {
  return { ...answer, loggedBody: answer.body };
}

function internalError(status: number): Outgoing & { kind: 'json' } {
  return { kind: 'json', status, body: { code: 'INTERNAL_ERROR', message: 'Internal server error' } };
}

/** Changes one field of an order answer (`data`) or of the flat answer of Generate Checkout Link. */
function falsified(body: Json, field: CallFault['field']): Json {
  if (isJson(body.data)) return { ...body, data: falsifiedFields(body.data, field) };
  return falsifiedFields(body, field);
}

function falsifiedFields(order: Json, field: CallFault['field']): Json {
  const amount = isJson(order.order_amount) ? order.order_amount : { value: 0, currency: 'INR' };
  switch (field) {
    case 'amount':
      return { ...order, order_amount: { ...amount, value: Number(amount.value) + 1 } };
    case 'currency':
      return { ...order, order_amount: { ...amount, currency: 'USD' } };
    case 'reference':
      return {
        ...order,
        merchant_order_reference: `other-${String(order.merchant_order_reference)}`.slice(0, 50),
      };
    case 'order_id':
      return { ...order, order_id: 'v1-000000000000-aa-000000' };
    case 'status':
      return { ...order, status: 'SOMETHING_NEW' };
    case 'redirect_url':
      return { ...order, redirect_url: 'https://pay.example/steal?token=x' };
    case 'response_code':
      return { ...order, response_code: 500, response_message: 'Order Creation Failed.' };
    case 'merchant_id':
      return { ...order, merchant_id: '000000' };
    case 'order_amount':
      return { ...order, order_amount: 'not what was expected' };
    case 'payment_status':
      return { ...order, payments: inEach(order.payments, { status: 'SOMETHING_NEW' }) };
    case 'capture_amount':
      return { ...order, payments: capturedAs(order.payments, 100) };
    case 'capture_currency':
      return { ...order, payments: capturedAs(order.payments, 0, 'USD') };
    case 'payment_amount':
    case 'capture_data':
      return { ...order, payments: inEach(order.payments, { [field]: 'not what was expected' }) };
  }
}

/** What was paid, and so much more of it, or the same figure in another currency. */
function capturedAs(payments: unknown, more: number, currency = 'INR'): unknown {
  if (!Array.isArray(payments)) return payments;
  return payments.map((payment: Json) => {
    const amount = isJson(payment.payment_amount) ? payment.payment_amount : {};
    return {
      ...payment,
      capture_data: [{ capture_amount: { ...amount, value: Number(amount.value) + more, currency } }],
    };
  });
}

function inEach(payments: unknown, wrong: Json): unknown {
  if (!Array.isArray(payments)) return payments;
  return payments.map((payment: object) => ({ ...payment, ...wrong }));
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
