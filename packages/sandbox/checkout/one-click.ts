/** The panel's buttons: a whole payment, or the lack of one, without typing. */
import type { ChargeOrder, ErrorOfPayment } from '../domain/order';
import { DECLINED, declinedWith, GAVE_UP, isPaymentErrorCode, WRONG_OTP } from '../domain/payment-errors';
import { pendingPayment } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { namedAccount, OTHER_ACCOUNT } from './account';
import { mustAskAddress, SAMPLE_DETAILS } from './express';
import { offeredMethods } from './methods';
import { approve, begin, fail, keepDetails, startCharge } from './payments';
import { sampleChoice } from './sample-choice';

export interface OneClick {
  readonly outcome: string;
  /** One that is not offered means the first that is. */
  readonly method?: string | undefined;
  /** Of a decline: why. */
  readonly code?: string | undefined;
}

/** @returns where the browser goes next, below the link's own path. */
export function oneClick(
  gateway: Gateway,
  order: ChargeOrder,
  { outcome, method: asked, code }: OneClick,
): string {
  const methods = offeredMethods(order);
  const method = methods.find((one) => one === asked) ?? methods[0];
  if (!method) return '';
  const start = () => {
    if (mustAskAddress(order)) keepDetails(gateway, order.order_id, SAMPLE_DETAILS);
    begin(gateway, order.order_id, sampleChoice(order, method));
  };
  const pay = () => {
    start();
    approve(gateway, order.order_id);
  };
  const refuse = (error: ErrorOfPayment) => {
    start();
    fail(gateway, order.order_id, error);
    return '/refused';
  };
  switch (outcome) {
    case 'pay':
      pay();
      return '/return';
    case 'close':
      pay();
      return '/closed';
    case 'in-progress':
      if (order.pre_auth) return '';
      start();
      startCharge(gateway, order.order_id);
      return '/return';
    case 'decline':
      return refuse(code && isPaymentErrorCode(code) ? declinedWith(code) : DECLINED);
    case 'wrong-otp':
      return refuse(WRONG_OTP);
    case 'other-account':
      return namedAccount(order) ? refuse(OTHER_ACCOUNT) : '';
    case 'cancel':
      if (pendingPayment(order)) fail(gateway, order.order_id, GAVE_UP);
      return '/return?cancelled=1';
    default:
      return '';
  }
}
