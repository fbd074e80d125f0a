/** Orders whose payment opens in a window on a page of ours (`integration_mode` IFRAME). */
import 'server-only';
import type { Route } from 'next';
import type { OrderRow } from '@/db/queries/orders';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';

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
): Route | undefined {
  if (!page) return undefined;
  return (opensInWindow(order) ? `/order/${token}/pay` : page) as Route;
}
