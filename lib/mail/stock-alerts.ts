/**
 * Being told when something is back. Anybody can type anybody's address: so it is limited by who asks and who would be written
 * to, the answer is the same whether or not the address waits already, and the mail says nothing that was typed.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { currentLanguage } from '#language';
import { type Db, reader, transaction } from '@/db/client';
import { variantById } from '@/db/queries/console-products';
import {
  addStockAlert,
  deleteStockAlertsOf,
  stockAlertById,
  stockAlertsAreFull,
} from '@/db/queries/stock-alerts';
import { networkLimits } from '@/lib/auth/limits/network-limits';
import { isSignedBy, sign } from '@/lib/security/keys';
import { type Bucket, type Limit, take } from '@/lib/security/rate-limit';
import { recipientKey } from './unpaid-limits';

/** An address is asked for by its own person, who wants a few things; a phone network's many customers can share one. */
export const TO_ONE_RECIPIENT: Bucket = { atOnce: 6, perHour: 1 / 2 };
export const FROM_ONE_NETWORK: Bucket = { atOnce: 20, perHour: 20 };
const FROM_ONE_BLOCK: Bucket = { atOnce: 60, perHour: 60 };

/** For one variant: more than a shop sells of it in a while. */
export const MOST_WAITING = 5_000;

export type Asked =
  | { state: 'noted' | 'in-stock' | 'not-sold' }
  /** Too often: the next one is let in at `until`, UTC milliseconds. */
  | { state: 'wait'; until: number };

/**
 * @param email cleaned.
 * @param address of the caller, for the limit; see `callerAddress`.
 */
export function askForStock(
  { sku, email, address }: { sku: string; email: string; address: string | undefined },
  now = Date.now(),
): Promise<Asked> {
  return transaction('ask for stock', async (tx): Promise<Asked> => {
    const variant = await variantById(tx, sku);
    if (!variant?.active) return { state: 'not-sold' };
    if (variant.available > 0) return { state: 'in-stock' };
    const until = await take(tx, limitsOf(email, address), now);
    if (until !== undefined) return { state: 'wait', until };
    // They are told in the transaction that puts units back, which a script must not make endless. Nobody is told that there is no room.
    if (await stockAlertsAreFull(tx, sku, MOST_WAITING)) return { state: 'noted' };
    await addStockAlert(tx, {
      id: randomUUID(),
      variantId: sku,
      email,
      language: currentLanguage(),
      createdAt: now,
    });
    return { state: 'noted' };
  });
}

function limitsOf(email: string, address: string | undefined): Limit[] {
  return [
    { key: recipientKey('stock', email), bucket: TO_ONE_RECIPIENT },
    ...networkLimits('stock-alert:network', address, { network: FROM_ONE_NETWORK, block: FROM_ONE_BLOCK }),
  ];
}

/** Of the page that stops all such mails to the address of this one. */
export function stopPath(id: string): `/stock-alert/${string}` {
  return `/stock-alert/${id}.${sign('stock-alert', id)}`;
}

/** Whether the shop has written this key into a mail: true after the address is forgotten, too. */
export function isStopKey(key: string): boolean {
  return idOf(key) !== undefined;
}

/** Forgets the address that the key was sent to, with all that it waits for. @returns false for a key that is not the shop's. */
export async function stopStockAlerts(key: string): Promise<boolean> {
  const id = idOf(key);
  if (id === undefined) return false;
  const alert = await stockAlertById(reader(), id);
  if (alert) await transaction('stop stock alerts', (tx: Db) => deleteStockAlertsOf(tx, alert.email));
  return true;
}

function idOf(key: string): string | undefined {
  const [id = '', signature = '', ...more] = key.split('.');
  return more.length === 0 && isSignedBy('stock-alert', id, signature) ? id : undefined;
}
