/** What staff do to an order's parcel. Called by actions, which have checked the permission. */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import { invoicesOfOrder } from '@/db/queries/invoices';
import { appendEvent } from '@/db/queries/order-events';
import { type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import type { Address } from '@/db/types';
import { requirePermission } from '@/lib/auth/guard';
import { announceDispatchAgain } from '@/lib/mail/announce';
import { addressLines } from '@/lib/orders/form/address-lines';
import { sha256Hex } from '@/lib/security/keys';
import { sellerOf } from '@/lib/tax/seller';
import { placeOfSupply } from '@/lib/tax/states';
import { shop } from '@/shop/config';
import { addressMend, common, history, dispatch as t } from '../../messages';
import { addressRefusal, mendRefusal } from './address-rule';
import type { Parcel } from './parcel-fields';
import { parcelText } from './parcel-text';

/** @returns why not, or undefined once it is done. */
export function changeParcel(
  { orderId, parcel, tell }: { orderId: string; parcel: Parcel; tell: boolean },
  actor: string,
  now = Date.now(),
): Promise<string | undefined> {
  return transaction('change parcel', async (tx) => {
    const order = await orderById(tx, orderId);
    if (!order) return common.noSuchOrder;
    if (order.dispatchedAt === null) return t.notYet;
    if (order.erased === 'everything') return addressMend.erased;
    const same = order.courier === parcel.courier && order.trackingNumber === parcel.trackingNumber;
    if (same && !tell) return t.sameParcel;
    if (!same) {
      await updateOrder(tx, orderId, { ...parcel }, now);
      const [before, after] = [parcelText(order), parcelText(parcel)];
      await append(tx, order, 'parcel', history.parcelChanged, { before, after }, actor, now);
    }
    if (tell) {
      await append(tx, order, 'parcel', history.dispatchToldAgain, {}, actor, now);
      await announceDispatchAgain(tx, orderId, now);
    }
    return undefined;
  });
}

/** Of an address as it was shown: two people who change it at once do not undo each other unseen. */
export function addressMark(address: Address): string {
  return sha256Hex(addressLines(address).join('\n'));
}

/** Fee and promise stay as the customer agreed to them. @returns why not, or undefined once it is done. */
export function mendAddress(
  { orderId, seen, address: typed }: { orderId: string; seen: string; address: Address },
  actor: string,
  now = Date.now(),
): Promise<string | undefined> {
  return transaction('mend address', async (tx) => {
    const order = await orderById(tx, orderId);
    if (!order) return common.noSuchOrder;
    const closed = mendRefusal(order);
    if (closed) return closed;
    if (seen !== addressMark(order.shippingAddress)) return addressMend.changedSince;
    const payer = `${order.firstName} ${order.lastName}`.trim();
    const address: Address = { ...typed, fullName: typed.fullName || payer, mended: true };
    const places = {
      issued: (await invoicesOfOrder(tx, orderId)).map(({ placeOfSupply }) => placeOfSupply),
      next: placeOfSupply(address, sellerOf(shop.seller).stateCode),
    };
    const refused = addressRefusal(address, places);
    if (refused) return refused;
    await updateOrder(tx, orderId, { shippingAddress: address }, now);
    const [before, after] = [order.shippingAddress, address].map((one) => addressLines(one).join(', '));
    await append(tx, order, 'address', history.addressMended, { before, after }, actor, now);
    return undefined;
  });
}

function append(
  tx: Db,
  { id: orderId }: OrderRow,
  // Not `dispatch`: by that a bulk run sees that it has marked an order.
  kind: 'parcel' | 'address',
  summary: string,
  data: Record<string, unknown>,
  cause: string,
  at: number,
): Promise<void> {
  return appendEvent(tx, { orderId, at, kind, cause, summary, data });
}

/** What the form of the address opens with. @returns undefined for an order that is not there. */
export async function addressForm(
  orderId: string,
): Promise<{ seen: string; values: Record<string, string> } | undefined> {
  await requirePermission('orders.address');
  const order = await orderById(reader(), orderId);
  if (!order) return undefined;
  const { shippingAddress: address } = order;
  const { fullName, address1, address2, address3 = '', city, state, pincode, countryCode = 'IN' } = address;
  return {
    seen: addressMark(address),
    values: {
      shippingCountry: countryCode,
      shippingName: fullName,
      shippingAddress1: address1,
      shippingAddress2: address2,
      shippingAddress3: address3,
      shippingCity: city,
      shippingState: state,
      shippingPincode: pincode,
      shippingRegion: state,
      shippingPostcode: pincode,
    },
  };
}
