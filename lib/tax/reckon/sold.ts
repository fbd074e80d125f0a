/**
 * What of an order is sold, in paise: what invoices less credit notes have to come to. Pure. docs/tax.md says why.
 * The convenience fee is no part of it: the gateway's customer pays it beside the goods. What an offer takes off the payment is:
 * the goods were sold for their price, whoever else pays a part of it.
 */
import type { Settlement } from '@/db/types';
import { shareOf } from './whole';

export interface SoldOrder {
  totalPaise: number;
  discountPaise: number;
  settlement: Settlement | null;
  capturedPaise: number;
  feePaise: number;
  refundedPaise: number;
}

/** What was charged of the goods, and of a part that was charged its part of what the offer takes off. */
export function soldFor({ totalPaise, discountPaise, settlement, ...money }: SoldOrder): number {
  const charged = goodsCharged(money);
  if (discountPaise === 0) return charged;
  const price = settlement?.paidPaise ?? totalPaise;
  const due = price - discountPaise;
  return charged >= due ? charged + discountPaise : shareOf(price, charged, due);
}

/** Without what was given back: a refund of a part of what was paid gives back the same part of the price. */
export function stillSold(order: SoldOrder): number {
  const charged = goodsCharged(order);
  if (charged === 0) return 0;
  const sold = soldFor(order);
  // A fee is given back after the goods.
  return sold - shareOf(sold, Math.min(order.refundedPaise, charged), charged);
}

function goodsCharged({ capturedPaise, feePaise }: Pick<SoldOrder, 'capturedPaise' | 'feePaise'>): number {
  return Math.max(0, capturedPaise - feePaise);
}
