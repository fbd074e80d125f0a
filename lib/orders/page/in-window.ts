/** Orders whose payment opens in a window on a page of ours (`integration_mode` IFRAME). */
import 'server-only';
import type { OrderRow } from '@/db/queries/orders';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';

/** The two kinds of pages that somebody pays on, as Next.js types routes: the gateway's or the bank's, and ours. */
export type WebAddress = `${string}:${string}`;
export type PaymentPage = `/order/${string}/pay` | WebAddress;

export const isWebAddress = (text: string): text is WebAddress => URL.canParse(text);

/** Not where the shop has stopped offering it: such an order is paid on the gateway's own page. */
export function opensInWindow({ channel }: Pick<OrderRow, 'channel'>): boolean {
  return channel === 'frame' && isEnabled('frame');
}

/**
 * @param page the gateway's, once there is one.
 * @param token by which the order's page opens.
 * @returns that page, or the one of ours that shows it.
 */
export function whereToPay(
  order: Pick<OrderRow, 'channel'>,
  page: string | null | undefined,
  token: string,
): PaymentPage | undefined {
  if (!page || !isWebAddress(page)) return undefined;
  return opensInWindow(order) ? `/order/${token}/pay` : page;
}
