/** Where a customer confirms the payment of an order. */
import type { Gateway } from './gateway';

/** At the sandbox's own address, or under the name that the setting `challenge_host` gives this machine. */
export function challengeUrl({ baseUrl, store }: Gateway, orderId: string): string {
  const token = store.orders.linkOf(orderId)?.token ?? '';
  const url = new URL(`/web/auth/landing/?token=${encodeURIComponent(token)}`, baseUrl);
  const { challenge_host: host } = store.settings.all();
  if (host !== '') url.hostname = host;
  return url.href;
}
