/** The console's list of goods. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { categoriesInOrder } from '@/db/queries/catalogue';
import { type ProductListRow, productsBeyond, shelvesOf } from '@/db/queries/console-products';
import { wordPatterns } from '@/db/queries/like';
import { requirePermission } from '@/lib/auth/guard';
import type { CategoryLink, Picture } from '@/lib/catalog/types';
import { type Paise, paise } from '@/lib/money';
import { cleanText } from '@/lib/typed/clean-text';
import { shop } from '@/shop/config';
import { decodeCursor, encodeCursor } from '../list/cursor';
import { pageOfRows } from '../list/page-of-rows';
import { PAGE_SIZE } from '../list-limits';

export const PRODUCT_TABS = ['active', 'low', 'archived'] as const;
export type ProductTab = (typeof PRODUCT_TABS)[number];

export interface ProductScope {
  tab: ProductTab;
  category: string | undefined;
  /** What was looked for, tidied; empty: everything. */
  term: string;
}

export interface ProductSummary {
  id: string;
  name: string;
  brand: string;
  category: string;
  picture: Picture | undefined;
  active: boolean;
  /** On sale. */
  variants: number;
  units: number;
  /** Of these with few left. */
  low: number;
  price: { least: Paise; varies: boolean } | undefined;
}

export interface ProductList {
  rows: ProductSummary[];
  categories: CategoryLink[];
  older: string | undefined;
  newer: string | undefined;
}

/** Out of an address: what is not known is everything. */
export function productScope(
  query: Readonly<Record<'q' | 'show' | 'category', string | undefined>>,
): ProductScope {
  return {
    tab: PRODUCT_TABS.find((tab) => tab === query.show) ?? 'active',
    category: /^[a-z0-9-]{1,100}$/.test(query.category ?? '') ? query.category : undefined,
    term: cleanText((query.q ?? '').slice(0, 100)),
  };
}

/** @param position cursors out of an address; a malformed one means the first page. */
export async function listProducts(
  scope: ProductScope,
  { after, before }: { after?: string | undefined; before?: string | undefined } = {},
): Promise<ProductList> {
  await requirePermission('products.read');
  const towardsNewer = decodeCursor(before);
  let page = await readPage(scope, towardsNewer ? 'newer' : 'older', towardsNewer ?? decodeCursor(after));
  // Going back ends at the first page, and that one is full.
  if (towardsNewer && !page.hasNewer) page = await readPage(scope, 'older', undefined);
  const { rows, hasOlder, hasNewer } = page;
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows: await summaries(rows),
    categories: (await categoriesInOrder(reader())).map(({ id, name }) => ({ id, name })),
    older: hasOlder && last ? encodeCursor(last) : undefined,
    newer: hasNewer && first ? encodeCursor(first) : undefined,
  };
}

async function readPage(
  { tab, category, term }: ProductScope,
  direction: 'older' | 'newer',
  from: ReturnType<typeof decodeCursor>,
) {
  const filter = {
    active: tab !== 'archived',
    lowAt: tab === 'low' ? shop.stockWarningAt : undefined,
    categoryId: category,
    patterns: wordPatterns(term),
  };
  const rows = await productsBeyond(reader(), filter, { from, direction, limit: PAGE_SIZE + 1 });
  return pageOfRows([rows], { direction, within: from !== undefined, size: PAGE_SIZE });
}

async function summaries(rows: readonly ProductListRow[]): Promise<ProductSummary[]> {
  const ids = rows.map(({ id }) => id);
  const shelves = new Map(
    (await shelvesOf(reader(), ids, shop.stockWarningAt)).map((shelf) => [shelf.productId, shelf]),
  );
  return rows.map(({ id, name, brand, category, pictures, active }) => {
    const shelf = shelves.get(id);
    return {
      ...{ id, name, brand, category, active, picture: pictures[0] },
      variants: shelf?.variants ?? 0,
      units: shelf?.units ?? 0,
      low: shelf?.low ?? 0,
      price: shelf && { least: paise(shelf.least), varies: shelf.most > shelf.least },
    };
  });
}
