/** Orders that are paid by a plan whose discount the bank pays back later: the whole price is charged. */

import { reader } from '@/db/client';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { placeOrder } from '@/lib/orders/place-order';
import { payByPlan } from '@/lib/payments/operations/plan-payment';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { type CardDetails, type Plan, secret } from '@/lib/pinelabs';
import { typeOtp } from '@/scripts/lib/sandbox-page';
import { anybody } from '@/tests/support/customer';
import { now } from '@/tests/support/money-orders';
import { checkoutOf, KURTA, type World } from '@/tests/support/payments-world';

const QUANTITY = 2;
/** What two kurtas cost. */
export const BY_PLAN = paise(KURTA.price * QUANTITY);

/** Six months by a credit card, which can hold money too; to be set at the sandbox. */
export const PAID_LATER = { issuer_id: '23', tenure_id: '2', change: 'deferred' };
const BANK = 'INDUSIND CC';
const CARD: CardDetails = {
  name: 'Asha Rao',
  number: secret('4012001037141112'),
  expiryMonth: secret('12'),
  expiryYear: secret('2034'),
  cvv: secret('065'),
};

let plan: Promise<Plan> | undefined;

async function choosePlan(): Promise<Plan> {
  const { issuers } = await gateway().discoverOffers({ amount: BY_PLAN });
  const issuer = issuers.find(({ name }) => name === BANK);
  const tenure = issuer?.tenures.find(({ discount }) => discount?.after !== undefined);
  if (!issuer || !tenure) throw new Error('there is no plan whose discount is paid later');
  return { issuer, tenure };
}

export async function placedByPlan(world: World, preAuth: boolean): Promise<OrderRow> {
  plan ??= choosePlan();
  const cartId = await world.fillCart(QUANTITY);
  const input = checkoutOf(cartId, {
    channel: 'emi',
    plan: await plan,
    shownTotal: BY_PLAN,
    preAuth,
    ...anybody(),
  });
  const result = await placeOrder(input);
  if (!result.placed) throw new Error(`not placed: ${result.reason}`);
  const row = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!row) throw new Error('the order is not in the database');
  return row;
}

/** Enters a card on our page and the password at the bank. */
export async function payPlan(world: World, order: OrderRow): Promise<void> {
  await payPlanUnseen(world, order);
  await syncOrder(order.reference, 'page');
}

/** The customer does not come back from the bank. */
export async function payPlanUnseen({ sandbox }: Pick<World, 'sandbox'>, order: OrderRow): Promise<void> {
  plan ??= choosePlan();
  const chosen = await plan;
  const begun = await payByPlan(order.id, {
    method: 'CREDIT_EMI',
    amount: chosen.tenure.loanAmount,
    plan: chosen,
    card: CARD,
  });
  if (begun.outcome !== 'confirm') throw new Error(`the payment of ${order.reference} is ${begun.outcome}`);
  await typeOtp(sandbox.url, begun.url);
}

export async function paidByPlan(world: World, preAuth: boolean): Promise<OrderRow> {
  const order = await placedByPlan(world, preAuth);
  await payPlan(world, order);
  return now(order);
}
