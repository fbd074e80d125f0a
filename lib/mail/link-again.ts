/** The link to an order's page once more, for who knows the order's number and how to reach its customer. */
import 'server-only';
import { transaction } from '@/db/client';
import { orderByReference } from '@/db/queries/orders';
import { networkLimits } from '@/lib/auth/limits/network-limits';
import { describeError, log } from '@/lib/log';
import { isContactOf } from '@/lib/orders/proof/proof';
import { type Bucket, take } from '@/lib/security/rate-limit';
import { announceLinkAgain } from './announce';
import { recipientKey } from './unpaid-limits';

/** Of one network, which customers of a phone network share: whoever guesses does not come far. */
export const QUESTIONS_OF_NETWORK: Bucket = { atOnce: 20, perHour: 20 };
/** To one recipient: whoever asks may be somebody else. */
export const LINKS_TO_ONE_RECIPIENT: Bucket = { atOnce: 3, perHour: 1 / 4 };

/**
 * Counts the question, whatever it is about: nothing here depends on an order.
 * @returns when the next one is let in, UTC milliseconds; undefined when this one is.
 */
export function countLinkQuestion(
  address: string | undefined,
  now = Date.now(),
): Promise<number | undefined> {
  return transaction('count link question', (tx) =>
    take(tx, networkLimits('link:network', address, { network: QUESTIONS_OF_NETWORK }), now),
  );
}

/**
 * Writes the mail, if there is such an order. Called once the answer is out, so that its time tells nothing. Never throws.
 * @param reference as orders have it. @param contact e-mail address or mobile number, as it was typed.
 */
export async function sendLinkAgain(reference: string, contact: string, now = Date.now()): Promise<void> {
  try {
    await transaction('send link again', async (tx) => {
      const order = await orderByReference(tx, reference);
      if (!order || order.email === '' || !isContactOf(order, contact)) return;
      const limit = { key: recipientKey('link', order.email), bucket: LINKS_TO_ONE_RECIPIENT };
      if ((await take(tx, [limit], now)) === undefined) await announceLinkAgain(tx, order.id, now);
    });
  } catch (error) {
    log.error('a link could not be sent again', { error: describeError(error) });
  }
}
