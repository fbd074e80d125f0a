/**
 * Next.js's own cache, in which no page is older than the last change of a price or of stock: each instance of the shop has a
 * cache, and a change in one must show in all. Pictures, which it holds too, stay: a release cannot scale them again. `lib/catalog/changed-at.ts` says when that was; while a build
 * draws pages nobody does. Next.js loads this file by itself, so it imports nothing of the shop.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache');

export default class CatalogueCache extends FileSystemCache {
  async get(...args) {
    if (args[1].kind !== 'APP_PAGE') return super.get(...args);
    const changedAt = await globalThis[Symbol.for('storefront.catalogue-changed-at')]?.();
    const page = await super.get(...args);
    return page && changedAt !== undefined && page.lastModified < changedAt ? null : page;
  }
}
