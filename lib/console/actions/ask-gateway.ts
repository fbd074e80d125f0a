/** The button "Ask the gateway now". Called by an action, which has checked the permission. */
import 'server-only';
import { reader } from '@/db/client';
import { orderById } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { syncOrder } from '@/lib/payments/sync/sync';
import { GatewayError } from '@/lib/pinelabs';
import { common, orderPage } from '../messages';
import { refusalText } from '../refusal-text';

const t = orderPage.asked;

/** A fault of the gateway is an answer in words, never thrown. */
export async function askGateway(
  orderId: string,
  email: string,
): Promise<{ asked: boolean; message: string }> {
  const order = await orderById(reader(), orderId);
  if (!order) return { asked: false, message: common.noSuchOrder };
  try {
    const result = await syncOrder(order.reference, `admin:${email}`);
    if (result.outcome === 'no-such-order') return { asked: false, message: common.noSuchOrder };
    if (result.outcome === 'not-at-gateway') {
      return { asked: true, message: refusalText('unknown-at-gateway') };
    }
    return {
      asked: true,
      message: result.changed ? t.changed(common.statuses[result.status]) : t.same,
    };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    log.warn('asking the gateway failed', { reference: order.reference, error: describeError(error) });
    return { asked: false, message: refusalText({ code: 'gateway-not-asked', error: error.code }) };
  }
}
