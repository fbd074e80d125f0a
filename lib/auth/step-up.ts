/** Asking somebody who is signed in again who they are, before what must not be done at a computer that was left open. */
import 'server-only';
import { redirect } from 'next/navigation';
import { env } from '@/lib/env';
import { type Paise, paise } from '@/lib/money';
import type { Viewer } from './guard';
import { confirmPath } from './own-path';

/** A proof counts for so long, in milliseconds. */
export const PROOF_COUNTS_MS = 15 * 60_000;

export function provedRecently({ provedAt }: Pick<Viewer, 'provedAt'>, now = Date.now()): boolean {
  return now - provedAt < PROOF_COUNTS_MS;
}

export function refundAsksAgain(amount: Paise): boolean {
  return amount > paise(env().REAUTHENTICATE_REFUND_ABOVE_RUPEES * 100);
}

/** For pages. @throws Next's redirect to the page that asks, and from there back to `returnTo`. */
export function requireRecentProof(viewer: Viewer, returnTo: string): void {
  if (!provedRecently(viewer)) redirect(confirmPath(returnTo));
}
