/** What every step works with: client, evidence, the person, the shop's side, and orders of the rehearsal's own. */
import type { Env } from '@/lib/env';
import { paise } from '@/lib/money';
import { approvedPayments, feePaid, feesIn, shownMoney } from '@/lib/payments/state/order-money';
import { isPaid as isPaidStatus, statusOf } from '@/lib/payments/state/transitions';
import { type Account, methodsFor } from '@/lib/payments/state/ways-to-pay/methods-for';
import { REHEARSAL_PREFIX } from '@/lib/payments/sync/inbound/callback-notes';
import {
  type CheckoutInput,
  type CheckoutLink,
  type ExpressCheckoutInput,
  type GatewayOrder,
  type PineLabs,
  secret,
} from '@/lib/pinelabs';
import type { Evidence } from './evidence';
import { type Line, notTried } from './line';
import { fetchUntil, type Person, type Visit } from './person';
import type { Recorder } from './recorder';
import type { ShopSide } from './shop-side';

export interface Rehearsal {
  readonly env: Env;
  readonly client: PineLabs;
  readonly recorder: Recorder;
  readonly evidence: Evidence;
  readonly person: Person;
  /** Undefined where the shop's database is not on this machine. */
  readonly shop: ShopSide | undefined;
}

/** Lines as they come about. */
export type Run = (rehearsal: Rehearsal) => AsyncGenerator<Line>;

/** ₹10: the gateway takes ₹1 at the least, and parts of it are refunded. */
export const AMOUNT = paise(1_000);
/** The account that a payment from a named account would come from; nobody's. */
const NAMED_ACCOUNT = { accountNumber: secret('000123456789'), ifsc: 'HDFC0000123', bankName: 'HDFC Bank' };

export type Terms = Partial<
  Pick<CheckoutInput, 'amount' | 'preAuth' | 'integrationMode' | 'couponDiscount'>
> & {
  /** Unless set, those that the shop would ask for. */
  readonly methods?: readonly string[];
  readonly fromNamedAccount?: boolean;
};

/** A new one each time: a step that is tried again must not meet what it did before. */
export function newReference({ evidence }: Rehearsal, name: string): string {
  const nth = (evidence.content.tries[name] ?? 0) + 1;
  evidence.content.tries[name] = nth;
  return `${REHEARSAL_PREFIX}${evidence.content.run}-${name}${nth === 1 ? '' : `_${nth}`}`;
}

function accountOf(env: Env): Account {
  const { PINELABS_METHODS, PINELABS_PRE_AUTH, PINELABS_BANK_DETAILS } = env;
  return {
    methods: PINELABS_METHODS,
    preAuth: PINELABS_PRE_AUTH === 'on',
    bankDetails: PINELABS_BANK_DETAILS,
  };
}

const ADDRESS = {
  fullName: 'Test Rehearsal',
  address1: '1 Test Street',
  address2: '',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560001',
  country: 'India',
} as const;

/** As the shop would ask for it, with a customer who is nobody. */
export function inputFor(rehearsal: Rehearsal, name: string, terms: Terms = {}): CheckoutInput {
  const { env } = rehearsal;
  const { amount = AMOUNT, preAuth = false, methods, fromNamedAccount, ...more } = terms;
  const tied = fromNamedAccount ?? env.PINELABS_BANK_DETAILS === 'demanded';
  const bankAccount = tied ? { accountNumber: '' } : null;
  const callbackUrl = `${env.PUBLIC_URL}/api/pinelabs/callback`;
  return {
    reference: newReference(rehearsal, name),
    amount,
    preAuth,
    allowedPaymentMethods:
      methods ?? methodsFor({ channel: 'hosted', preAuth, bankAccount, payBy: null }, accountOf(env)),
    callbackUrl,
    failureCallbackUrl: callbackUrl,
    customer: {
      id: 'rehearsal',
      email: 'rehearsal@example.com',
      firstName: 'Test',
      lastName: 'Rehearsal',
      mobile: '9876543210',
      billingAddress: ADDRESS,
      shippingAddress: ADDRESS,
    },
    items: [
      {
        id: 'rehearsal',
        name: 'Rehearsal',
        description: 'A test order',
        originalUnitPrice: amount,
        unitPrice: amount,
        quantity: 1,
      },
    ],
    ...(tied && { bankDetails: NAMED_ACCOUNT }),
    ...more,
  };
}

/** A new order at the gateway, kept under its name. */
export async function create(
  { client, evidence }: Rehearsal,
  name: string,
  input: CheckoutInput | ExpressCheckoutInput,
): Promise<CheckoutLink> {
  const link = await client.createCheckout(input);
  evidence.content.orders[name] = { reference: input.reference, orderId: link.orderId };
  return link;
}

/**
 * An order that a person pays. Of a run that is gone on with, the one on which money is held still, or of which something
 * was under way.
 * @returns the order as fetched, or why there is none.
 */
export async function paidOrder(
  rehearsal: Rehearsal,
  name: string,
  visit: Pick<Visit, 'says' | 'method' | 'express'> & { input: CheckoutInput | ExpressCheckoutInput },
): Promise<{ order: GatewayOrder } | { line: Line }> {
  const before = rehearsal.evidence.content.orders[name];
  if (before?.underWay) {
    const ended = await cameTo(rehearsal, before, (order) => !isUnderWay(order));
    // A charge that failed in the end is ordered anew; what became of a hold is judged.
    if ('line' in ended || ended.order.preAuth || isPaid(ended.order)) return ended;
  } else if (before) {
    const order = await rehearsal.client.getOrder(before.orderId);
    if (statusOf(order) === 'AUTHORIZED') return { order };
  }
  const { reference } = visit.input;
  const { orderId, redirectUrl: url } = await create(rehearsal, name, visit.input);
  return paidOn(rehearsal, orderId, isPaid, { ...visit, reference, url, outcome: 'success' });
}

/** Leads the person to a page and waits. */
export async function paidOn(
  rehearsal: Rehearsal,
  orderId: string,
  holds: (order: GatewayOrder) => boolean,
  visit: Visit,
): Promise<{ order: GatewayOrder } | { line: Line }> {
  await rehearsal.person.visit(visit);
  return cameTo(rehearsal, { orderId, reference: visit.reference }, holds);
}

async function cameTo(
  { client, evidence, person }: Rehearsal,
  {
    orderId,
    reference,
    underWay = false,
  }: { orderId: string; reference: string; underWay?: boolean | undefined },
  holds: (order: GatewayOrder) => boolean,
): Promise<{ order: GatewayOrder } | { line: Line }> {
  const { order, held } = await fetchUntil(() => client.getOrder(orderId), holds, person);
  if (held) return { order };
  // AUTHORIZED and not to be held: there is a payment, and it has not ended.
  const begun = underWay || (isUnderWay(order) && order.status !== 'PENDING');
  evidence.keepUnderWay(orderId, begun);
  const why = begun ? 'that is under way still' : 'nobody paid it in time';
  return { line: notTried(evidence.step, `${reference} is ${order.status}: ${why}`, goOnWith(evidence)) };
}

export const goOnWith = ({ file }: Evidence): string => `npm run rehearse -- --resume ${file}`;

/** The gateway may show a little later what it has answered. */
export async function shownAs(
  { client }: Rehearsal,
  orderId: string,
  holds: (order: GatewayOrder) => boolean,
): Promise<GatewayOrder> {
  const patience = { patienceMs: 6_000, skipped: () => false };
  return (await fetchUntil(() => client.getOrder(orderId), holds, patience)).order;
}

/** Held or charged, whichever way it was asked for. */
export function isPaid(order: GatewayOrder): boolean {
  const status = statusOf(order);
  return status !== undefined && isPaidStatus(status);
}

/** A payment in progress, or a capture or cancel that has not ended. */
export const isUnderWay = (order: GatewayOrder): boolean => statusOf(order) === 'PENDING';

/** What was paid for the goods, in paise: a convenience fee is paid beside them. */
export function paidOf(order: GatewayOrder): number {
  return shownMoney(order).authorised - feesIn(approvedPayments(order));
}

/** What is captured of it for the goods, in paise. */
export function capturedOf(order: GatewayOrder): number {
  const { captured } = shownMoney(order);
  return captured === 0 ? 0 : captured - feePaid(order);
}
