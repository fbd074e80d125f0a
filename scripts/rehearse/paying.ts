/** A decline, then a payment on the same page, and what of it reaches the shop. */
import { approvedPayments, feesIn } from '@/lib/payments/state/order-money';
import { statusOf } from '@/lib/payments/state/transitions';
import { payNowMethods } from '@/lib/payments/state/ways-to-pay/enabled';
import type { GatewayOrder } from '@/lib/pinelabs';
import { unreadMoney } from '@/lib/pinelabs/wire/unread-money';
import { attempt, lineOfError } from './attempt';
import { blocker, type Line, notTried, pass } from './line';
import type { PagePayment } from './person';
import {
  AMOUNT,
  create,
  inputFor,
  isPaid,
  paidOf,
  paidOn,
  paidOrder,
  type Rehearsal,
  type Run,
} from './rehearsal';
import { shapeOf } from './shape';

/** The order that later steps refund. */
const PAID_ORDER = 'paid';
const GO_ON = 'run the part "pay" first: --only pay,refund';

const NO_SHOP = [
  'the shop’s database is not here',
  'run this on the shop’s own machine and in its folder, then --resume',
] as const;

const declined = ({ payments }: GatewayOrder): boolean => payments.some(({ status }) => status === 'FAILED');

export const decline: Run = async function* (rehearsal) {
  const input = inputFor(rehearsal, 'decline');
  const made = await attempt(() => create(rehearsal, 'decline', input));
  if ('error' in made) {
    yield lineOfError('decline', made.error);
    return;
  }
  const { orderId, redirectUrl } = made.value;
  const method = payMethod(rehearsal);
  const visit = { reference: input.reference, url: redirectUrl, method };
  const says = 'Decline the payment on this page (a wrong one-time password, or the page’s own "decline"):';
  const result = await paidOn(rehearsal, orderId, declined, { ...visit, outcome: 'decline', says });
  if ('line' in result) {
    yield result.line;
    return;
  }
  const { order } = result;
  const code = order.payments.find(({ status }) => status === 'FAILED')?.error?.code;
  yield pass(
    'decline',
    `the order is ${order.status}, its payment FAILED${isWord(code) ? ` with ${code}` : ''}`,
  );
  if (order.status === 'FAILED') {
    yield notTried('pay after a decline', 'the order ended with the decline: a customer orders again');
    return;
  }
  const after = await paidOn(rehearsal, orderId, isPaid, {
    ...visit,
    outcome: 'success',
    says: 'Now pay it on the same page:',
  });
  yield 'line' in after
    ? { ...after.line, step: 'pay after a decline' }
    : pass('pay after a decline', 'the same order was paid');
};

const isWord = (text: string | undefined): text is string =>
  text !== undefined && /^[A-Z][A-Z_]{1,59}$/.test(text);

/** A payment from a named account is no card's. */
function payMethod({ env }: Rehearsal): 'CARD' | 'UPI' {
  return env.PINELABS_BANK_DETAILS !== 'demanded' && env.PINELABS_METHODS.includes('CARD') ? 'CARD' : 'UPI';
}

export const pay: Run = async function* (rehearsal) {
  const made = await attempt(() =>
    paidOrder(rehearsal, PAID_ORDER, {
      input: inputFor(rehearsal, PAID_ORDER),
      method: payMethod(rehearsal),
      says: 'Pay this order (₹10):',
    }),
  );
  if ('error' in made) {
    yield lineOfError('pay', made.error);
    return;
  }
  if ('line' in made.value) {
    yield made.value.line;
    return;
  }
  const { order } = made.value;
  yield judgeCharge('pay', order);
  yield await callbackLine(rehearsal, order);
  yield await webhookLine(rehearsal, 'webhook', order.orderId, /^ORDER_/);
};

/** Each method alone: `pay` was paid by one of them. */
export const payBy = (method: PagePayment): Run =>
  async function* (rehearsal) {
    if (method === payMethod(rehearsal) || !payNowMethods().includes(method)) return;
    const step = `pay by ${method}`;
    const name = `pay-${method.toLowerCase()}`;
    yield await paidLine(rehearsal, step, name, {
      input: inputFor(rehearsal, name, { methods: [method] }),
      method,
      says: `Pay this order (₹10) by ${method}:`,
    });
  };

/** An order that a person pays, and whether what was paid adds up. @param mend of an order that is refused. */
export async function paidLine(
  rehearsal: Rehearsal,
  step: string,
  name: string,
  visit: Parameters<typeof paidOrder>[2],
  mend?: string,
): Promise<Line> {
  const made = await attempt(() => paidOrder(rehearsal, name, visit));
  if ('error' in made) return lineOfError(step, made.error, mend);
  return 'line' in made.value ? { ...made.value.line, step } : judgeCharge(step, made.value.order);
}

function judgeCharge(step: string, order: GatewayOrder): Line {
  const unread = unreadMoney(order);
  if (statusOf(order) === 'AUTHORIZED')
    return blocker(
      step,
      'money is held, though the order asks for a charge',
      'ask the gateway: the shop charges at once',
    );
  if (unread.length > 0)
    return blocker(
      step,
      `amounts or statuses cannot be read: ${unread.join(', ')}`,
      'send the evidence file in: the shop would move no money of such an order',
    );
  const paid = paidOf(order);
  if (paid !== AMOUNT)
    return blocker(
      step,
      `₹10 was asked for, and the payments make ${paid} paise`,
      'send the evidence file in',
    );
  const payments = approvedPayments(order);
  const methods = payments.map(({ method }) => method).join(' and ');
  const fee = feesIn(payments);
  const beside = fee > 0 ? `, with a convenience fee of ${fee} paise beside it` : '';
  return pass(step, `${order.reference} is ${order.status} by ${methods}${beside}`);
}

async function callbackLine({ shop, env }: Rehearsal, { orderId }: GatewayOrder): Promise<Line> {
  if (!shop) return notTried('callback', ...NO_SHOP);
  const names = await shop.callbackOf(orderId);
  return names
    ? pass('callback', `signed, with the fields ${names.join(', ')}`)
    : blocker(
        'callback',
        `no signed one of this order reached the shop at ${env.PUBLIC_URL}`,
        'did the person come back to the shop? Then read its log: "callback refused" with bad-signature means that PINELABS_SECRET_KEY is not this account’s; no line at all, that the proxy does not pass on POST /api/pinelabs/callback',
      );
}

/** @param wanted of the events that came, one must be like this. */
export async function webhookLine(
  { shop, env, evidence }: Rehearsal,
  step: string,
  orderId: string,
  wanted: RegExp,
): Promise<Line> {
  if (!shop) return notTried(step, ...NO_SHOP);
  const rows = await shop.webhooksOf(orderId, ({ eventType }) => wanted.test(eventType));
  for (const { body } of rows) evidence.addShape('webhook', shapeOf(parsed(body)), []);
  const events = [...new Set(rows.map(({ eventType }) => eventType))].filter(isWord);
  return events.some((event) => wanted.test(event))
    ? pass(step, events.join(', '))
    : blocker(
        step,
        events.length > 0
          ? `only ${events.join(', ')} came`
          : 'none came to this shop that is signed with its secret',
        `register ${env.PUBLIC_URL}/api/pinelabs/webhook for all events in the dashboard; npm run doctor tries the signature`,
      );
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** What a step needs that builds on the paid order. */
export function paidBefore({ evidence }: Rehearsal, step: string): { orderId: string } | { line: Line } {
  const paid = evidence.content.lines.some((line) => line.step === 'pay' && line.outcome === 'pass');
  const order = evidence.content.orders[PAID_ORDER];
  return paid && order ? order : { line: notTried(step, 'there is no paid order', GO_ON) };
}
