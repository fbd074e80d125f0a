/**
 * Who may see an order's address and contact. Its link alone shows state and money; it is passed on, and it stands in
 * histories. Three things prove the customer: this browser placed the order, they came by the link in our mail, or they
 * know the e-mail address or the mobile number. Each leaves a proof in a cookie, made from the link: who withdraws the link
 * withdraws the proofs too.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { networkLimits } from '@/lib/auth/limits/network-limits';
import { isSignedBy, sign } from '@/lib/security/keys';
import { type Bucket, take } from '@/lib/security/rate-limit';
import { readDigits } from '@/lib/typed/typed-digits';
import { cleanEmail, isEmail } from '@/lib/typed/typed-email';
import { readMobile } from '../form/mobile';
import { findByToken } from '../page/order-view';

/** What the cookie keeps for one order. */
export function proofOf(token: string): string {
  return sign('order-page', `proof ${token}`);
}

/** The link in a mail: by it the customer came to their own mailbox. @param path of the order's page. */
export function mailLink(path: string): string {
  return `${path}/from-mail?key=${sign('order-page', mailText(path.slice(path.lastIndexOf('/') + 1)))}`;
}

export function isMailKey(token: string, key: string | null): boolean {
  return key !== null && isSignedBy('order-page', mailText(token), key);
}

const mailText = (token: string): string => `mail ${token}`;

/** Whoever has mistyped their own number tries again; whoever guesses does not come far. */
const TRIES_OF_ORDER: Bucket = { atOnce: 6, perHour: 3 };
const TRIES_OF_NETWORK: Bucket = { atOnce: 30, perHour: 15 };

export type Proved =
  | { state: 'proved' | 'wrong' | 'no-order' }
  /** Tried too often: the next try is let in at `until`, UTC milliseconds. */
  | { state: 'wait'; until: number };

/** @param typed an e-mail address or a mobile number. @param address for limits only. */
export async function proveByContact(
  token: string,
  typed: string,
  address: string | undefined,
  now = Date.now(),
): Promise<Proved> {
  const found = await findByToken(token);
  const order = found && (await orderById(reader(), found.id));
  if (!order) return { state: 'no-order' };
  const until = await transaction('count order proof', (tx) =>
    take(
      tx,
      [
        { key: `proof:order:${order.id}`, bucket: TRIES_OF_ORDER },
        ...networkLimits('proof:network', address, { network: TRIES_OF_NETWORK }),
      ],
      now,
    ),
  );
  if (until !== undefined) return { state: 'wait', until };
  return { state: isContactOf(order, typed) ? 'proved' : 'wrong' };
}

/** Whether somebody can be reached by it: what is neither an e-mail address nor a telephone number is a slip. */
export function isContact(typed: string): boolean {
  return typed.includes('@') ? isEmail(cleanEmail(typed)) : /^\+?\d{6,15}$/.test(readDigits(typed));
}

/** Of an erased order, and of one that has not told yet who buys, nothing is right. */
export function isContactOf(
  { email, mobile, dialCode }: Pick<OrderRow, 'email' | 'mobile' | 'dialCode'>,
  typed: string,
): boolean {
  if (typed.includes('@')) return email !== '' && cleanEmail(typed) === cleanEmail(email);
  const read = readMobile(typed, dialCode);
  if (!read || mobile === '') return false;
  return read.dialCode === dialCode && read.mobile === mobile;
}
