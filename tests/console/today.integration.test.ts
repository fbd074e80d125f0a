/** What waits today: numbers and sums out of the database, what each role is shown of them, and the morning's mail with the same. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Db, reader, transaction } from '@/db/client';
import { addToCounter } from '@/db/queries/counted';
import { upsertPayments } from '@/db/queries/gateway-records';
import { keepSettlement, recordSettlementFetch } from '@/db/queries/settlements';
import { countLowStock, openSums, workByDay } from '@/db/queries/today';
import { updateUser } from '@/db/queries/users';
import {
  categories,
  deviceRequests,
  operations,
  outbox,
  products,
  refusedChallenges,
  returnRequests,
  reviews,
  variants,
  webhookInbox,
} from '@/db/schema';
import { addOrders, orderRow } from '@/db/testing/orders';
import type { LineFault } from '@/db/types';
import { countTurnedAway } from '@/lib/auth/limits/sign-in-alert';
import { REFUSED_FOR_MS, UNANSWERED_AFTER_MS } from '@/lib/console/list-limits';
import { sendMorningMail } from '@/lib/console/today/morning-mail';
import { lineText } from '@/lib/console/today/work';
import { todayOf } from '@/lib/console/today/work-of';
import { dayNumber } from '@/lib/figures/indian-day';
import { accountMail } from '@/lib/mail/send/account-mail';
import { shop } from '@/shop/config';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';
import { kurtas } from '@/tests/support/kurta';

vi.mock('@/lib/log');
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }));

const NOW = Date.parse('2026-11-29T10:00:00+05:30');
const DAY_MS = 86_400_000;
/** The placing of a hold that has so many days left; 0 is its last. */
const withDaysLeft = (days: number) => NOW - (shop.payment.holdDays - days) * DAY_MS;
const held = (paise: number) => ({ status: 'AUTHORIZED' as const, authorisedPaise: paise, updatedAt: NOW });
const charged = (paise: number) => ({
  status: 'PROCESSED' as const,
  authorisedPaise: paise,
  capturedPaise: paise,
  createdAt: NOW - 3 * DAY_MS,
});
const call = (id: string, orderId: string, changes: Partial<typeof operations.$inferInsert>) => ({
  ...{ id, orderId, reference: id, actor: 'system', amountPaise: 0, sends: 1, createdAt: NOW - DAY_MS },
  ...{ kind: 'refund' as const, state: 'unknown' as const },
  ...changes,
});

/** What is wrong beside the day's work. */
async function addWrong(tx: Db): Promise<void> {
  await tx.insert(outbox).values({
    ...{ id: 'm2', kind: 'sign-in-alert', fact: ADMIN.id, state: 'parked', amountPaise: 0 },
    ...{ attempts: 9, nextAttemptAt: NOW, createdAt: NOW },
  });
  await addToCounter(tx, 'webhook-refused:secret', 4, NOW + DAY_MS);
  await countTurnedAway(tx, ADMIN.email, NOW);
  await upsertPayments(tx, [
    { ...payment('declined', 0), status: 'FAILED', errorCode: 'PAYMENT_METHOD_NOT_ENABLED' },
  ]);
  const refusedChallenge = { url: 'https://otp.bank.example/', refusedAt: NOW };
  await tx
    .insert(refusedChallenges)
    .values({ ...refusedChallenge, orderId: 'paying', host: 'otp.bank.example' });
}

/** A transfer that does not add up, one with a line of another amount, one with a stranger's; and a payment that is late. */
async function addBank(tx: Db): Promise<void> {
  await upsertPayments(tx, [{ ...payment('late', 149_900), createdAt: NOW - 9 * DAY_MS }]);
  await recordSettlementFetch(tx, { endedAt: NOW, outcome: 'done', doneAt: NOW, since: NOW - 60 * DAY_MS });
  const transfer = {
    ...{ settledAt: NOW - DAY_MS, bankName: '', bankAccount: '', programs: [], transactions: 1 },
    ...{ grossPaise: 500, deductedPaise: 0, settledPaise: 500, completeAt: NOW, fetchedAt: NOW },
  };
  const line = (utr: string, fault: LineFault | null) => ({
    ...{ utr, fault, position: 0, transactionId: 'x', transactedAt: NOW },
    ...{ amountPaise: 500, deductedPaise: 0, settledPaise: 500 },
  });
  await keepSettlement(tx, { ...transfer, utr: 'U1', faults: ['lines'] }, [line('U1', null)]);
  await keepSettlement(tx, { ...transfer, utr: 'U2' }, [line('U2', 'differs')]);
  await keepSettlement(tx, { ...transfer, utr: 'U3' }, [line('U3', 'stranger')]);
  await keepSettlement(tx, { ...transfer, utr: 'U4' }, [line('U4', null)]);
}

const payment = (id: string, capturedPaise: number) => ({
  ...{ id, orderId: 'sent', status: 'PROCESSED', method: 'UPI', amountPaise: 149_900, capturedPaise },
  ...{ paidValue: 149_900, paidCurrency: 'INR', createdAt: NOW - DAY_MS },
});

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders([
    orderRow('gone', { ...held(100), createdAt: withDaysLeft(-1) }),
    orderRow('last', { ...held(2_000), createdAt: withDaysLeft(0) }),
    orderRow('last-too', { ...held(3_000), createdAt: withDaysLeft(0) }),
    orderRow('tomorrow', { ...held(50_000), createdAt: withDaysLeft(1) }),
    orderRow('in-two', { ...held(60_000), createdAt: withDaysLeft(2) }),
    orderRow('in-three', { ...held(700_000), createdAt: withDaysLeft(3) }),
    orderRow('no-hold', { status: 'CANCELLED', authorisedPaise: 9, releasedPaise: 9, createdAt: NOW }),
    orderRow('due', charged(149_900)),
    orderRow('due-in-part', { ...charged(149_900), refundedPaise: 49_900, status: 'PARTIALLY_REFUNDED' }),
    orderRow('sent', { ...charged(149_900), dispatchedAt: NOW }),
    orderRow('given-back', { ...charged(149_900), refundedPaise: 149_900, status: 'FULLY_REFUNDED' }),
    orderRow('paying', { status: 'ATTEMPTED', createdAt: NOW - DAY_MS }),
    orderRow('refused', { status: 'PLACED', gatewayOrderId: null, createdAt: NOW - DAY_MS }),
  ]);
  await transaction('test', async (tx) => {
    const { category, product, variant } = kurtas(shop.stockWarningAt);
    await tx.insert(categories).values(category);
    await tx.insert(products).values(product);
    await tx.insert(variants).values(variant);
    const open = { details: [], openedAt: NOW };
    await tx.insert(reviews).values([
      { ...open, id: 'v1', orderId: 'due', kind: 'mismatch' },
      { ...open, id: 'v2', orderId: 'due', kind: 'capture_failed' },
      { ...open, id: 'v3', orderId: 'sent', kind: 'mismatch', resolvedAt: NOW },
    ]);
    await tx.insert(operations).values([
      call('r1', 'due', { amountPaise: 10_000 }),
      call('r2', 'sent', { state: 'pending', amountPaise: 5_000 }),
      call('r3', 'sent', { state: 'succeeded', amountPaise: 1 }),
      // Just sent: its answer may still come.
      call('r4', 'due', { state: 'pending', createdAt: NOW - 1_000, amountPaise: 1 }),
      call('r5', 'due', { amountPaise: 2_500 }),
      call('c1', 'last', { kind: 'capture', amountPaise: 2_000 }),
      call('n1', 'refused', {
        ...{ kind: 'create', state: 'failed', amountPaise: 149_900, claimedAt: NOW - DAY_MS },
        refusal: {} as never,
      }),
    ]);
    await tx.insert(deviceRequests).values({
      ...{ id: 'd1', orderId: 'last', kind: 'block', reference: 'd1', identifiers: [] },
      ...{ state: 'unknown', actor: 'system', createdAt: NOW - DAY_MS },
    });
    const parked = { attempts: 9, nextAttemptAt: NOW, createdAt: NOW, amountPaise: 0, fact: 'once' };
    await tx.insert(outbox).values({ ...parked, id: 'm1', orderId: 'due', kind: 'charged', state: 'parked' });
    await tx.insert(webhookInbox).values({
      ...{ id: 'w1', body: Buffer.from(''), eventType: 'X', state: 'parked' as const },
      ...{ nextAttemptAt: 0, receivedAt: NOW },
    });
    await tx.insert(returnRequests).values({
      ...{ id: 't1', orderId: 'sent', state: 'asked' as const, lines: [], reason: 'other', askedAt: NOW },
    });
    await addWrong(tx);
    await addBank(tx);
  });
});
afterAll(() => cleanUp());

async function shown(role: string): Promise<Record<string, string[]>> {
  const { cards } = await todayOf({ role }, NOW);
  return Object.fromEntries(
    cards.map(({ name, lines }) => [name, lines.map((line) => `${line.urgency} ${lineText(line)}`)]),
  );
}

/** Of the owner's morning mail: each line with where it leads. The same stands in its HTML. */
async function mailLines(): Promise<string[][]> {
  await transaction('test', (tx) => updateUser(tx, ADMIN.id, { morningMail: true }));
  expect(await sendMorningMail(NOW)).toBe(1);
  const row = (await reader().select().from(outbox)).find(({ kind }) => kind === 'morning');
  if (!row) throw new Error('no mail was written');
  const prepared = await accountMail(row, NOW);
  if (!('mail' in prepared)) throw new Error(prepared.needless);
  const { text, html } = prepared.mail;
  const lines = [...text.matchAll(/^(.+)\nhttp:\/\/localhost:3000(\/admin.*)$/gm)].map(
    ([, said = '', path = '']) => [said, path],
  );
  for (const [said = '', path = ''] of lines) {
    expect(html).toContain(`href="http://localhost:3000${path.replaceAll('&', '&amp;')}"`);
    expect(html).toContain(`>${said}</a>`);
  }
  return lines;
}

describe('what waits', () => {
  it('is told as numbers and sums: holds by how long they last, parcels, reviews, calls, messages, stock', async () => {
    expect(await shown('owner')).toEqual({
      holds: [
        'now 1 hold past its last day: it may have lapsed: ₹1',
        'now 2 holds on their last day: ₹50',
        'soon 2 holds with two days left or less: ₹1,100',
        'none 1 hold that can still wait: ₹7,000',
      ],
      dispatch: ['none 2 orders to dispatch: ₹2,499'],
      reviews: [
        'now 1 order to review: ₹1,499',
        'soon 1 return waits for an answer',
        'now 1 order that the gateway refused: ₹1,499',
      ],
      gateway: [
        'none 2 orders with refunds that wait for their answer: ₹175',
        'none 1 order with another action without an answer: ₹20',
      ],
      news: ['now 1 message to a customer set aside', 'now 1 webhook set aside'],
      bank: [
        'soon 1 payment not settled in time: ₹1,499',
        'soon 2 settlements that do not agree: ₹10',
        'soon 1 entry without a matching order: ₹5',
      ],
      stock: ['soon 1 product low on stock'],
    });
  });

  it('is told without sums to whoever may not read figures', async () => {
    const packer = Object.values(await shown('packer')).flat();
    expect(packer).toContain('now 2 holds on their last day');
    expect(packer.join()).not.toContain('₹');
    expect(await shown('accountant')).toMatchObject({
      dispatch: ['none 2 orders to dispatch: ₹2,499'],
    });
  });

  it('is told with what is wrong beside it, in the morning’s mail as on the page: each with its list', async () => {
    expect(await mailLines()).toEqual([
      ['4 webhooks refused', '/admin/webhooks'],
      ['1 payment declined: not enabled for the merchant account', '/admin/figures'],
      ['1 message to a colleague set aside', '/admin/people'],
      ['1 blocked sign-in attempt', '/admin/audit?action=sign-in'],
      ['Payments wait: is otp.bank.example the bank’s?', '/admin/confirmation-hosts'],
      ['1 hold past its last day: it may have lapsed: ₹1', '/admin/orders?to=2026-11-21&attention=holds'],
      ['2 holds on their last day: ₹50', '/admin/orders?from=2026-11-22&to=2026-11-22&attention=holds'],
      [
        '2 holds with two days left or less: ₹1,100',
        '/admin/orders?from=2026-11-23&to=2026-11-24&attention=holds',
      ],
      ['1 hold that can still wait: ₹7,000', '/admin/orders?from=2026-11-25&attention=holds'],
      ['2 orders to dispatch: ₹2,499', '/admin/orders?dispatched=due'],
      ['1 order to review: ₹1,499', '/admin/orders?attention=reviews'],
      ['1 return waits for an answer', '/admin/orders?attention=returns'],
      ['1 order that the gateway refused: ₹1,499', '/admin/orders?attention=refused'],
      ['2 orders with refunds that wait for their answer: ₹175', '/admin/orders?attention=refunds'],
      ['1 order with another action without an answer: ₹20', '/admin/orders?attention=unanswered'],
      ['1 message to a customer set aside', '/admin/messages?state=parked'],
      ['1 webhook set aside', '/admin/webhooks'],
      ['1 payment not settled in time: ₹1,499', '/admin/settlements/open?late=1'],
      ['2 settlements that do not agree: ₹10', '/admin/settlements?fault=any'],
      ['1 entry without a matching order: ₹5', '/admin/settlements?fault=stranger'],
      ['1 product low on stock', '/admin/products?show=low'],
    ]);
  });

  it('leads nobody to a page that they may not open', async () => {
    expect(Object.keys(await shown('packer'))).toEqual(['holds', 'dispatch', 'reviews', 'gateway', 'stock']);
    expect(await shown('a role of tomorrow')).toEqual({});
  });

  it('leads each number to its list, by the days on which the orders were placed', async () => {
    const { cards } = await todayOf({ role: 'owner' }, NOW);
    expect(cards[0]?.lines.map(({ href }) => href)).toEqual([
      '/admin/orders?to=2026-11-21&attention=holds',
      '/admin/orders?from=2026-11-22&to=2026-11-22&attention=holds',
      '/admin/orders?from=2026-11-23&to=2026-11-24&attention=holds',
      '/admin/orders?from=2026-11-25&attention=holds',
    ]);
    expect(cards.find(({ name }) => name === 'gateway')?.lines.map(({ href }) => href)).toEqual([
      '/admin/orders?attention=refunds',
      '/admin/orders?attention=unanswered',
    ]);
  });

  it('counts what the figures say', async () => {
    const days = await workByDay(reader());
    expect(days.find(({ day }) => day === dayNumber(withDaysLeft(0)))?.held).toEqual({
      count: 2,
      paise: 5_000,
    });
    const { refunds } = await openSums(reader(), NOW - UNANSWERED_AFTER_MS, NOW - REFUSED_FOR_MS);
    expect(refunds).toEqual({ count: 2, paise: 17_500 });
    expect(await countLowStock(reader(), shop.stockWarningAt - 1)).toBe(0);
  });
});
