/** What shop/delivery.ts charges where, as a Markdown table. Pure. */

import { placeOf } from '@/lib/delivery/zones';
import { formatINR, paise } from '@/lib/money';
import type { Delivery, Rate, Rates } from '@/shop/delivery';
import { deliveryTable as t } from '@/shop/messages';

export function deliveryTable(delivery: Delivery): string {
  const { zones = [] } = delivery;
  const rest = [zones.length > 0 ? t.elsewhere : t.everywhere, ...cells(delivery)];
  const rows = [...zones.map((zone) => [zone.name, ...cells(placeOf(zone, delivery).rates)]), rest];
  const heading = [t.place, t.cost, t.days];
  return [heading, heading.map(() => '---'), ...rows.map((row) => row.map(asText))].map(tableRow).join('\n');
}

const tableRow = (row: readonly string[]) => `| ${row.join(' | ')} |`;

/** No sign of a name is Markdown. */
const asText = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** @param rates undefined where nothing goes. */
function cells(rates: Rates | undefined): [cost: string, days: string] {
  return rates ? [costOf(rates), rates.days ? t.inDays(...rates.days) : ''] : [t.notDelivered, ''];
}

function costOf(rates: Rates): string {
  const fees = 'rates' in rates ? rates.rates.map(rowText).join('; ') : fee(rates.rupees);
  const { freeFromRupees } = rates;
  return freeFromRupees === undefined ? fees : t.freeFrom(fees, rupees(freeFromRupees));
}

function rowText({ rupees: amount, upToRupees, upToGrams }: Rate): string {
  const limits = [
    ...(upToRupees === undefined ? [] : [rupees(upToRupees)]),
    ...(upToGrams === undefined ? [] : [t.kilograms(upToGrams / 1_000)]),
  ];
  return limits.length > 0 ? t.upTo(fee(amount), limits) : t.above(fee(amount));
}

const rupees = (amount: number) => formatINR(paise(amount * 100));
const fee = (amount: number) => (amount === 0 ? t.free : rupees(amount));
