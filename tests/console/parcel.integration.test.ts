/** What staff do to an order beside its money: courier, address, notes. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { messagesAbout } from '@/db/queries/outbox';
import { eraseContact, erasePerson, ordersOf } from '@/db/queries/retention';
import { addNote, markDispatched } from '@/lib/console/actions/order-actions';
import { addressMark, changeParcel, mendAddress } from '@/lib/console/actions/parcel/parcel';
import { addressMend, common, dispatch } from '@/lib/console/messages';
import { exportCustomer } from '@/lib/retention/export';
import { couriers } from '@/shop/couriers';
import { tax } from '@/shop/tax';
import { ADDRESS } from '../support/customer';
import { actor, charged, held, now } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => {
  tax.issued = 'charge';
});

const PARCEL = { courier: 'Swift Carriers', trackingNumber: 'SW1' };
const MUMBAI = {
  ...ADDRESS,
  address1: '2 Hill Road',
  city: 'Mumbai',
  state: 'Maharashtra',
  pincode: '400050',
};
const newest = async ({ id }: OrderRow) => (await eventsOfOrder(reader(), id)).at(-1);
const told = async ({ id }: OrderRow) =>
  (await messagesAbout(reader(), id)).filter(({ kind }) => kind === 'dispatched').length;
const mend = async (order: OrderRow, address: OrderRow['shippingAddress'], seen = order) =>
  mendAddress({ orderId: order.id, seen: addressMark(seen.shippingAddress), address }, actor);

describe('courier and number', () => {
  it('are noted with the dispatch, and corrected afterwards; the customer is told again only if asked', async () => {
    const order = await charged(world);
    const change = (parcel: typeof PARCEL, tell = false) =>
      changeParcel({ orderId: order.id, parcel, tell }, actor);
    expect(await change(PARCEL)).toBe(dispatch.notYet);
    expect(await markDispatched(order.id, actor, Date.now(), PARCEL)).toBeUndefined();
    expect(await now(order)).toMatchObject(PARCEL);
    expect(await told(order)).toBe(1);

    expect(await change(PARCEL)).toBe(dispatch.sameParcel);
    expect(await change({ ...PARCEL, trackingNumber: 'SW2' })).toBeUndefined();
    expect(await now(order)).toMatchObject({ trackingNumber: 'SW2' });
    expect(await newest(order)).toMatchObject({
      cause: actor,
      data: { before: 'Swift Carriers SW1', after: 'Swift Carriers SW2' },
    });
    expect(await told(order)).toBe(1);
    expect(await change({ ...PARCEL, trackingNumber: 'SW2' }, true)).toBeUndefined();
    expect(await told(order)).toBe(2);
  });
});

describe('an address', () => {
  it('is mended while the parcel is here; fee and promise stay, and the history has both', async () => {
    const order = await held(world);
    expect(await mend(order, { ...MUMBAI, fullName: '' })).toBeUndefined();
    const mended = await now(order);
    // Without a name it is the customer's.
    expect(mended.shippingAddress).toMatchObject({ ...MUMBAI, fullName: 'Asha Rao' });
    const { billingAddress, shippingPaise, deliveryZone, deliveryDays, totalPaise } = order;
    expect(mended).toMatchObject({ billingAddress, shippingPaise, deliveryZone, deliveryDays, totalPaise });
    const { data } = (await newest(order)) ?? {};
    expect(data?.before).toContain('12 Lake Road');
    expect(data?.after).toContain('2 Hill Road');
  });

  it('is not mended over somebody else’s change', async () => {
    const order = await held(world);
    expect(await mend(order, MUMBAI)).toBeUndefined();
    expect(await mend(order, ADDRESS)).toBe(addressMend.changedSince);
    expect((await now(order)).shippingAddress).toMatchObject({ city: 'Mumbai' });
  });

  it('stays once the parcel is gone', async () => {
    const order = await charged(world);
    await markDispatched(order.id, actor);
    expect(await mend(await now(order), { ...ADDRESS, address1: '1 Other Road' })).toBe(
      addressMend.dispatched,
    );
    expect((await now(order)).shippingAddress).toEqual(order.shippingAddress);
  });

  it('stays in its state once there is an invoice, whose tax is that state’s', async () => {
    const order = await charged(world);
    expect(await mend(order, MUMBAI)).toBe(addressMend.otherState);
    expect(await mend(order, { ...ADDRESS, address1: '1 Other Road' })).toBeUndefined();
    tax.issued = 'dispatch';
    expect(await mend(await charged(world), MUMBAI)).toBeUndefined();
  });

  it('is one that the shop delivers to', async () => {
    const order = await held(world);
    const abroad = { ...ADDRESS, country: 'France', countryCode: 'FR', state: '', pincode: '75001' };
    expect(await mend(order, abroad)).toBe(addressMend.notDelivered);
  });
});

it('notes and changes of an address go with the contact, and are given out before; nothing is written about nobody', async () => {
  const order = await held(world);
  await mend(order, MUMBAI);
  expect(await addNote(order.id, 'Rings before he comes', actor)).toBeUndefined();
  expect(await addNote('none', 'x', actor)).toBe(common.noSuchOrder);
  expect(JSON.stringify(await exportCustomer({ reference: order.reference }, actor, Date.now()))).toContain(
    'Rings before he comes',
  );
  const erase = (step: typeof eraseContact) =>
    transaction('test', async (tx) => {
      const [row] = await ordersOf(tx, { reference: order.reference });
      if (!row) throw new Error('no order');
      await step(tx, row, Date.now());
    });
  await erase(eraseContact);
  const events = async () => JSON.stringify(await eventsOfOrder(reader(), order.id));
  expect(await events()).not.toMatch(/Rings before|Hill Road|Lake Road/);
  // There is still a parcel, and somebody whom it is for.
  expect(await addNote(order.id, 'Rings before she comes', actor)).toBeUndefined();
  await erase(erasePerson);
  expect(JSON.stringify(await orderById(reader(), order.id)) + (await events())).not.toMatch(
    /Rings before|Hill Road|Lake Road/,
  );
  expect(await mend(await now(order), MUMBAI)).toBe(addressMend.erased);
  expect(await addNote(order.id, 'Rings before he comes', actor)).toBe(addressMend.erased);
});

it.each([
  ['Swift Carriers of Asha Rao', null],
  ['Swift Carriers', 'Swift Carriers'],
])(
  'of a parcel by %j that was erased the courier left is %j, and it is not changed any more',
  async (courier, left) => {
    const order = await charged(world);
    await markDispatched(order.id, actor, Date.now(), { courier, trackingNumber: 'SW1' });
    const names = couriers.map(({ name }) => name);
    await transaction('test', async (tx) => {
      const [row] = await ordersOf(tx, { reference: order.reference });
      if (row) await erasePerson(tx, row, Date.now(), names);
    });
    expect(await now(order)).toMatchObject({ courier: left, trackingNumber: null });
    expect(await changeParcel({ orderId: order.id, parcel: PARCEL, tell: true }, actor)).toBe(
      addressMend.erased,
    );
    expect(await now(order)).toMatchObject({ courier: left, trackingNumber: null });
  },
);
