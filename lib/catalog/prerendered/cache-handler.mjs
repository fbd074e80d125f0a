/**
 * Next.js's own cache, in which no page is older than the last change of a price or of stock: each instance of the shop has a
 * cache, and a change in one must show in all. Pictures, which it holds too, stay: a release cannot scale them again. `lib/catalog/changed-at.ts` says when that was; while a build
 * draws pages nobody does. A page carries the policy of its own inline scripts, which change when it is drawn anew (decision 022).
 * Next.js loads this file by itself, so it imports nothing of the shop but the file beside it.
 */
import { createRequire } from 'node:module';
import { scriptPolicy } from './script-hashes.mjs';

const require = createRequire(import.meta.url);
const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache');

const POLICY = 'content-security-policy';

/** Beside the policy that every page has: a browser keeps to both. */
function addPolicy(page) {
  page.headers = { ...page.headers, [POLICY]: scriptPolicy(page.html) };
}

export default class CatalogueCache extends FileSystemCache {
  async get(...args) {
    if (args[1].kind !== 'APP_PAGE') return super.get(...args);
    const changedAt = await globalThis[Symbol.for('storefront.catalogue-changed-at')]?.();
    const page = await super.get(...args);
    if (page && changedAt !== undefined && page.lastModified < changedAt) return null;
    // Drawn at build: read from the disk once, and kept with what is added to it.
    if (page?.value && !page.value.headers?.[POLICY]) addPolicy(page.value);
    return page;
  }

  /** Whoever waits for a page that is being drawn is sent this very value. */
  async set(...args) {
    if (args[1]?.kind === 'APP_PAGE') addPolicy(args[1]);
    return super.set(...args);
  }
}
