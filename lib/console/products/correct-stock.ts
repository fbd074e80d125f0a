/** An administrator corrects how many units are on the shelf. Called by an action, which has checked the permission. */
import 'server-only';
import { transaction } from '@/db/client';
import { moveUnits, variantById } from '@/db/queries/console-products';
import { claimOnce } from '@/db/queries/rate-limits';
import { recordStockChange } from '@/db/queries/stock-changes';
import { wakeMailer } from '@/lib/mail/send/wake';
import { readCode } from '@/lib/typed/typed-digits';
import { product as t } from '../messages';

export type Correction = { change: number } | { count: number };

/** `+3` and `−2` change the number, `40` is a count; undefined for anything else. */
export function readCorrection(typed: string): Correction | undefined {
  const [, sign, digits] = /^([+\-−–])? ?(\d{1,9})$/.exec(readCode(typed)) ?? [];
  if (digits === undefined) return undefined;
  if (sign === undefined) return { count: Number(digits) };
  return { change: sign === '+' ? Number(digits) : -Number(digits) };
}

/** What a column of it can hold, and more than any shelf. */
const MOST = 999_999_999;
/** Longer than a session lasts, in milliseconds: the form cannot be sent after that. */
const FORM_KEPT_MS = 24 * 60 * 60_000;

export type Corrected = { left: number; changed: boolean } | { fault: string; left?: number };

/**
 * A count is written only where the number that the form showed still stands: a sale since then would be counted twice.
 * @param shown what the form said is on the shelf.
 */
export function correctStock(
  input: {
    productId: string;
    sku: string;
    correction: Correction;
    shown: number;
    note: string;
    formToken: string;
    actor: string;
  },
  now = Date.now(),
): Promise<Corrected> {
  return transaction('correct stock', async (tx): Promise<Corrected> => {
    const { sku, correction, shown, note, actor } = input;
    const variant = await variantById(tx, sku);
    if (variant?.productId !== input.productId) return { fault: t.noSuchProduct };
    const { available } = variant;
    if ('count' in correction && available !== shown) {
      return { fault: t.moved(shown, available), left: available };
    }
    const units = 'change' in correction ? correction.change : correction.count - available;
    if (units === 0) return { left: available, changed: false };
    if (available + units < 0) return { fault: t.correctionTooLow(available), left: available };
    if (available + units > MOST) return { fault: t.correctionTooMany, left: available };
    if (!(await claimOnce(tx, `form:${input.formToken}`, now + FORM_KEPT_MS)))
      return { fault: t.sentBefore, left: available };
    const left = await moveUnits(tx, sku, units);
    if (left === undefined) throw new Error('stock moved');
    const change = { variantId: sku, at: now, units, left, actor };
    await recordStockChange(tx, { ...change, why: 'correction', note: note || null });
    // Somebody may wait for it.
    if (units > 0) wakeMailer();
    return { left, changed: true };
  });
}
