/** Beside the database of a run: what the shop has printed. */
export const SHOP_LOG = 'shop.log';
/** How often it is written, in milliseconds. */
export const LOG_WRITTEN_EVERY_MS = 250;
