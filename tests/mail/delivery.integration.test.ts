/** Messages against a real mail server: taken, refused, slow, gone, and a worker that ends in the middle. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { eventsOfOrder } from '@/db/queries/order-history';
import type { OrderRow } from '@/db/queries/orders';
import { claimMessage, messageById, messagesDue, type OutboxRow } from '@/db/queries/outbox';
import { outbox } from '@/db/schema';
import { parseEnv } from '@/lib/env';
import { parseMailUrl } from '@/lib/mail/address';
import { deliverMail } from '@/lib/mail/send/deliver';
import { MAX_ATTEMPTS } from '@/lib/mail/send/retry';
import { smtpTransport } from '@/lib/mail/send/smtp-transport';
import { openTransport } from '@/lib/mail/send/transport';
import { emails } from '@/shop/messages';
import { type MailServerUnderTest, startMailServer } from '../support/mail-server';
import { charged } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

// The environment of a process is read once; a test changes it between two runs.
const settings = vi.hoisted(() => ({ changes: {} as Record<string, string> }));
vi.mock('@/lib/env', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/env')>();
  return { ...original, env: () => original.parseEnv({ ...process.env, ...settings.changes }) };
});

let world: World;
let server: MailServerUnderTest;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

beforeEach(async () => {
  // Each test its own queue.
  await transaction('test', async (tx) => {
    await tx.delete(outbox);
  });
  server = await startMailServer();
  settings.changes = {
    MAIL_URL: `smtp://127.0.0.1:${server.port}`,
    MAIL_FROM: 'Banyan <orders@shop.example>',
  };
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

const queue = (): Promise<OutboxRow[]> => reader().select().from(outbox).orderBy(outbox.createdAt);
async function onlyRow(): Promise<OutboxRow> {
  const [row, ...others] = await queue();
  if (!row || others.length > 0) throw new Error('expected one message');
  return row;
}
/** Everybody's turn has come. */
const later = () =>
  transaction('test', async (tx) => void (await tx.update(outbox).set({ nextAttemptAt: 0 })));

describe('a message', () => {
  it('is written with the payment, sent once, and marked', async () => {
    const order = await charged(world);
    expect(await onlyRow()).toMatchObject({ orderId: order.id, kind: 'confirmed', state: 'waiting' });
    expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
    expect(await deliverMail()).toEqual({ sent: 0, failed: 0 });

    expect(server.taken).toHaveLength(1);
    const [{ from, to, raw, messageId } = never()] = server.taken;
    expect({ from, to }).toEqual({ from: 'orders@shop.example', to: ['asha@example.com'] });
    const row = await onlyRow();
    expect(messageId).toBe(`<${row.id}@localhost>`);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, error: null, sentAt: expect.any(Number) });
    expect(row.said).toMatchObject({ amount: 149_900, reference: order.reference });
    expect(raw).toContain('Content-Type: multipart/alternative');
    expect(unfolded(raw)).toMatch(/^From: Banyan <orders@shop.example>\r?$/m);
    expect(decoded(raw)).toContain(emails.paid.text('₹1,499'));
    expect(decoded(raw)).toMatch(/http:\/\/localhost:\d+\/order\/[A-Za-z0-9_-]{43}/);
    // The order page's key stands in the message and nowhere in the database.
    expect(JSON.stringify(row)).not.toMatch(/order\/[A-Za-z0-9_-]{43}/);
    const events = await eventsOfOrder(reader(), order.id);
    expect(events.at(-1)).toMatchObject({
      kind: 'message',
      summary: expect.stringContaining('Told the customer'),
    });
  });

  it('goes out once, however many workers there are', async () => {
    for (let n = 0; n < 5; n += 1) await charged(world);
    server.behave({ delayMs: 20 });
    const runs = await Promise.all([deliverMail(), deliverMail(), deliverMail()]);
    expect(runs.reduce((total, { sent }) => total + sent, 0)).toBe(5);
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(5);
    expect(server.taken).toHaveLength(5);
  });

  it('is sent again under the same Message-ID when its worker ended between sending and marking', async () => {
    await charged(world);
    const row = await onlyRow();
    // The first worker: it claims, sends, and is gone before it can write that down.
    expect(await transaction('test', (tx) => claimMessage(tx, row, Date.now() + 60_000))).toBe(true);
    const transport = openTransport({
      ...parseEnv(process.env),
      MAIL_URL: settings.changes.MAIL_URL ?? '',
    });
    await transport?.send({
      messageId: `${row.id}@localhost`,
      fileName: 'file',
      from: { name: '', address: 'orders@shop.example' },
      to: { name: '', address: 'asha@example.com' },
      subject: 'first',
      text: 'first',
      html: 'first',
    });
    expect(await deliverMail()).toEqual({ sent: 0, failed: 0 });
    await later();
    expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
    const ids = server.taken.map(({ messageId }) => messageId);
    expect(ids).toEqual([`<${row.id}@localhost>`, `<${row.id}@localhost>`]);
    expect(await onlyRow()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is marked by the worker whose server took it, though another holds the claim by then', async () => {
    await charged(world);
    const row = await onlyRow();
    server.onTaken = async () => {
      const now = await messageById(reader(), row.id);
      if (now) await transaction('test', (tx) => claimMessage(tx, now, Date.now() + 60_000));
    };
    await deliverMail();
    expect(await onlyRow()).toMatchObject({ state: 'sent' });
  });

  it('holds no transaction while it is sent', async () => {
    await charged(world);
    let wrote = false;
    server.onTaken = async () => {
      await transaction('test', async (tx) => void (await tx.select().from(outbox)));
      wrote = true;
    };
    expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
    expect(wrote).toBe(true);
  });

  it('of one order waits for the earlier one', async () => {
    const order = await charged(world);
    await addRow(order, { kind: 'dispatched', fact: 'once' });
    server.behave({ recipient: 450 });
    await deliverMail();
    server.behave({});
    // The first waits for its next turn; the second must not overtake it.
    expect((await queue()).map(({ kind, attempts }) => [kind, attempts])).toEqual([
      ['confirmed', 1],
      ['dispatched', 0],
    ]);
    expect(await messagesDue(reader(), Date.now(), 10)).toEqual([]);
    await later();
    await deliverMail();
    expect(server.taken.map(({ raw }) => decoded(raw))).toEqual([
      expect.stringContaining(emails.paid.heading),
      expect.stringContaining(emails.dispatched.heading),
    ]);
  });
});

describe('a mail server that', () => {
  it('is down costs the message nothing but time', async () => {
    const order = await charged(world);
    const { port } = server;
    await server.stop();
    expect(await deliverMail()).toEqual({ sent: 0, failed: 1 });
    const row = await onlyRow();
    expect(row).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(row.error).toMatch(/^the mail server could not be reached/);
    expect(row.nextAttemptAt).toBeGreaterThan(Date.now() + 20_000);
    server = await startMailServer({ port });
    await later();
    expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
    expect(server.taken[0]?.raw).toContain(order.reference);
  });

  it('is down is asked for a few of many waiting messages, not for each', async () => {
    for (let n = 0; n < 6; n += 1) await charged(world);
    await server.stop();
    await deliverMail();
    const attempts = (await queue()).map((row) => row.attempts);
    expect(attempts.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(3);
    server = await startMailServer();
  });

  it('says "later" is asked again', async () => {
    await charged(world);
    server.behave({ data: 451 });
    expect(await deliverMail()).toEqual({ sent: 0, failed: 1 });
    expect(await onlyRow()).toMatchObject({
      state: 'waiting',
      error: 'the mail server did not take the message now (EMESSAGE 451)',
    });
    server.behave({});
    await later();
    expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
  });

  it('says "never" of a recipient is believed: the message is set aside, and the order says so', async () => {
    const order = await charged(world);
    server.behave({ recipient: 550 });
    await deliverMail();
    expect(await onlyRow()).toMatchObject({ state: 'parked', attempts: 1 });
    const events = await eventsOfOrder(reader(), order.id);
    expect(events.at(-1)?.summary).toMatch(/^A message to the customer was set aside/);
    // What the server said may name the customer, and is not kept.
    expect(JSON.stringify(await queue())).not.toContain('no such thing');
  });

  it('never takes it sees it set aside after the last try', async () => {
    await charged(world);
    server.behave({ recipient: 451 });
    for (let n = 1; n < MAX_ATTEMPTS; n += 1) {
      await later();
      await deliverMail();
      expect(await onlyRow()).toMatchObject({ state: 'waiting', attempts: n });
    }
    await later();
    await deliverMail();
    expect(await onlyRow()).toMatchObject({ state: 'parked', attempts: MAX_ATTEMPTS });
  });

  it('is slow is given up on after the limit, and meanwhile payments go on', async () => {
    await charged(world);
    server.behave({ delayMs: 60_000 });
    const target = parseMailUrl(settings.changes.MAIL_URL ?? '') ?? never();
    const started = Date.now();
    await expect(
      smtpTransport(target, { sendMs: 300 }).send({
        messageId: 'slow@localhost',
        fileName: 'slow',
        from: { name: '', address: 'orders@shop.example' },
        to: { name: '', address: 'asha@example.com' },
        subject: 'slow',
        text: '',
        html: '',
      }),
    ).rejects.toMatchObject({ fault: 'server', message: 'the mail server took too long' });
    expect(Date.now() - started).toBeLessThan(3_000);

    const run = deliverMail();
    const paying = Date.now();
    await charged(world);
    expect(Date.now() - paying).toBeLessThan(5_000);
    await server.stop();
    server = await startMailServer();
    expect(await run).toMatchObject({ sent: 0 });
  });

  it('has a certificate that nobody vouches for gets nothing', async () => {
    await charged(world);
    const secure = await startMailServer({ secure: true });
    settings.changes.MAIL_URL = `smtps://127.0.0.1:${secure.port}`;
    expect(await deliverMail()).toEqual({ sent: 0, failed: 1 });
    expect(secure.taken).toEqual([]);
    await secure.stop();
  });

  it('refuses our sign-in is told of without the password', async () => {
    await charged(world);
    settings.changes.MAIL_URL = `smtp://user:canary@127.0.0.1:${server.port}`;
    expect(await deliverMail()).toEqual({ sent: 0, failed: 1 });
    expect((await onlyRow()).error).toMatch(/^the mail server refused our sign-in/);
    expect(JSON.stringify(await queue())).not.toContain('canary');
  });

  it('offers no encryption gets nothing, unless it is on this machine', async () => {
    const target = parseMailUrl(settings.changes.MAIL_URL ?? '') ?? never();
    const elsewhere = smtpTransport({ ...target, loopback: false });
    await expect(
      elsewhere.send({
        messageId: 'x@localhost',
        fileName: 'x',
        from: { name: '', address: 'orders@shop.example' },
        to: { name: '', address: 'asha@example.com' },
        subject: '',
        text: '',
        html: '',
      }),
    ).rejects.toMatchObject({ fault: 'server' });
    expect(server.taken).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('the sandbox’s messages become files that a mail program opens', async () => {
    const order = await charged(world);
    settings.changes = {};
    expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
    const folder = process.env.MAIL_FOLDER ?? '';
    const files = readdirSync(folder);
    expect(files).toEqual([
      expect.stringMatching(new RegExp(`^\\d{8}T\\d{6}-${order.reference}-confirmed-.{8}\\.eml$`)),
    ]);
    const raw = readFileSync(path.join(folder, files[0] ?? ''), 'utf8');
    expect(raw).toMatch(/^To: Asha Rao <asha@example.com>\r$/m);
    expect(decoded(raw)).toContain(emails.paid.text('₹1,499'));
  });

  it('a folder that cannot be written leaves the message waiting', async () => {
    await charged(world);
    const blocked = path.join(process.env.MAIL_FOLDER ?? '', '..', 'a-file');
    writeFileSync(blocked, '');
    mkdirSync(path.dirname(blocked), { recursive: true });
    settings.changes = { MAIL_FOLDER: blocked };
    expect(await deliverMail()).toEqual({ sent: 0, failed: 1 });
    expect(await onlyRow()).toMatchObject({
      state: 'waiting',
      error: `MAIL_FOLDER: ${blocked} cannot be written`,
    });
  });

  it('UAT sends nothing, says so, and sends nothing later either', async () => {
    await charged(world);
    const mail = settings.changes;
    settings.changes = { PINELABS_ENV: 'uat' };
    expect(await deliverMail()).toEqual({ sent: 0, failed: 0 });
    expect(await onlyRow()).toMatchObject({ state: 'dropped', error: 'No mail server is set: MAIL_URL' });
    settings.changes = mail;
    await later();
    expect(await deliverMail()).toEqual({ sent: 0, failed: 0 });
    expect(server.taken).toEqual([]);
  });
});

function never(): never {
  throw new Error('expected something');
}

async function addRow(order: OrderRow, message: Pick<OutboxRow, 'kind' | 'fact'>): Promise<void> {
  const now = Date.now();
  await transaction('test', async (tx) => {
    const row = { id: `z-${now}`, orderId: order.id, amountPaise: 0, state: 'waiting' as const };
    await tx.insert(outbox).values({ ...row, ...message, nextAttemptAt: now, createdAt: now });
  });
}

/** Header lines that were folded made one. */
function unfolded(raw: string): string {
  return raw.replace(/\r?\n[ \t]+/g, ' ');
}

/** The parts of a message, read as UTF-8. */
function decoded(raw: string): string {
  return raw
    .split(/^--.*$/m)
    .map((part) => {
      const [head = '', ...body] = part.split(/\r?\n\r?\n/);
      const text = body.join('\n\n');
      if (/quoted-printable/i.test(head)) {
        const bytes = text
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
        return Buffer.from(bytes, 'latin1').toString();
      }
      return /base64/i.test(head) ? Buffer.from(text, 'base64').toString() : text;
    })
    .join('\n');
}
