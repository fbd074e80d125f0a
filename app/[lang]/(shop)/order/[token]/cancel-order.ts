/** The customer cancels their order: in the audit log as their doing. */
import 'server-only';
import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, failed } from '@/lib/action';
import type { AuditResult } from '@/lib/audit/entry';
import { audited } from '@/lib/audit/record';
import { type Cancelled, cancelByCustomer } from '@/lib/orders/after/cancel';
import { findByToken, orderByToken } from '@/lib/orders/page/order-view';
import { randomToken } from '@/lib/security/keys';
import { cancelOrder as t } from '@/shop/messages';
import { isProved } from '../last-order';

export const cancelSchema = z.object({ order: z.string().min(16).max(128) });

export async function cancelOwnOrder({ order: token }: z.output<typeof cancelSchema>): Promise<ActionResult> {
  const [order, shown] = await Promise.all([findByToken(token), orderByToken(token)]);
  // The page asks for a proof then.
  if (!order || !shown || !(await isProved(token))) return answer('in-doubt');
  // Nothing is asked for, and the log is not filled by who presses on.
  if (!shown.cancel) return answer(shown.status === 'CANCELLED' ? 'cancelled' : 'charged');
  const entry = { action: 'order.cancel', actor: 'shopper', orderId: order.id } as const;
  const came = await audited(
    entry,
    // The log is never erased: nothing in it tells who the customer is, not their address and browser either.
    { address: null, device: null, requestId: randomToken(9) },
    () => cancelByCustomer(token),
    (result) => [RESULTS[result?.outcome ?? 'refused'], {}],
  );
  return answer(toldOf(came));
}

const RESULTS: Readonly<Record<Cancelled['outcome'], AuditResult>> = {
  succeeded: 'done',
  closed: 'done',
  checking: 'unknown',
  'in-doubt': 'refused',
  refused: 'refused',
  failed: 'failed',
};

type Told = 'done' | 'in-doubt' | 'charged' | 'cancelled' | 'failed';

function toldOf(came: Cancelled | undefined): Told {
  switch (came?.outcome) {
    case 'succeeded':
    case 'closed':
    // The page says that it is being cancelled, and shows when it is.
    case 'checking':
      return 'done';
    case 'failed':
      return 'failed';
    case 'refused':
      return came.reason === 'cancelled' || came.reason === 'being-cancelled' ? 'cancelled' : 'charged';
    default:
      return 'in-doubt';
  }
}

function answer(told: Told): ActionResult {
  refresh();
  if (told === 'done') return { ok: true, data: undefined };
  return failed(told === 'in-doubt' ? t.refused.checking : t.refused[told]);
}
