/** A file of goods of any format, told by its first line. */

import { indianDay } from '@/lib/figures/indian-day';
import { isOwn, ownSheet } from './formats/own';
import { isShopify, shopifySheet } from './formats/shopify';
import { isWooCommerce, wooCommerceSheet } from './formats/woocommerce';
import { readTable } from './read-table';
import type { Sheet } from './types';

/**
 * @param handleOf the product of the shop that has a SKU
 * @param now UTC milliseconds
 */
export function readSheet(
  bytes: Uint8Array,
  handleOf: (sku: string) => string | undefined,
  now: number,
): Sheet {
  const table = readTable(bytes);
  const sheet = translated();
  return { ...sheet, faults: [...table.faults, ...sheet.faults] };

  function translated(): Sheet {
    const names = new Set(table.header.map((name) => name.toLowerCase()));
    if (isShopify(names)) return shopifySheet(table);
    if (isOwn(names)) return ownSheet(table);
    if (isWooCommerce(names)) return wooCommerceSheet(table, { handleOf, today: indianDay(now) });
    const says =
      'The first line has neither the columns handle and sku of the shop’s own format, nor those of Shopify’s or WooCommerce’s export of products, in English.';
    return {
      rows: [],
      called: {},
      faults: table.faults.length > 0 ? [] : [{ line: 1, says, fatal: true }],
    };
  }
}
