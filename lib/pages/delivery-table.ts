/** What shop/delivery.ts charges where, as a Markdown table. Pure. */
import { formatINR, paise } from '@/lib/money';
import type { Delivery, Rate, Rates, Zone } from '@/shop/delivery';
import { deliveryTable as t } from '@/shop/messages';

export function deliveryTable(delivery: Delivery): string {
  const { zones = [] } = delivery;
  const rest = [zones.length > 0 ? t.elsewhere : t.everywhere, ...cells(delivery)];
  const rows = [...zones.map((zone) => [zone.name, ...cells(zone)]), rest];
  const heading = [t.place, t.cost, t.days];
  return [heading, heading.map(() => '---'), ...rows.map((row) => row.map(asText))].map(tableRow).join('\n');
}

const tableRow = (row: readonly string[]) => `| ${row.join(' | ')} |`;

/** No sign of a name is Markdown. */
const asText = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

function cells(place: Delivery | Zone): [cost: string, days: string] {
  if ('notDelivered' in place) return [t.notDelivered, ''];
  return [costOf(place), place.days ? t.inDays(...place.days) : ''];
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
