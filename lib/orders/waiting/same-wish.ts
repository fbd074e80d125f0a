/** Whether a form that is sent once more asks for the order that it has placed. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import { endingOf, SHOWN_DIGITS } from '@/lib/security/sealed-account';
import type { Address, PlaceOrderInput } from '../types';

/**
 * By what the form says of who buys, where to and how it is paid; the plan of an order by instalments was chosen after it, and
 * the gateway's page has asked whoever buys in express checkout.
 */
export function isSameWish(order: OrderRow, input: PlaceOrderInput): boolean {
  if (input.shownTotal !== undefined && input.shownTotal !== order.totalPaise) return false;
  if (order.channel === 'express' || input.plan !== undefined) return true;
  return (
    (input.channel ?? 'hosted') === order.channel &&
    input.preAuth === order.preAuth &&
    (input.payBy ?? null) === order.payBy &&
    input.bankAccount?.accountNumber.slice(-SHOWN_DIGITS) === endingOf(order.bankAccount) &&
    (input.business?.gstin ?? null) === order.gstin &&
    (['email', 'mobile', 'dialCode', 'firstName', 'lastName'] as const).every(
      (field) => input[field] === order[field],
    ) &&
    isSameAddress(input.shippingAddress, order.shippingAddress) &&
    isSameAddress(input.billingAddress, order.billingAddress)
  );
}

function isSameAddress(one: Address, other: Address): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Address>;
  return [...fields].every((field) => (one[field] ?? '') === (other[field] ?? ''));
}
