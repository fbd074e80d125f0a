/** Which unread fields of an order are about money. Pure. */
import type { GatewayOrder } from '../types';

/** Under `payments` and `refunds`, what decides nothing about money. Anything else there counts as money. */
const NO_MONEY =
  /^payments\.\d+\.(?:capture_data\.(?:\d+\.)?)?convenience_fee_breakdown\.(?!applicable_fee_amount)|^payments\.\d+\.(?:merchant_payment_reference|payment_method|payment_option|acquirer_data|offer_data|error_detail|conversion_rate|created_at|capture_data\.(?:\d+\.)?(?:merchant_capture_reference|created_at))(?:\.|$)|^refunds\.\d+\.created_at$/;

/** Amounts and statuses of an order, its payments, captures and refunds that could not be read: such an order moves no money of ours. */
export function unreadMoney({ unread = [] }: Pick<GatewayOrder, 'unread'>): string[] {
  return unread.filter(isMoney);
}

export function isMoney(path: string): boolean {
  return /^(?:status|order_amount|payments|refunds)(?:\.|$)/.test(path) && !NO_MONEY.test(path);
}
