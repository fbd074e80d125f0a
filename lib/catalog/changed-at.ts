/** When a price, or stock as pages show it, last changed, in whichever instance: `cache-handler.mjs` shows no page that was drawn before. */
import 'server-only';
import { createHash } from 'node:crypto';
import { reader } from '@/db/client';
import { pricesAndStock } from '@/db/queries/catalogue';
import { MAX_QUANTITY } from '../cart/types';
import { describeError, log } from '../log';

/** How often an instance asks the database, at the most and only while pages are asked for, in milliseconds. */
const ASK_EVERY_MS = 3_000;
/** A page that read before the change may be put into the cache after it, in milliseconds. */
const DRAWN_WITHIN_MS = 1_000;

let askedAt = 0;
/** Pages that the build drew know nothing of this database. */
let changedAt = Date.now();
let seen: string | undefined;

/** @returns UTC milliseconds. While the database cannot be asked, what was known before. */
export async function catalogueChangedAt(): Promise<number> {
  const now = Date.now();
  if (now - askedAt < ASK_EVERY_MS) return changedAt;
  askedAt = now;
  try {
    const shown = (await pricesAndStock(reader())).map((row) => ({
      ...row,
      // More than a cart takes is all the same to a page: most sales leave every page as it is.
      available: Math.min(row.available, MAX_QUANTITY),
    }));
    const hash = createHash('sha256').update(JSON.stringify(shown)).digest('base64');
    if (seen !== undefined && hash !== seen) changedAt = now + DRAWN_WITHIN_MS;
    seen = hash;
  } catch (error) {
    log.warn('the catalogue’s changes are not known', { error: describeError(error) });
  }
  return changedAt;
}

/** For the cache handler, which Next.js loads beside the shop's own modules. */
export function tellCatalogueChanges(): void {
  Object.assign(globalThis, { [Symbol.for('storefront.catalogue-changed-at')]: catalogueChangedAt });
}
