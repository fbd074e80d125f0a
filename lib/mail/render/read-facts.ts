/** Reads what a message says from the order as the database holds it now. */
import 'server-only';
import { speakIn } from '#language';
import type { Db } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { type InvoiceRow, invoicesOfOrder } from '@/db/queries/invoices';
import { operationsOfOrder } from '@/db/queries/operations';
import { linesOfOrder } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import type { OrderMessage } from '@/db/queries/outbox';
import { returnsOfOrder } from '@/db/queries/return-requests';
import { languageOf } from '@/lib/language/languages';
import { offeredStep } from '@/lib/orders/page/payment-step';
import { documentsWith } from '../documents-with';
import type { MailFacts } from './facts';
import { factsOf } from './facts-of';

/** @throws Error when the order is gone; rows of orders are never deleted. */
export async function readFacts(
  db: Db,
  message: OrderMessage,
  now: number,
): Promise<{ order: OrderRow; facts: MailFacts; documents: InvoiceRow[] }> {
  const order = await orderById(db, message.orderId);
  if (!order) throw new Error(`the order of message ${message.id} is gone`);
  const [lines, payments, operations, issued, returns] = await Promise.all([
    linesOfOrder(db, order.id),
    paymentsOfOrder(db, order.id),
    operationsOfOrder(db, order.id),
    invoicesOfOrder(db, order.id),
    message.kind === 'return-accepted' || message.kind === 'return-declined'
      ? returnsOfOrder(db, order.id)
      : [],
  ]);
  const next = offeredStep({ order, operations, payments, now });
  const documents = documentsWith(message, issued);
  const returned = returns.find(({ id }) => id === message.fact);
  const rows = { message, order, lines, payments, operations, documents, returned, next };
  // A letter is in the language that the order was placed in, whoever asks for it.
  const facts = speakIn(languageOf(order.language), () => factsOf({ ...rows, now: Date.now() }));
  return { order, facts, documents };
}
