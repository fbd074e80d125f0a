/** Invoices go with the messages that tell of them. */
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { insertInvoice, invoicesOfOrder } from '@/db/queries/invoices';
import { outbox } from '@/db/schema';
import { issued } from '@/lib/invoices/testing';
import { attachedDocuments } from '@/lib/mail/send/attached-documents';
import { deliverMail } from '@/lib/mail/send/deliver';
import { type MailServerUnderTest, startMailServer } from '../support/mail-server';
import { charged } from '../support/money-orders';
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

/** The files of a message. */
function attachmentsIn(raw: string): { name: string; content: Buffer }[] {
  return [...raw.matchAll(/filename="?([^"\r\n]+)"?\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(
    ([, name = '', base64 = '']) => ({ name, content: Buffer.from(base64, 'base64') }),
  );
}

it('a message carries the invoice of its moment as PDF, and a repeat the same bytes', async () => {
  const order = await charged(world);
  const [message] = await reader().select().from(outbox);
  if ((await invoicesOfOrder(reader(), order.id)).length === 0) {
    const row = issued({ orderId: order.id, cause: 'capture:149900', issuedAt: message?.createdAt ?? 0 });
    await transaction('test', (tx) => insertInvoice(tx, row));
  }
  expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
  // As if the process had ended before it could write that down.
  await transaction(
    'test',
    async (tx) => void (await tx.update(outbox).set({ state: 'waiting', nextAttemptAt: 0 })),
  );
  expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });

  const [first, second] = server.taken.map(({ raw }) => attachmentsIn(raw));
  const [invoice] = await invoicesOfOrder(reader(), order.id);
  const number = invoice?.number ?? '';
  expect(first?.map(({ name }) => name)).toEqual([`${number.replace(/[^A-Za-z0-9-]/g, '-')}.pdf`]);
  expect(second).toEqual(first);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(first?.[0]?.content ?? [])));
  expect(text.join('\n')).toContain(number);
  expect(text.join('\n')).toContain(order.reference);
  expect(server.taken[0]?.raw).toContain(number);
});

it('what is too large for a mail is left out of it', async () => {
  const order = await charged(world);
  const row = issued({ id: 'large', number: 'INV-L', sequence: 99, orderId: order.id, cause: 'test' });
  expect(await attachedDocuments(reader(), [row], 1_000)).toEqual([]);
  expect(await attachedDocuments(reader(), [row])).toHaveLength(1);
});
