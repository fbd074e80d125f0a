/** The order page's one button: back to the gateway's page, or the order once more under the same reference. */
import { localized } from '@/lib/language/localized';
import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type ActionResult, failed } from '@/lib/action';
import { closeToOrderAgain, payAgain, placeAgain } from '@/lib/orders/page/order-view';
import { order as t } from '@/shop/messages';

export const retrySchema = z.object({
  token: z.string().min(16).max(128),
  kind: z.enum(['pay', 'place-again', 'close']),
});

export async function openPaymentAgain({ token, kind }: z.output<typeof retrySchema>): Promise<ActionResult> {
  if (kind === 'close') return closeOrder(token);
  const { redirectUrl, soldOut } = kind === 'pay' ? await payAgain(token) : await placeAgain(token);
  if (redirectUrl) redirect(localized(redirectUrl));
  // The order may have moved on, or the gateway is out of reach: the page shows which.
  refresh();
  return failed(soldOut ? t.soldOut : t.notOpened);
}

async function closeOrder(token: string): Promise<ActionResult> {
  const closed = await closeToOrderAgain(token);
  refresh();
  return closed ? { ok: true, data: undefined } : failed(t.notClosed);
}
