/** The lowest instalments of the products of a listing: one query a page, and never a call of the gateway that a page waits for. */
import 'server-only';
import { reader } from '@/db/client';
import { keptOffersOf } from '@/db/queries/offers';
import { productCodesOf } from '@/db/queries/stock';
import type { ProductCard } from '@/lib/catalog/types';
import { type Paise, paise } from '@/lib/money';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { KEPT_MS, lowestKey, productOffers } from './product-offers';

/** A drawn page asks for so many at the most: the others come with the next ones. */
const ASKED_AT_ONCE = 8;

type Listed = Pick<ProductCard, 'id' | 'price'>;

/** As the shop was told last, by a product's page or by {@link refreshListed}. By product id; none where nobody knows. */
export async function lowestInstalments(products: readonly Listed[]): Promise<ReadonlyMap<string, Paise>> {
  const known = await kept(products);
  return new Map(known.flatMap(({ id, lowest }) => (lowest ? [[id, paise(lowest)] as const] : [])));
}

/** Asks the gateway for some that are not known, or no longer fresh. After a kept page was drawn: those are few, and drawn seldom. */
export async function refreshListed(products: readonly Listed[]): Promise<void> {
  // While a build draws pages, nobody is told what the gateway is.
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  const old = (await kept(products)).filter(({ fetchedAt }) => fetchedAt <= Date.now() - KEPT_MS);
  for (const { code, price } of old.slice(0, ASKED_AT_ONCE)) await productOffers(code, price);
}

async function kept(products: readonly Listed[]) {
  if (!isEnabled('emi')) return [];
  const ids = products.map(({ id }) => id);
  const codes = await productCodesOf(reader(), ids);
  const asked = products.map(({ id, price }) => {
    const code = codes.get(id);
    return { id, code, price, key: lowestKey(code, price) };
  });
  const keys = asked.map(({ key }) => key);
  const rows = new Map((await keptOffersOf(reader(), keys, Date.now())).map((row) => [row.key, row]));
  return asked.map(({ key, ...one }) => {
    const { answer, fetchedAt = 0 } = rows.get(key) ?? {};
    return { ...one, lowest: typeof answer === 'number' ? answer : 0, fetchedAt };
  });
}
