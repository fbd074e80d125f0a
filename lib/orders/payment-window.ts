/** What the page needs that shows the gateway's own in a window: see {@link opensInWindow}. */
import 'server-only';
import { env } from '@/lib/env';
import { type Paise, paise } from '@/lib/money';
import { webSdkUrl } from '@/lib/pinelabs';
import { opensInWindow } from './page/in-window';
import { nextStep } from './page/order-next';
import { findByToken, syncForWatcher } from './page/order-view';
import { situationOf } from './page/payment-step';

export interface PaymentWindowView {
  reference: string;
  total: Paise;
  preAuth: boolean;
  /** The gateway's checked page. */
  page: string;
  /** The script that shows it. */
  script: string;
}

/** An order that was placed so recently, in milliseconds, cannot have been paid yet. */
const JUST_PLACED_MS = 5_000;

/** After a fetch: undefined for an order that is paid by now, cannot be paid, or is paid elsewhere. */
export async function paymentWindow(token: string): Promise<PaymentWindowView | undefined> {
  const found = await findByToken(token);
  if (!found) return undefined;
  if (Date.now() - found.createdAt > JUST_PLACED_MS) await syncForWatcher(token);
  const order = (await findByToken(token)) ?? found;
  const step = nextStep(await situationOf(order));
  if (step !== 'pay' || order.redirectUrl === null || !opensInWindow(order)) return undefined;
  const { PINELABS_ENV, PINELABS_BASE_URL } = env();
  return {
    reference: order.reference,
    total: paise(order.totalPaise),
    preAuth: order.gatewayPreAuth ?? order.preAuth,
    page: order.redirectUrl,
    script: webSdkUrl({ environment: PINELABS_ENV, baseUrl: PINELABS_BASE_URL }).href,
  };
}
