/** An order as it is taxed: its rows beside what the merchant's data say of the day. Pure. */
import type { TaxableLine } from '@/db/queries/invoices';
import type { OrderRow } from '@/db/queries/orders';
import type { InvoiceParty } from '@/db/types';
import { indianDay } from '@/lib/figures/indian-day';
import { tax } from '@/shop/tax';
import { rateOn } from '../reckon/rate';
import type { Sale } from '../reckon/sale';

/** @param taxed whether tax is collected at all. */
export function saleOf(
  order: Pick<OrderRow, 'shippingPaise' | 'couponPaise'>,
  lines: readonly TaxableLine[],
  taxed: boolean,
  now: number,
): Sale {
  const day = indianDay(now);
  return {
    lines: lines.map(({ name, options, hsn, unit, gstRates, ...line }) => ({
      ...line,
      description: [name, ...Object.values(options)].join(', '),
      hsn: hsn ?? tax.usualHsn,
      unit: unit ?? 'NOS',
      basisPoints: taxed ? rateOn(gstRates ?? [], tax.usualRates, day) : 0,
    })),
    deliveryPaise: order.shippingPaise,
    couponPaise: order.couponPaise,
    delivery: tax.delivery,
  };
}

export function buyerOf(
  order: Pick<OrderRow, 'businessName' | 'firstName' | 'lastName' | 'billingAddress' | 'shippingAddress'>,
): InvoiceParty {
  return {
    name: order.businessName ?? `${order.firstName} ${order.lastName}`.trim(),
    billing: order.billingAddress,
    delivery: order.shippingAddress,
  };
}
