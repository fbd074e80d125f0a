/** Whether the address that a parcel goes to may be changed. Pure; evaluated for the page, and again inside the transaction. */
import type { Address, Erasure } from '@/db/types';
import { isDeliveredTo } from '@/lib/delivery/place/destination';
import { addressMend as t } from '../../messages';

interface Order {
  dispatchedAt: number | null;
  erased: Erasure | null;
}

/** @returns why not. */
export function mendRefusal({ dispatchedAt, erased }: Order): string | undefined {
  if (dispatchedAt !== null) return t.dispatched;
  return erased === 'everything' ? t.erased : undefined;
}

/**
 * @param places by whose rates tax is: what stands on the documents, and what the new address makes of it. Documents never change
 *   (docs/tax.md), so that an order that has some stays in its state.
 * @returns why not.
 */
export function addressRefusal(
  address: Address,
  places: { issued: readonly string[]; next: string },
): string | undefined {
  if (!isDeliveredTo(address)) return t.notDelivered;
  return places.issued.some((place) => place !== places.next) ? t.otherState : undefined;
}
