/**
 * The customer closes an order whose confirmation page they are not sent to, so that they can order again another way.
 * It is the shop's own giving up, only earlier: units go back, the kept address is deleted, and money that comes all
 * the same opens a review (`late_payment`).
 */
import 'server-only';
import { transaction } from '@/db/client';
import { deleteRefusedChallenge, refusedChallengeOf } from '@/db/queries/challenge-hosts';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { planStep } from '../../payments/state/ways-to-pay/plan-step';
import { closeUnpaid } from '../../payments/sync/close-unpaid';

/** Only what the gateway showed within this time, in milliseconds, counts as "not confirmed". */
const FRESH_MS = 30_000;

/** @returns false when the payment may have moved on, or was not fetched just now: nothing has changed then. */
export function closeUnconfirmed({ id }: Pick<OrderRow, 'id'>, now = Date.now()): Promise<boolean> {
  return transaction('close unconfirmed', async (tx) => {
    const order = await orderById(tx, id);
    const refused = await refusedChallengeOf(tx, id);
    if (!order || !refused || now - (order.lookedAt ?? 0) > FRESH_MS) return false;
    if ((await openReviewsOfOrder(tx, id)).length > 0) return false;
    const [operations, payments] = [await operationsOfOrder(tx, id), await paymentsOfOrder(tx, id)];
    const step = planStep({ order, operations, payments, confirmationRefused: true });
    if (step !== 'confirmation-refused') return false;
    const summary = `Closed the order unconfirmed: its confirmation page at ${refused.host} is not allowed`;
    await closeUnpaid(tx, order, { kind: 'confirmation', summary }, now);
    await deleteRefusedChallenge(tx, id);
    return true;
  });
}
