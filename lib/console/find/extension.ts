/** What an order is found by follows what is fetched of it: registered in lib/after-change.ts. */
import 'server-only';
import type { Db } from '@/db/client';
import { gatewayTerms, type TermSources, termsOf } from '@/db/order-terms';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { addTerms, removeTerms } from '@/db/queries/order-terms';
import { type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import type { Extension } from '@/lib/payments/extension';
import { approvedPayments, capturedOf } from '@/lib/payments/state/order-money';
import type { GatewayOrder } from '@/lib/pinelabs/types';

export const findable: Extension = {
  async fetched(tx, held, shown, _status, now) {
    await addTerms(tx, held.id, held.createdAt, gatewayTerms(sourcesOf(held, shown)));
    if (held.channel === 'express' && !held.erased) await followCustomer(tx, held);
    const method = methodOf(shown);
    if (method !== held.method) await updateOrder(tx, held.id, { method }, now);
  },
  forgotten: leaveCards,
};

/** Of an order whose customer was erased nothing says what was paid from. */
function sourcesOf({ erased, totalPaise }: OrderRow, shown: GatewayOrder): TermSources {
  return {
    totalPaise,
    payments: shown.payments.map((payment) => ({
      rrn: payment.rrn ?? null,
      approvalCode: payment.approvalCode ?? null,
      instrument: erased ? null : (payment.instrument ?? null),
      amountPaise: payment.amount.value,
      capturedPaise: capturedOf(payment, shown),
    })),
    refunds: shown.refunds.map(({ reference = null, amount }) => ({ reference, amountPaise: amount.value })),
  };
}

/** Who buys is asked for on the gateway's page, and may be changed there. */
async function followCustomer(tx: Db, held: OrderRow): Promise<void> {
  const current = await orderById(tx, held.id);
  if (!current) return;
  const [before, after] = [termsOf(held), termsOf(current)];
  await removeTerms(tx, held.id, held.createdAt, missingIn(after, before));
  await addTerms(tx, held.id, held.createdAt, missingIn(before, after));
}

/** The rows that say which cards these were go with the payments: nothing could take the terms away later. */
async function leaveCards(tx: Db, held: OrderRow): Promise<void> {
  const cards = (await paymentsOfOrder(tx, held.id)).flatMap(({ instrument }) => instrument?.last4 ?? []);
  await removeTerms(tx, held.id, held.createdAt, missingIn(termsOf(held), cards));
}

const missingIn = (terms: readonly string[], of: readonly string[]) =>
  of.filter((term) => !terms.includes(term));

/** Of the newest payment that the bank said yes to, or else of the newest that was tried. */
function methodOf(shown: GatewayOrder): string | null {
  const approved = approvedPayments(shown);
  const counted = approved.length > 0 ? approved : shown.payments;
  const newest = counted.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0)).at(-1);
  return newest?.method ?? null;
}
