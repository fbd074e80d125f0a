/** Gets an order its page at the gateway: the first time, and again when the answer was lost. */
import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, reader } from '@/db/client';
import { createOperationOf, type OperationRow } from '@/db/queries/operations';
import { linesOfOrder, type OrderLineRow } from '@/db/queries/order-lines';
import { type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import { env } from '@/lib/env';
import type { CheckoutLink } from '@/lib/pinelabs/types';
import { merchantReferenceOf } from '../state/merchant-reference';
import { paysByPlan } from '../state/ways-to-pay/channels';
import { account } from '../state/ways-to-pay/enabled';
import { gateway } from '../surroundings';
import { openReview } from '../sync/open-review';
import { DUPLICATE } from './answer';
import { checkoutRequest, expressRequest } from './create-request';
import { gatewayPage } from './gateway-page';
import { type SentAnswer, sendOperation } from './operations';
import { replaceRefused } from './replace-refused';

/**
 * A create sent longer ago than this, in milliseconds, may be sent again: whoever waited for it has most likely left, and
 * under the same reference a second one makes no second order.
 */
const CALLER_GONE_AFTER_MS = 30_000;
/** How long a second submit waits for the first one's answer, in milliseconds. */
const WAIT_FOR_OTHER_MS = 10_000;

/**
 * Asks the gateway for the order's page, unless it is there already. Asking again is safe: the gateway answers a second
 * create under the same reference with the order that exists, or refuses it: then another order is asked for, in
 * place of one whose page nobody has.
 * @returns the checked address, or undefined when there is none yet; the order page then says what to do.
 */
export async function checkoutLink(orderId: string): Promise<string | undefined> {
  const seen = await orderById(reader(), orderId);
  if (!seen || seen.redirectUrl) return seen?.redirectUrl ?? undefined;
  const create = await createOperationOf(reader(), merchantReferenceOf(seen));
  // Read again after its create: where somebody else got the answer in between, the page is there.
  const order = create && (await orderById(reader(), orderId));
  if (!order || order.redirectUrl) return order?.redirectUrl ?? undefined;
  // On a page of ours: once the gateway has the order, there is no page of its to ask for.
  if (order.gatewayOrderId !== null && paysByPlan(order.channel)) return undefined;
  const answer = isSendable(create, Date.now()) ? await sendOperation(create, callCreate) : undefined;
  if (!answer) return waitForOther(orderId, isBeingAsked);
  if (answer.refusedCode !== DUPLICATE) return (await orderById(reader(), orderId))?.redirectUrl ?? undefined;
  return (await replaceRefused(order)) ? checkoutLink(orderId) : waitForOther(orderId, isPending);
}

/** Not sent yet, answered without a link, or sent so long ago that its caller has gone. */
function isSendable({ state, claimedAt }: OperationRow, now: number): boolean {
  if (claimedAt === null || state === 'failed' || state === 'succeeded') return true;
  return now - claimedAt > CALLER_GONE_AFTER_MS;
}

export async function callCreate({ reference }: OperationRow, order: OrderRow): Promise<SentAnswer> {
  const lines = await linesOfOrder(reader(), order.id);
  const link = await askFor({ ...order, gatewayReference: reference }, lines);
  return {
    state: 'succeeded',
    gatewayId: link.orderId,
    with: (tx, now) => keepLink(tx, order, reference, link, now),
  };
}

/** By channel: a page of the gateway's, or, where the customer pays on a page of ours, the order alone. */
async function askFor(
  order: OrderRow,
  lines: OrderLineRow[],
): Promise<Partial<CheckoutLink> & { orderId: string }> {
  const asker = { publicUrl: env().PUBLIC_URL, account: account() };
  switch (order.channel) {
    case 'express':
      return gateway().createCheckout(expressRequest(order, lines, asker));
    case 'hosted':
    case 'frame':
      return gateway().createCheckout(checkoutRequest(order, lines, asker));
    case 'emi':
    case 'cardless': {
      const { orderId } = await gateway().createOrder(checkoutRequest(order, lines, asker));
      return { orderId };
    }
  }
}

/** Nothing but the addresses: the status waits for the first sync of the order. */
async function keepLink(
  tx: Db,
  order: OrderRow,
  merchantReference: string,
  link: Partial<CheckoutLink> & { orderId: string },
  now: number,
): Promise<void> {
  const held = await orderById(tx, order.id);
  if (!held) return;
  // The answer came so late that another order at the gateway counts by now; this one is watched.
  if (merchantReferenceOf(held) !== merchantReference) return;
  if (held.gatewayOrderId !== null && held.gatewayOrderId !== link.orderId) {
    const details = [{ field: 'gateway order id', ours: held.gatewayOrderId, theirs: link.orderId }];
    await openReview(tx, held, { kind: 'mismatch', details }, 'shopper', now);
    return;
  }
  await updateOrder(
    tx,
    order.id,
    {
      gatewayOrderId: link.orderId,
      ...(link.redirectUrl === undefined
        ? {}
        : { redirectUrl: gatewayPage(link.redirectUrl, order.reference) ?? null }),
    },
    now,
  );
}

const isPending = ({ state }: OperationRow) => state === 'pending';
/** Also between a refusal and the other order that its caller is about to ask for. */
const isBeingAsked = (create: OperationRow) => isPending(create) || create.refusedCode === DUPLICATE;

/** The same form submitted twice: the second waits for the first one's link. */
async function waitForOther(
  orderId: string,
  goesOn: (create: OperationRow) => boolean,
): Promise<string | undefined> {
  for (const deadline = Date.now() + WAIT_FOR_OTHER_MS; Date.now() < deadline; await sleep(150)) {
    const order = await orderById(reader(), orderId);
    if (order?.redirectUrl) return order.redirectUrl;
    const create = order && (await createOperationOf(reader(), merchantReferenceOf(order)));
    // Read once more: the answer may have come between the two.
    if (!create || !goesOn(create)) return (await orderById(reader(), orderId))?.redirectUrl ?? undefined;
  }
  return undefined;
}
