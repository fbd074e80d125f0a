/**
 * Mail about orders that nobody has paid. Whoever orders may enter any address, so it is limited by recipient, and it says
 * nothing that the orderer wrote: names and addresses of people are left out until an order is paid.
 */
import 'server-only';
import type { Db } from '@/db/client';
import type { MessageKind } from '@/db/types';
import { sign } from '@/lib/security/keys';
import { type Bucket, take } from '@/lib/security/rate-limit';
import { cleanEmail } from '@/lib/typed/typed-email';

export const ABOUT_UNPAID = ['try-again', 'not-paid'] as const satisfies readonly MessageKind[];

export function isAboutUnpaid(kind: MessageKind): boolean {
  return ABOUT_UNPAID.some((one) => one === kind);
}

/** Three at once, and one more every eight hours. */
export const TO_ONE_RECIPIENT: Bucket = { atOnce: 3, perHour: 1 / 8 };

/** Counts one more, in the transaction that writes it. @returns false when this address has had as many as it may. */
export async function mayTellUnpaid(tx: Db, email: string, now: number): Promise<boolean> {
  const limit = { key: recipientKey('unpaid', email), bucket: TO_ONE_RECIPIENT };
  return (await take(tx, [limit], now)) === undefined;
}

/** Keyed, because addresses are personal data. @param about what kind of mail is counted. */
export function recipientKey(about: string, email: string): string {
  return `mail:${about}:${sign('rate-limit', `mail ${cleanEmail(email)}`)}`;
}
