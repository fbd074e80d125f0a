/** Everything that the console shows of one product. Demands its permission itself. */
import 'server-only';
import { cache } from 'react';
import { reader } from '@/db/client';
import { categoriesInOrder } from '@/db/queries/catalogue';
import { everyVariantOf, productById } from '@/db/queries/console-products';
import { waitingFor } from '@/db/queries/stock-alerts';
import { type StockChangeRow, stockChangesBeyond } from '@/db/queries/stock-changes';
import { requirePermission } from '@/lib/auth/guard';
import { optionsText } from '@/lib/catalog/options-text';
import type { CategoryLink, Picture } from '@/lib/catalog/types';
import { type Paise, paise } from '@/lib/money';
import { shop } from '@/shop/config';
import { decodeCursor, encodeCursor } from '../list/cursor';
import { pageOfRows } from '../list/page-of-rows';
import { PAGE_SIZE } from '../list-limits';
import { product as t } from '../messages';
import { visibleText } from '../visible-text';
import { productTyped, variantTyped } from './goods-form';

export interface VariantDetail {
  sku: string;
  /** `Size M`; empty where there is nothing to choose. */
  options: string;
  active: boolean;
  left: number;
  low: boolean;
  /** People who asked to be told when it is back. */
  waiting: number;
  price: Paise;
  typed: ReturnType<typeof variantTyped>;
}

export interface ProductDetail {
  id: string;
  version: number;
  name: string;
  active: boolean;
  pictures: Picture[];
  typed: ReturnType<typeof productTyped>;
  variants: VariantDetail[];
}

/** Read once while one page is rendered: its title needs it too. @returns undefined when there is no such product. */
export const productDetail = cache(async (id: string): Promise<ProductDetail | undefined> => {
  await requirePermission('products.read');
  const row = await productById(reader(), id);
  if (!row) return undefined;
  const { version, name, active, pictures } = row;
  const rows = await everyVariantOf(reader(), id);
  const waiting = await waitingFor(
    reader(),
    rows.map((variant) => variant.id),
  );
  const variants = rows.map((variant) => ({
    sku: variant.id,
    options: optionsText(variant.options),
    active: variant.active,
    left: variant.available,
    low: variant.active && variant.available <= shop.stockWarningAt,
    waiting: waiting.get(variant.id) ?? 0,
    price: paise(variant.pricePaise),
    typed: variantTyped(variant),
  }));
  return { id, version, name, active, pictures, typed: productTyped(row), variants };
});

export async function categoryChoices(): Promise<CategoryLink[]> {
  await requirePermission('products.read');
  return (await categoriesInOrder(reader())).map(({ id, name }) => ({ id, name }));
}

export interface StockChangeView {
  id: number;
  at: Date;
  why: string;
  note: string;
  orderId: string | undefined;
  units: number;
  left: number;
  actor: string;
}

export interface StockHistory {
  rows: StockChangeView[];
  older: string | undefined;
  newer: string | undefined;
}

/** Of one variant, the newest first. @param position cursors out of an address; a malformed one means the first page. */
export async function stockHistory(
  sku: string,
  { after, before }: { after?: string | undefined; before?: string | undefined } = {},
  size = PAGE_SIZE,
): Promise<StockHistory> {
  await requirePermission('products.read');
  const towardsNewer = decodeCursor(before);
  const read = async (direction: 'older' | 'newer', from: ReturnType<typeof decodeCursor>) => {
    const place = from && { createdAt: from.createdAt, id: Number(from.id) };
    const rows = await stockChangesBeyond(reader(), sku, { from: place, direction, limit: size + 1 });
    const placed = rows.map((row) => ({ row, createdAt: row.at, id: String(row.id).padStart(16, '0') }));
    return pageOfRows([placed], { direction, within: from !== undefined, size });
  };
  let page = await read(towardsNewer ? 'newer' : 'older', towardsNewer ?? decodeCursor(after));
  // Going back ends at the first page, and that one is full.
  if (towardsNewer && !page.hasNewer) page = await read('older', undefined);
  const [first, last] = [page.rows.at(0), page.rows.at(-1)];
  return {
    rows: page.rows.map(({ row }) => changeView(row)),
    older: page.hasOlder && last ? encodeCursor(last) : undefined,
    newer: page.hasNewer && first ? encodeCursor(first) : undefined,
  };
}

function changeView({ id, at, why, note, orderId, units, left, actor }: StockChangeRow): StockChangeView {
  return {
    ...{ id, units, left, at: new Date(at), why: t.whys[why], orderId: orderId ?? undefined },
    note: visibleText(note ?? '', 200),
    actor: actor === null ? t.theShop : visibleText(actor, 120),
  };
}
