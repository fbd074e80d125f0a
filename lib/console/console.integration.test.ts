import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { deleteRefusedChallenge, putRefusedChallenge } from '@/db/queries/challenge-hosts';
import { insertDeviceRequest } from '@/db/queries/devices';
import { insertOperation } from '@/db/queries/operations-sending';
import { appendEvent, insertReview } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { orderById, updateOrder } from '@/db/queries/orders';
import { openSums } from '@/db/queries/today';
import { insertUser } from '@/db/queries/users';
import { addOrders, orderRow } from '@/db/testing/orders';
import type { OrderStatus } from '@/db/types';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { deliveryTable } from '@/shop/messages';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { markDispatched, markReviewed } from './actions/order-actions';
import { chosenOrders } from './bulk/chosen';
import { confirmationHosts, refusedHostOf } from './confirmation-hosts';
import { listMessages, messageDetail, messageRoute } from './customer-messages';
import { attentionOf } from './list/attention';
import type { OrderFilters } from './list/filters';
import { listOrders, staffNames } from './list/order-list';
import type { PagePosition } from './list/page-at';
import { reconcileHealth } from './list/reconcile-health';
import { PAGE_SIZE } from './list-limits';
import { orderDetail } from './order/order-detail';
import { listWebhooks } from './webhook-list';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

const START = 1_800_000_000_000;
const STATUSES: OrderStatus[] = ['AUTHORIZED', 'CREATED', 'PENDING', 'ATTEMPTED', 'PROCESSED'];
/** Many of one millisecond, so that the id has to tell them apart. */
const ORDERS = Array.from({ length: 130 }, (_, n) =>
  orderRow(`o${String(n).padStart(3, '0')}`, {
    status: STATUSES[n % STATUSES.length] ?? 'CREATED',
    createdAt: START + Math.floor(n / 7),
    ...(n === 5 ? { email: 'divya@mail.example', firstName: 'Bobby\u202E' } : {}),
  }),
);

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders(ORDERS);
});
afterAll(() => cleanUp());
beforeEach(async () => {
  const result = await signIn({ ...VIEWER, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error('expected a session');
  await writeSessionCookie(result.sessionId);
});

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('without a session', () => {
  it('no query of the console shows anything, whichever page forgets to ask', async () => {
    jar.clear();
    const reads = [
      () => listOrders({}),
      () => staffNames(),
      () => orderDetail('o001'),
      () => confirmationHosts(),
      () => refusedHostOf('o001'),
      () => listMessages(undefined),
      () => messageDetail('m001'),
      () => messageRoute(),
      () => listWebhooks(),
      () => reconcileHealth(),
    ];
    for (const read of reads) {
      await expect(read()).rejects.toMatchObject({ digest: expect.stringContaining('/admin/sign-in') });
    }
  });
});

describe('the list', () => {
  async function walk(filters: OrderFilters, side: 'older' | 'newer', from: PagePosition) {
    const pages: string[][] = [];
    let position: PagePosition | undefined = from;
    while (position) {
      const list = await listOrders(filters, position);
      expect(list.rows.length).toBeLessThanOrEqual(PAGE_SIZE);
      pages.push(ids(list.rows));
      const next: string | undefined = list[side];
      position = next ? (side === 'older' ? { after: next } : { before: next }) : undefined;
    }
    return pages;
  }

  it('shows every order once, newest first, page by page', async () => {
    const expected = ids(ORDERS.toReversed().map((order) => ({ id: order.id })));
    expect((await walk({}, 'older', {})).flat()).toEqual(expected);
  });

  it('merges the statuses of a view in the same order', async () => {
    const waiting = await walk({ view: 'waiting' }, 'older', {});
    const expected = ORDERS.toReversed().filter(
      ({ status }) => status !== 'AUTHORIZED' && status !== 'PROCESSED',
    );
    expect(waiting.flat()).toEqual(ids(expected.map(({ id }) => ({ id }))));
  });

  it('goes back to a full first page', async () => {
    const second = await listOrders({}, { after: (await listOrders({})).older });
    const back = await listOrders({}, { before: second.newer });
    expect(ids(back.rows)).toEqual(ids((await listOrders({})).rows));
    expect(back.newer).toBeUndefined();
  });

  it('is not shifted by orders that come in between two pages', async () => {
    const first = await listOrders({});
    await addOrders([orderRow('late', { createdAt: START + 1_000 })]);
    const second = await listOrders({}, { after: first.older });
    expect(ids(second.rows)).toEqual(
      ids(
        ORDERS.toReversed()
          .slice(PAGE_SIZE, 2 * PAGE_SIZE)
          .map(({ id }) => ({ id })),
      ),
    );
    const back = await listOrders({}, { before: second.newer });
    expect(ids(back.rows)).toContain('o129');
  });

  it('begins at the first page for a cursor that somebody made up', async () => {
    const list = await listOrders({}, { after: 'nonsense', before: '%' });
    expect(list.newer).toBeUndefined();
    expect(list.rows).toHaveLength(PAGE_SIZE);
  });

  it('finds an order by the beginning of its reference, e-mail or gateway id, in any case', async () => {
    const search = async (term: string) => ids((await listOrders({ q: term })).rows);
    for (const term of ['bn-o017', '#BN-o017', 'Order BN\u2011O017', 'BNO017', 'o017'])
      expect(await search(term), term).toEqual(['o017']);
    expect(await search('Divya@')).toEqual(['o005']);
    expect(await search('v1-261121-aa-o042')).toEqual(['o042']);
    expect(await search('%')).toEqual([]);
    expect(await search("' or 1=1 --")).toEqual([]);
  });

  it('goes on to the last order that a search finds, and back, and counts them all', async () => {
    let list = await listOrders({ q: 'Rao' });
    const pages = [ids(list.rows)];
    expect(list.sums).toMatchObject({ atLeast: false, figures: { orders: 131 } });
    while (list.older) {
      list = await listOrders({ q: 'Rao' }, { after: list.older });
      pages.push(ids(list.rows));
    }
    expect(pages.flat()).toEqual((await walk({}, 'older', {})).flat());
    const back = await walk({ q: 'Rao' }, 'newer', { before: list.newer });
    expect(back).toEqual(pages.slice(0, -1).toReversed());
  });

  it('of which many are done at once, as many as one run takes', async () => {
    const { ids: taken, part } = await chosenOrders({ all: '1', q: 'Rao' });
    expect(part).toBeUndefined();
    expect(taken.length).toBeGreaterThan(ORDERS.length - 10);
  });

  it('finds what matches the other filters too, however many newer ones the search finds', async () => {
    await transaction('test', (tx) =>
      updateOrder(tx, 'o003', { subtotalPaise: 777_700, totalPaise: 777_700 }, START),
    );
    const list = await listOrders({ q: 'Rao', least: '7777', most: '7777' });
    expect(ids(list.rows)).toEqual(['o003']);
    expect(list.sums).toMatchObject({ atLeast: false, figures: { orders: 1 } });
  });

  it('counts the orders of each status, under the other filters', async () => {
    const counts = async (filters: OrderFilters) => (await listOrders(filters)).sums.byStatus;
    expect((await counts({ status: 'CREATED' }))?.get('AUTHORIZED')).toBe(26);
    expect((await counts({}))?.get('FAILED')).toBeUndefined();
    expect((await counts({ hold: 'no' }))?.size).toBe(0);
    expect(await counts({ least: '5' })).toBeUndefined();
  });

  it('shows orders that somebody of the console worked on', async () => {
    const event = { at: START, kind: 'dispatch', summary: 'Marked as dispatched' };
    await transaction('test', async (tx) => {
      await appendEvent(tx, { ...event, orderId: 'o115', cause: ADMIN.email });
      await appendEvent(tx, { ...event, orderId: 'o116', cause: VIEWER.email });
      await appendEvent(tx, { ...event, orderId: 'o117', cause: 'shopper' });
    });
    expect(ids((await listOrders({ staff: ADMIN.email.toUpperCase() })).rows)).toEqual(['o115']);
    expect(ids((await listOrders({ staff: ADMIN.email, status: 'EXPIRED' })).rows)).toEqual([]);
    expect(ids((await listOrders({ staff: 'shopper' })).rows)).toEqual([]);
    expect(await staffNames()).toEqual({ [ADMIN.email]: 'Asha', [VIEWER.email]: 'Vikram' });
  });

  it('names its people, with their addresses where two have one name or somebody has none', async () => {
    await transaction('test', async (tx) => {
      for (const [id, name] of [
        ['other', 'Asha'],
        ['nameless', ''],
      ] as const) {
        const email = `${id}@shop.example`;
        await insertUser(tx, { id, email, name, role: 'packer', passwordHash: '', createdAt: 0 });
      }
    });
    expect(Object.values(await staffNames())).toEqual([
      `Asha (${ADMIN.email})`,
      'Asha (other@shop.example)',
      'nameless@shop.example',
      'Vikram',
    ]);
  });

  it('does not take the place in a list for one in a list that is sorted otherwise', async () => {
    const { older } = await listOrders({ sort: 'amount-up' });
    expect((await listOrders({}, { after: older })).newer).toBeUndefined();
    expect((await listOrders({ sort: 'amount-down' }, { after: older })).newer).toBeDefined();
  });

  it('finds nothing while a day is impossible, and says so', async () => {
    const list = await listOrders({ from: '2026-02-30' });
    expect(list).toMatchObject({
      rows: [],
      errors: { from: expect.any(String) },
      sums: { figures: { orders: 0 } },
    });
  });

  it('makes what would mislead visible', async () => {
    const { rows } = await listOrders({ q: 'divya@' });
    expect(rows[0]?.customer).toBe('Bobby[U+202E] Rao');
  });
});

describe('what needs attention', () => {
  it('is counted, and listed by order', async () => {
    const none = await attentionOf({ role: 'owner' });
    expect(none).toEqual({
      signIns: 0,
      accountDeclines: 0,
      webhooks: 0,
      messages: 0,
      accountMessages: 0,
      refusedWebhooks: 0,
      hosts: [],
    });
    await transaction('test', async (tx) => {
      await insertReview(tx, {
        id: 'review-1',
        orderId: 'o010',
        kind: 'mismatch',
        details: [{ field: 'amount', ours: '₹1,499', theirs: '₹1' }],
        openedAt: START,
      });
      await insertOperation(tx, {
        id: randomUUID(),
        orderId: 'o011',
        kind: 'capture',
        amountPaise: 149_900,
        reference: 'cap-1',
        state: 'unknown',
        actor: ADMIN.email,
        claimedAt: START,
        createdAt: START,
      });
      await insertOperation(tx, {
        id: randomUUID(),
        orderId: 'o013',
        kind: 'refund',
        amountPaise: 1_000,
        reference: 'rfd-1',
        state: 'unknown',
        actor: ADMIN.email,
        claimedAt: START,
        createdAt: START,
      });
      await insertDeviceRequest(tx, {
        id: randomUUID(),
        orderId: 'o012',
        kind: 'block',
        reference: 'dev-1',
        identifiers: ['490154203237518'],
        state: 'unknown',
        actor: ADMIN.email,
        claimedAt: START,
        sends: 1,
        settledAt: null,
        errorCode: null,
        requestId: null,
        createdAt: START,
      });
    });
    expect(await openSums(reader(), Date.now(), 0)).toMatchObject({
      reviews: { count: 1 },
      refunds: { count: 1 },
      calls: { count: 2 },
      refused: { count: 0 },
    });
    const reviews = await listOrders({ attention: 'reviews' });
    expect(reviews.rows).toMatchObject([
      { id: 'o010', next: { urgency: 'act', text: 'Look at the review' } },
    ]);
    const refunds = await listOrders({ attention: 'refunds' });
    expect(refunds.rows.map(({ id }) => id)).toEqual(['o013']);
    const unanswered = await listOrders({ attention: 'unanswered' });
    expect(unanswered.rows).toHaveLength(2);
    expect(unanswered.rows).toMatchObject([
      { id: 'o011', next: { urgency: 'wait', text: 'Checking the capture' } },
      { id: 'o012', next: { urgency: 'wait', text: 'Checking the devices' } },
    ]);
  });

  it('names each host that payments wait for, at the order too, and whether it can be allowed', async () => {
    const refusedAt = START;
    await transaction('test', async (tx) => {
      for (const orderId of ['o001', 'o002'])
        await putRefusedChallenge(tx, {
          orderId,
          host: 'acs.bank.example',
          url: 'https://acs.bank.example/',
          refusedAt,
        });
      await putRefusedChallenge(tx, { orderId: 'o003', host: '192.0.2.7', url: null, refusedAt });
      // Its order is paid: nothing waits.
      await putRefusedChallenge(tx, { orderId: 'o004', host: 'old.bank.example', url: null, refusedAt });
    });
    expect(await attentionOf({ role: 'owner' })).toMatchObject({ hosts: ['acs.bank.example', '192.0.2.7'] });
    const { refused } = await confirmationHosts();
    expect(refused).toMatchObject([
      { name: 'acs.bank.example', allowable: true, orders: [{ id: 'o001' }, { id: 'o002' }] },
      { name: '192.0.2.7', allowable: false },
    ]);
    expect(JSON.stringify(refused)).not.toContain('https://');
    expect(await refusedHostOf('o002')).toMatchObject({ host: 'acs.bank.example' });
    expect(await refusedHostOf('o010')).toBeUndefined();
    const nextOf = async (term: string) => (await listOrders({ q: term })).rows.map(({ next }) => next.text);
    expect(await nextOf('bn-o002')).toEqual(['Decide about its confirmation page']);
    expect(await nextOf('bn-o004')).not.toContain('Decide about its confirmation page');
    await transaction('test', async (tx) => {
      for (const id of ['o001', 'o002', 'o003', 'o004']) await deleteRefusedChallenge(tx, id);
    });
  });

  it('shows the order with both values, and nothing may be done until somebody has looked', async () => {
    const order = await orderDetail('o010');
    expect(order?.reviews).toMatchObject([
      { differences: [{ field: 'amount', ours: '₹1,499', theirs: '₹1' }] },
    ]);
    expect(order?.actions.capture).toMatchObject({ allowed: false });
    expect(order?.dispatch).toMatchObject({ state: 'refused' });
  });

  it('is closed once, with who and why in the history', async () => {
    const both = [
      { who: ADMIN.email, why: 'Their test data' },
      { who: 'other@shop.example', why: 'Seen by me' },
    ];
    const closed = await Promise.all(
      both.map(({ who, why }) => markReviewed({ id: 'review-1', note: why }, who, START)),
    );
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect((await orderDetail('o010'))?.history[0]).toMatchObject({
      what: 'Closed the review',
      ...both[closed.findIndex(Boolean)],
    });
    expect((await openSums(reader(), Date.now(), 0)).reviews.count).toBe(0);
  });

  it('shows a call without an answer as being checked, never as failed', async () => {
    const order = await orderDetail('o011');
    expect(order?.operations).toMatchObject([
      {
        state: 'checking',
        who: ADMIN.email,
        checking: { since: new Date(START), repeat: expect.stringMatching(/under cap-1/) },
      },
    ]);
    expect(order?.operations[0]?.outcome).toMatch(
      /fetch the gateway’s order until it shows whether ₹1,499 moved/,
    );
  });
});

describe('an order', () => {
  it('is absent for an id that nobody has', async () => {
    expect(await orderDetail('nobody')).toBeUndefined();
    expect(await orderDetail("' or 1=1")).toBeUndefined();
  });

  it('shows what the gateway holds for the merchant, a foreign number, and an address where nobody delivers', async () => {
    const abroad = {
      fullName: 'Kevin Bob',
      address1: '10 Downing Street',
      address2: '',
      address3: 'Baker\u202E Street',
      city: 'London',
      state: '',
      pincode: 'SW1A 2AA',
      country: 'United Kingdom',
      countryCode: 'GB',
    };
    await addOrders([
      orderRow('abroad', {
        mobile: '7911123456',
        dialCode: '44',
        shippingAddress: abroad,
        notes: 'for the fair',
        merchantMetadata: { costCentre: 'Gifts' },
      }),
    ]);
    expect(await orderDetail('abroad')).toMatchObject({
      customer: { mobile: '+44 7911123456' },
      shippingAddress: [
        'Kevin Bob',
        '10 Downing Street',
        expect.stringMatching(/^Baker.* Street$/),
        'London SW1A 2AA',
        'United Kingdom',
      ],
      outsideDelivery: true,
      merchantData: [
        { name: 'notes', value: 'for the fair' },
        { name: 'costCentre', value: 'Gifts' },
      ],
    });
    // The gateway's page takes any text for a country.
    await addOrders([
      orderRow('town', { shippingAddress: { ...abroad, country: 'London', countryCode: undefined } }),
    ]);
    expect(await orderDetail('town')).toMatchObject({ outsideDelivery: true });
    expect(await orderDetail('o000')).toMatchObject({ outsideDelivery: false, merchantData: [] });
  });

  it('shows the zone of its fee and the day that was promised, until then without either', async () => {
    await addOrders([
      orderRow('zoned', {
        deliveryZone: 'Town\u202E',
        deliveryDays: [2, 4],
        createdAt: Date.UTC(2026, 5, 1),
      }),
    ]);
    expect(await orderDetail('zoned')).toMatchObject({
      delivery: { zone: expect.stringMatching(/^Town.+/), promised: expect.stringContaining('5 June 2026') },
    });
    expect(await orderDetail('o000')).toMatchObject({
      delivery: { zone: undefined, promised: undefined, otherStates: [] },
    });
    // What no zone names has no name of its own.
    await addOrders([orderRow('elsewhere', { deliveryZone: '' })]);
    expect(await orderDetail('elsewhere')).toMatchObject({ delivery: { zone: deliveryTable.elsewhere } });
    const { shippingAddress } = orderRow('o000');
    await addOrders([
      orderRow('doubted', { shippingAddress: { ...shippingAddress, state: 'Goa', pincode: '560001' } }),
    ]);
    expect(await orderDetail('doubted')).toMatchObject({ delivery: { otherStates: ['Karnataka'] } });
  });

  it('says until when what is held can be captured, and nothing of the kind where nothing is held', async () => {
    const held = {
      status: 'AUTHORIZED' as const,
      authorisedPaise: 100,
      createdAt: Date.UTC(2026, 10, 28, 20),
    };
    await addOrders([orderRow('held', held), orderRow('taken', { ...held, capturedPaise: 100 })]);
    // Seven days later, in India.
    expect((await orderDetail('held'))?.holdEnd).toMatchObject({ day: '6 Dec' });
    expect(await orderDetail('taken')).toMatchObject({ holdEnd: undefined });
  });

  it('shows the newest of its history first, with markup as text', async () => {
    for (const summary of ['First', '<b>Second</b>\u202E']) {
      await transaction('test', (tx) =>
        appendEvent(tx, {
          orderId: 'o020',
          at: START,
          kind: 'note',
          cause: 'admin:asha@shop.example',
          summary,
        }),
      );
    }
    expect((await orderDetail('o020'))?.history).toMatchObject([
      { what: '<b>Second</b>[U+202E]', who: 'asha@shop.example' },
      { what: 'First' },
    ]);
  });

  it('is marked as dispatched once, and only when it is paid for', async () => {
    expect(await markDispatched('o000', ADMIN.email)).toBe('Nothing has been paid.');
    await addOrders([
      orderRow('paid', { status: 'PROCESSED', authorisedPaise: 149_900, capturedPaise: 149_900 }),
    ]);
    const answers = await Promise.all([
      markDispatched('paid', ADMIN.email, START),
      markDispatched('paid', 'x', START),
    ]);
    expect(answers.toSorted()).toEqual(['Already marked as dispatched.', undefined]);
    expect((await orderById(reader(), 'paid'))?.dispatchedAt).toBe(START);
    expect(await eventsOfOrder(reader(), 'paid')).toHaveLength(1);
  });
});
