/** The panel's buttons: a whole payment, or the lack of one, without typing. */
import type { ChargeOrder, ErrorOfPayment } from '../domain/order';
import { DECLINED, GAVE_UP, WRONG_OTP } from '../domain/payment-errors';
import { pendingPayment } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { offeredMethods, sampleOption } from './methods';
import { approve, begin, fail } from './payments';

/** @returns where the browser goes next, below the link's own path. */
export function oneClick(gateway: Gateway, order: ChargeOrder, outcome: string): string {
  const method = offeredMethods(order)[0];
  if (!method) return '';
  const start = () => begin(gateway, order.order_id, { method, option: sampleOption(method) });
  const pay = () => {
    start();
    approve(gateway, order.order_id);
  };
  const refuse = (error: ErrorOfPayment) => {
    start();
    fail(gateway, order.order_id, error);
  };
  switch (outcome) {
    case 'pay':
      pay();
      return '/return';
    case 'close':
      pay();
      return '/closed';
    case 'decline':
      refuse(DECLINED);
      return '/refused';
    case 'wrong-otp':
      refuse(WRONG_OTP);
      return '/refused';
    case 'cancel':
      if (pendingPayment(order)) fail(gateway, order.order_id, GAVE_UP);
      return '/return?cancelled=1';
    default:
      return '';
  }
}
