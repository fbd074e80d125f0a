/** Invoices go with the messages that tell of them. */
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { invoicesOfOrder } from '@/db/queries/invoices';
import type { OrderRow } from '@/db/queries/orders';
import { outbox } from '@/db/schema';
import { markDispatched } from '@/lib/console/actions/order-actions';
import { issued } from '@/lib/invoices/testing';
import { attachedDocuments } from '@/lib/mail/send/attached-documents';
import { deliverMail } from '@/lib/mail/send/deliver';
import { paise } from '@/lib/money';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { syncOrder } from '@/lib/payments/sync/sync';
import { tax } from '@/shop/tax';
import { type MailServerUnderTest, startMailServer } from '../support/mail-server';
import { actor, all, charged, held } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

const settings = vi.hoisted(() => ({ changes: {} as Record<string, string> }));
vi.mock('@/lib/env', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/env')>();
  return { ...original, env: () => original.parseEnv({ ...process.env, ...settings.changes }) };
});

let world: World;
let server: MailServerUnderTest;
beforeAll(async () => {
  world = await startWorld();
  server = await startMailServer();
  settings.changes = {
    MAIL_URL: `smtp://127.0.0.1:${server.port}`,
    MAIL_FROM: 'Banyan <orders@shop.example>',
  };
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await world?.close();
});

afterEach(() => {
  tax.issued = 'charge';
});

/** The files of a message. */
function attachmentsIn(raw: string): { name: string; content: Buffer }[] {
  return [...raw.matchAll(/filename="?([^"\r\n]+)"?\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(
    ([, name = '', base64 = '']) => ({ name, content: Buffer.from(base64, 'base64') }),
  );
}

/** Names of the files that went with each message that is sent now. */
async function filesSent(): Promise<string[][]> {
  server.taken.length = 0;
  await deliverMail();
  return server.taken.map(({ raw }) => attachmentsIn(raw).map(({ name }) => name));
}
const fileOf = async ({ id }: OrderRow, kind: 'invoice' | 'credit-note') =>
  (await invoicesOfOrder(reader(), id))
    .filter((row) => row.kind === kind)
    .map(({ number }) => `${number.replaceAll('/', '-')}.pdf`);

it('a message carries the invoice of its moment as PDF, and a repeat the same bytes', async () => {
  const order = await charged(world);
  expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
  // As if the process had ended before it could write that down.
  await transaction(
    'test',
    async (tx) => void (await tx.update(outbox).set({ state: 'waiting', nextAttemptAt: 0 })),
  );
  expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });

  const [first, second] = server.taken.map(({ raw }) => attachmentsIn(raw));
  expect(first?.map(({ name }) => name)).toEqual(await fileOf(order, 'invoice'));
  expect(second).toEqual(first);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(first?.[0]?.content ?? [])));
  const [invoice] = await invoicesOfOrder(reader(), order.id);
  expect(text.join('\n')).toContain(invoice?.number);
  expect(text.join('\n')).toContain(order.reference);
  expect(server.taken[0]?.raw).toContain(`Tax invoice: ${invoice?.number}`);
});

it('a hold has none, its capture has, and a refund has its credit note', async () => {
  const order = await held(world);
  expect(await filesSent()).toEqual([[]]);
  await captureOrder({ orderId: order.id, actor, amount: all });
  expect(await filesSent()).toEqual([await fileOf(order, 'invoice')]);
  await refundOrder({ orderId: order.id, actor, amount: paise(10_000) });
  await syncOrder(order.reference, 'page');
  const [note] = await fileOf(order, 'credit-note');
  expect(note).toBeDefined();
  expect((await filesSent()).flat()).toEqual([note]);
});

it('where invoices are issued with the dispatch, the message about that has it', async () => {
  tax.issued = 'dispatch';
  const order = await charged(world);
  expect(await filesSent()).toEqual([[]]);
  await markDispatched(order.id, actor);
  expect(await filesSent()).toEqual([await fileOf(order, 'invoice')]);
  expect(await fileOf(order, 'invoice')).toHaveLength(1);
});

it('what is too large for a mail is left out of it', async () => {
  const order = await charged(world);
  const row = issued({ id: 'large', number: 'INV-L', sequence: 99, orderId: order.id, cause: 'test' });
  expect(await attachedDocuments(reader(), [row], 1_000)).toEqual([]);
  expect(await attachedDocuments(reader(), [row])).toHaveLength(1);
});
