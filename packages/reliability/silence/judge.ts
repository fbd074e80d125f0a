/** Whether the shop knows of every payment what the sandbox's ledger knows. */
import { reader } from '@/db/client';
import { paymentsOfOrder, refundsOfOrder } from '@/db/queries/gateway-records';
import { invoicesOfOrder } from '@/db/queries/invoices';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { linesOfOrder } from '@/db/queries/order-lines';
import { orderById } from '@/db/queries/orders';
import { stockChangesOfOrder } from '@/db/queries/stock-changes';
import { stockAfter } from '@/lib/payments/state/decide';
import type { Ledger, SandboxControl } from '@/scripts/lib/sandbox-control';
import { documentsDue } from '../lib/documents';
import type { Told } from './play';

const NOTHING = { authorised: 0, captured: 0, released: 0, refunded: 0, held: 0 };

/** @returns a sentence for each thing that is not right. */
export async function judge(told: readonly Told[], sandbox: SandboxControl): Promise<string[]> {
  const ledger = await sandbox.ledger({ endpoint: 'create' });
  const byPlan = await sandbox.ledger({ endpoint: 'create-order' });
  const creations = countCreations({ ...ledger, requests: [...ledger.requests, ...byPlan.requests] });
  const broken: string[] = [];
  for (const one of told) {
    const wrong = await differences(one, ledger);
    const created = creations.get(one.reference) ?? 0;
    if (created !== 1) wrong.push(`it was created ${created} times`);
    broken.push(...wrong.map((what) => `${one.reference} (${one.story.name}): ${what}`));
  }
  return broken;
}

async function differences({ orderId, story }: Told, { balances }: Ledger): Promise<string[]> {
  const order = await orderById(reader(), orderId);
  if (!order?.gatewayOrderId) return ['the shop does not know its id at the gateway'];
  const balance = balances[order.gatewayOrderId] ?? NOTHING;
  const [payments, refunds, operations, reviews, documents] = await Promise.all([
    paymentsOfOrder(reader(), orderId),
    refundsOfOrder(reader(), orderId),
    operationsOfOrder(reader(), orderId),
    openReviewsOfOrder(reader(), orderId),
    invoicesOfOrder(reader(), orderId),
  ]);
  const wrong: string[] = [];
  const expect = (what: string, ours: unknown, right: unknown) => {
    if (ours !== right) wrong.push(`${what} is ${String(ours)}, not ${String(right)}`);
  };
  expect('status', order.status, story.ends);
  expect('authorised', order.authorisedPaise, balance.authorised);
  expect('captured', order.capturedPaise, balance.captured);
  expect('released', order.releasedPaise, balance.released);
  expect('refunded', order.refundedPaise, balance.refunded);
  const given = refunds.filter(({ status }) => status === 'PROCESSED');
  expect(
    'the refunds listed',
    given.reduce((total, { amountPaise }) => total + amountPaise, 0),
    balance.refunded,
  );
  expect(
    'what invoices and credit notes come to',
    documents.reduce(
      (sum, { kind, totalPaise }) => sum + (kind === 'credit-note' ? -totalPaise : totalPaise),
      0,
    ),
    documentsDue({
      captured: balance.captured,
      fee: order.feePaise,
      refunded: balance.refunded,
      discount: order.discountPaise,
      price: order.settlement?.paidPaise ?? order.totalPaise,
      givenBack: story.givenBack === true,
    }),
  );
  if (story.givenBack) expect('documents of what was never sold', documents.length, 0);
  expect('a payment listed', payments.length > 0 || balance.authorised === 0, true);
  expect('stock', order.stock, story.givenBack ? 'released' : stockAfter('reserved', story.ends));
  const changes = await stockChangesOfOrder(reader(), orderId);
  const out = changes.reduce((sum, { units }) => sum - units, 0);
  const ordered = (await linesOfOrder(reader(), orderId)).reduce((sum, { quantity }) => sum + quantity, 0);
  expect('units that its history says are out', out, order.stock === 'released' ? 0 : ordered);
  expect('open operations', operations.filter(({ state }) => state !== 'succeeded').length, 0);
  expect('reviews', reviews.length, story.reviews ?? 0);
  return wrong;
}

function countCreations({ requests }: Ledger): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reference, status } of requests) {
    if (status !== 200 || typeof reference !== 'string') continue;
    counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  return counts;
}
