/** When goods, or stock as pages show it, last changed, in whichever instance: `cache-handler.mjs` shows no page that was drawn before. */
import 'server-only';
import { reader } from '@/db/client';
import { type CatalogueState, catalogueState, WINDOW } from '@/db/queries/catalogue-changes';
import { shop } from '@/shop/config';
import { MAX_QUANTITY } from '../cart/types';
import { describeError, log } from '../log';

/** How often an instance asks the database, at the most and only while pages are asked for, in milliseconds. */
const ASK_EVERY_MS = 3_000;
/** A page that read before the change may be put into the cache after it, in milliseconds. */
const DRAWN_WITHIN_MS = 1_000;
/** More than a cart takes, and than a page warns of, is all the same to a page: most sales leave every page as it is. */
const NOTICED_BELOW = Math.max(MAX_QUANTITY, shop.stockWarningAt) + 1;

let askedAt = 0;
/** Pages that the build drew know nothing of this database. */
let changedAt = Date.now();
let seen: CatalogueState | undefined;

/** @returns UTC milliseconds. While the database cannot be asked, what was known before. */
export async function catalogueChangedAt(): Promise<number> {
  const now = Date.now();
  if (now - askedAt < ASK_EVERY_MS) return changedAt;
  askedAt = now;
  try {
    const shown = await catalogueState(reader(), NOTICED_BELOW);
    if (seen && differs(seen, shown)) changedAt = now + DRAWN_WITHIN_MS;
    seen = shown;
  } catch (error) {
    log.warn('the catalogue’s changes are not known', { error: describeError(error) });
  }
  return changedAt;
}

function differs(before: CatalogueState, after: CatalogueState): boolean {
  const known = new Set(before.noticed);
  // After a long time without a look nobody knows what lay between.
  return (
    before.goods !== after.goods ||
    after.newest - before.newest >= WINDOW ||
    after.noticed.some((id) => !known.has(id))
  );
}

/** For the cache handler, which Next.js loads beside the shop's own modules. */
export function tellCatalogueChanges(): void {
  Object.assign(globalThis, { [Symbol.for('storefront.catalogue-changed-at')]: catalogueChangedAt });
}
